/** A connector wired to a stub, in a time that passes only where somebody waits. */

import { Agent } from 'undici';
import {
  type Connector,
  type ConnectorEvent,
  createConnector,
  type GetToken,
} from '../../bot/connector.ts';
import { type ConnectorHttp, createConnectorHttp } from '../../bot/connector-http.ts';
import { type SendBudget, unlimitedBudget } from '../../bot/send-budget.ts';
import type { ServiceUrlPolicy } from '../../bot/service-url.ts';
import type { Timing } from '../../bot/timing.ts';
import type { ConnectorStub } from './connector-stub.ts';

export interface FakeTiming extends Timing {
  /** What was slept, in order, in milliseconds. */
  readonly slept: readonly number[];
}

/** Sleeping takes no time, yet the clock has moved on afterwards. */
export function createFakeTiming(): FakeTiming {
  const slept: number[] = [];
  let now = 0;
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

export interface Harness {
  readonly connector: Connector;
  readonly timing: FakeTiming;
  readonly events: readonly ConnectorEvent[];
  close(): Promise<void>;
}

export interface HarnessOptions {
  readonly getToken?: GetToken;
  readonly budget?: SendBudget;
  readonly serviceUrls?: ServiceUrlPolicy;
  readonly try_ms?: number;
  readonly random?: () => number;
  readonly http?: ConnectorHttp;
}

export function createHarness(stub: ConnectorStub, options: HarnessOptions = {}): Harness {
  const dispatcher = new Agent({ connect: { timeout: 2_000 } });
  const timing = createFakeTiming();
  const events: ConnectorEvent[] = [];
  const connector = createConnector({
    serviceUrls: options.serviceUrls ?? stub.policy,
    http: options.http ?? createConnectorHttp(dispatcher),
    getToken: options.getToken ?? (async () => 'token-1'),
    budget: options.budget ?? unlimitedBudget,
    timing,
    random: options.random ?? (() => 0),
    onEvent: (event) => events.push(event),
    ...(options.try_ms === undefined ? {} : { try_ms: options.try_ms }),
  });
  return { connector, timing, events, close: () => dispatcher.destroy() };
}
