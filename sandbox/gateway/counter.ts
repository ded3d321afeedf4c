/** What every route of the gateway works with. */

import type { CardState } from '../desk.ts';
import type { Form } from './form-body.ts';
import type { GatewayState } from './gateway-state.ts';

export interface Counter {
  readonly state: GatewayState;
  /** In seconds since 1970, in real time: signatures and the order of events are told by it. */
  now_s(): number;
  /** The year of the business clock: stored cards are good for some years from then. */
  businessYear(): number;
  card(): CardState;
  /** Puts an event into the outbox. */
  tell(type: string, object: unknown): void;
  /** Where a person opens the gateway's page. */
  readonly base: () => string;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Parts that begin with a colon stand for an id. */
  readonly path: string;
  /** The outermost names that the form may have. */
  readonly takes: readonly string[];
  /** @throws GatewayError */
  readonly answer: (form: Form, id: string) => unknown;
}
