/** How far away Graph is and how crowded: a delay of every answer and a share of requests that are turned away. */

import { seededRandom } from '../tenant/random.ts';

export interface WeatherOrder {
  /** Of every whole request; those within a batch come with it. */
  readonly latency_ms?: number | undefined;
  /** From 0 to 1: so many get 429. As with Graph, each request within a batch counts by itself and the batch does not. */
  readonly throttleShare?: number | undefined;
  /** Seconds. */
  readonly throttleRetryAfter?: number | undefined;
}

export interface Weather {
  /** What is left out stays. The same order is followed by the same row of answers. */
  change(order: WeatherOrder): void;
  readonly latency_ms: number;
  readonly retryAfter: number;
  isTurnedAway(): boolean;
}

export function createWeather(): Weather {
  let latency_ms = 0;
  let share = 0;
  let retryAfter = 1;
  let random = seededRandom('weather');
  return {
    change(order) {
      latency_ms = order.latency_ms ?? latency_ms;
      share = order.throttleShare ?? share;
      retryAfter = order.throttleRetryAfter ?? retryAfter;
      random = seededRandom('weather');
    },
    get latency_ms() {
      return latency_ms;
    },
    get retryAfter() {
      return retryAfter;
    },
    isTurnedAway: () => share > 0 && random.chance(share),
  };
}
