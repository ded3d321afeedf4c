/** What the desk cannot do itself, or not yet: where it is done today, step by step. */

import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { type AdminPage, adminCenterAction } from './admin-center.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import template from './guidance-card.json' with { type: 'json' };
import { balanceButton } from './phrase-actions.ts';

export type GuidanceTopic = keyof Speech['words']['guidance'];

export interface GuidanceCardData {
  readonly topic: GuidanceTopic;
  /** What the person asked for along with it, to be typed into the admin center. */
  readonly amount?: Micros | undefined;
  readonly trigger?: Micros | undefined;
  readonly currency: string;
}

const PAGES: Readonly<Record<GuidanceTopic, AdminPage>> = {
  assign: '/users',
  'assign-many': '/users',
  'licenses-of': '/users',
  seats: '/licenses',
};

const bind = bindCard(template);

export function guidanceCard(data: GuidanceCardData, speech: Speech): AdaptiveCard {
  const guide = speech.words.guidance[data.topic];
  const facts = askedFacts(data, speech);
  return bind({
    lang: speech.language,
    summary: `${guide.title}: ${guide.lead}`,
    title: guide.title,
    lead: guide.lead,
    hasAsked: facts.length > 0,
    asked: speech.words.guidanceFacts.asked,
    facts,
    steps: guide.steps.map((text, index) => ({ number: speech.number(index + 1), text })),
    note: guide.note,
    actions: [adminCenterAction(PAGES[data.topic], speech), balanceButton(speech)],
  });
}

function askedFacts({ amount, trigger, currency }: GuidanceCardData, speech: Speech) {
  const words = speech.words.guidanceFacts;
  const fact = (name: string, value: Micros | undefined) =>
    value === undefined ? [] : [{ name, value: speech.money(value, currency) }];
  return [...fact(words.addThisAmount, amount), ...fact(words.whenBalanceIsBelow, trigger)];
}
