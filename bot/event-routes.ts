/** The doors for what others tell the desk by themselves: signed events, and the gateway's webhooks. */

import type { Account } from '../credits/account.ts';
import type { Clock } from '../ledger/instant.ts';
import { CREDIT_EVENT_BYTES_MAX, createCreditEvents } from './credit-events.ts';
import type { Log } from './log.ts';
import type { Money } from './money-wiring.ts';
import type { RefusalLog } from './refusal-log.ts';
import type { DeskServer } from './server.ts';
import { stripeEvents } from './stripe-events.ts';

export interface EventRouteParts {
  readonly eventsSecret: string | undefined;
  readonly account: Account;
  readonly clock: Clock;
  readonly log: Log;
  readonly money: Money;
  readonly refusals: RefusalLog;
}

/** What others tell the desk by themselves: whoever signs the events, and the gateway. */
export function addEventRoutes(
  server: DeskServer,
  { eventsSecret, account, log, money, refusals }: EventRouteParts,
): void {
  const report = (cause: unknown) =>
    log.error({ err: cause }, 'What came in could not be followed up.');
  const events = createCreditEvents({
    secret: eventsSecret,
    account,
    changed: money.settle,
    refused: refusals,
    report,
  });
  server.post('/api/credits/events', events, CREDIT_EVENT_BYTES_MAX);
  if (money.readNews === undefined) return;
  const followUp = () => void money.settle().catch(report);
  const gatewayEvents = stripeEvents({
    read: money.readNews,
    async recordCharge(operation, outcome) {
      await money.recordCharge(operation, outcome);
      followUp();
    },
    async cardChanged() {
      await money.machine.noteCard();
      followUp();
    },
  });
  server.post('/api/stripe/events', gatewayEvents);
}
