/** What the desk cannot do itself, or not yet: where it is done today, step by step. */

import type { Speech } from '../words/speech.ts';
import { type AdminPage, adminCenterAction } from './admin-center.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import template from './guidance-card.json' with { type: 'json' };
import { balanceButton } from './phrase-actions.ts';

export type GuidanceTopic = keyof Speech['words']['guidance'];

const PAGES: Readonly<Record<GuidanceTopic, AdminPage>> = {
  assign: '/users',
  'assign-many': '/users',
  'licenses-of': '/users',
  seats: '/licenses',
};

const bind = bindCard(template);

export function guidanceCard(topic: GuidanceTopic, speech: Speech): AdaptiveCard {
  const guide = speech.words.guidance[topic];
  return bind({
    lang: speech.language,
    summary: `${guide.title}: ${guide.lead}`,
    title: guide.title,
    lead: guide.lead,
    steps: guide.steps.map((text, index) => ({ number: speech.number(index + 1), text })),
    note: guide.note,
    actions: [adminCenterAction(PAGES[topic], speech), balanceButton(speech)],
  });
}
