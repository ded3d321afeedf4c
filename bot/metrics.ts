/** What the bot counts about itself, as Prometheus text. */

import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ConnectorEvent } from './connector.ts';

export interface Metrics {
  turn(type: string, seconds: number): void;
  refusal(code: string): void;
  incident(): void;
  jobFailed(): void;
  sent(event: ConnectorEvent): void;
  /** For rooms that count something of their own. */
  readonly registry: Registry;
}

/** A label with a value for each text that a stranger sends would never stop growing. */
const TURN_TYPES: ReadonlySet<string> = new Set([
  'message',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'event',
]);

export function turnType(type: string): string {
  return TURN_TYPES.has(type) ? type : 'other';
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** @param options.ofProcess memory, event loop and garbage collection too */
export function createMetrics(options: { readonly ofProcess: boolean }): Metrics {
  const registry = new Registry();
  if (options.ofProcess) collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const turns = new Histogram({
    name: 'desk_turn_seconds',
    help: 'Time from an admitted activity to its answer.',
    labelNames: ['type'],
    buckets: SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: 'desk_refusals_total',
    help: 'Requests that the guard refused, by cause.',
    labelNames: ['code'],
    registers,
  });
  const incidents = new Counter({
    name: 'desk_incidents_total',
    help: 'Turns that failed.',
    registers,
  });
  const jobs = new Counter({
    name: 'desk_job_failures_total',
    help: 'Work outside of turns that failed: what a click or a file began, and what is done regularly.',
    registers,
  });
  const sends = new Histogram({
    name: 'desk_connector_seconds',
    help: 'Time of a call to the bot service, waiting and all tries included, by outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const tries = new Counter({
    name: 'desk_connector_tries_total',
    help: 'Requests made to the bot service.',
    labelNames: ['operation'],
    registers,
  });

  return {
    registry,
    turn: (type, seconds) => turns.observe({ type: turnType(type) }, seconds),
    refusal: (code) => refusals.inc({ code }),
    incident: () => incidents.inc(),
    jobFailed: () => jobs.inc(),
    sent({ operation, outcome, tries: made, took_ms }) {
      sends.observe(
        { operation, outcome: outcome === 'done' ? 'done' : outcome.kind },
        took_ms / 1_000,
      );
      tries.inc({ operation }, made);
    },
  };
}
