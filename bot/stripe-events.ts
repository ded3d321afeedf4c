/** `POST /api/stripe/events`: what Stripe tells us of charges and of the card, checked, and handed on as often as it comes. */

import type { ChargeOutcome } from '../payments/payments.ts';
import type { ReadStripeNews } from '../payments/stripe-news.ts';
import { failure } from './http-answer.ts';
import type { RouteHandler } from './server.ts';

export interface StripeEventsOptions {
  readonly read: ReadStripeNews;
  /** Called again for an event that comes again; what it rejects with makes Stripe send the event later once more. */
  readonly recordCharge: (operation: string, outcome: ChargeOutcome) => Promise<void>;
  /** As `recordCharge`: called again for the same card. */
  readonly cardChanged: () => Promise<void>;
}

const RECEIVED = { status: 200, body: { received: true } };
const REFUSED = {
  'bad-signature': failure(
    400,
    'bad-signature',
    'The event is not signed as it must be, or too old.',
  ),
  'not-an-event': failure(400, 'not-an-event', 'The body is not an event.'),
};

export function stripeEvents(options: StripeEventsOptions): RouteHandler {
  return async ({ headers, body }) => {
    const signature = headers['stripe-signature'];
    const news = await options.read(body, typeof signature === 'string' ? signature : undefined);
    switch (news.kind) {
      case 'bad-signature':
      case 'not-an-event':
        return REFUSED[news.kind];
      case 'charge':
        await options.recordCharge(news.operation, news.outcome);
        return RECEIVED;
      case 'card':
        await options.cardChanged();
        return RECEIVED;
      case 'nothing':
        return RECEIVED;
    }
  };
}
