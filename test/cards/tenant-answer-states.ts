/** The card that answers a question about the organization from its own figures. */

import { escapeMarkdown } from '../../cards/escape-markdown.ts';
import { type TenantAnswerCardData, tenantAnswerCard } from '../../cards/tenant-answer-card.ts';
import type { Speech } from '../../words/speech.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE } from './from-outside.ts';

const CHECKED = Date.UTC(2026, 10, 16);

const verdict = (speech: Speech): TenantAnswerCardData => {
  const { tenantAnswers: words } = speech.words;
  const name = escapeMarkdown(HOSTILE, 80);
  return {
    title: words.titles['call-abroad'](name),
    verdict: { tone: 'attention', word: words.verdicts.no, means: [words.causes.guest.what] },
    facts: [{ name: words.licensesHeld, value: words.noneHeld }],
    lists: [
      {
        title: words.against,
        rows: [{ name: words.causes.guest.what, detail: words.causes.guest.fix }],
      },
      { title: words.holds, rows: [{ name: words.conditions.number }] },
    ],
    rule: {
      question: words.rule,
      short: words.conditions['credits-beyond'],
      source: 'https://learn.microsoft.com/microsoftteams/teams-add-on-licensing',
      checked: CHECKED,
      certainty: 'reported',
    },
    actions: [],
  };
};

const STATES: Readonly<Record<string, (speech: Speech) => TenantAnswerCardData>> = {
  verdict,
  'without-rule': (speech) => ({ ...verdict(speech), rule: undefined }),
};

export const TENANT_ANSWER_STATES: readonly CardState[] = Object.entries(STATES).map(
  ([name, data]) => ({
    name: `tenant-answer-${name}`,
    make: (speech) => tenantAnswerCard(data(speech), speech),
  }),
);
