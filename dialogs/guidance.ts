/** What is done in the admin center today: the steps, with the figures that the person asked for. */

import { type GuidanceTopic, guidanceCard } from '../cards/guidance-card.ts';
import { type Currency, type Micros, parseMicros } from '../ledger/money.ts';
import type { GiveAnswer } from './answer-dialog.ts';

export function guidanceAnswer(topic: GuidanceTopic, currency: Currency): GiveAnswer {
  return async ({ speech }, { given }) => {
    const guide = speech.words.guidance[topic];
    const amount = plainAmount(given.amount);
    const trigger = plainAmount(given.trigger);
    return {
      card: guidanceCard({ topic, amount, trigger, currency }, speech),
      summary: `${guide.title}: ${guide.lead}`,
    };
  };
}

/** Only what reads the same in every language: 250, $250.50. Anything else is not repeated to the person as a figure. */
function plainAmount(text: string | undefined): Micros | undefined {
  const digits = /^[$€£¥]?\s?(\d{1,9}(?:\.\d{1,2})?)$/u.exec(text ?? '')?.[1];
  const amount = digits === undefined ? 'not-a-number' : parseMicros(digits);
  return typeof amount === 'number' && amount > 0 ? amount : undefined;
}
