/** What whoever asked for something above the limit sees: that it waits, until when, for whom; and what became of it. */

import type { Speech } from '../words/speech.ts';
import {
  APPROVAL_REASON_LENGTH_MAX,
  type ApprovalDecision,
  type AskedApproval,
  approvalSentences,
  boundFacts,
  frozenFacts,
  shownPerson,
} from './approval.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, type CardVerb, verbAction } from './card-action.ts';
import type { EffectKind } from './effect.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sheetCard, type Tone } from './sheet-card.ts';

/** What else it may come to, the cards of operations tell. */
export type AskerApprovalState = keyof Speech['words']['approvals']['askerTitles'];

export interface ApprovalAskerCardData {
  readonly asked: AskedApproval;
  readonly state: AskerApprovalState;
  /** Of the second person, where one has refused. */
  readonly decision?: ApprovalDecision | undefined;
}

const TONES: Readonly<Record<AskerApprovalState, Tone>> = {
  awaiting: 'warning',
  refused: 'attention',
  expired: 'warning',
};

/** Where one of the kind is begun anew; a second person is asked for nothing else. */
const AGAIN: Readonly<Partial<Record<EffectKind, CardVerb>>> = {
  charge: 'funds.add',
  rule: 'recharge.set',
};

export function approvalAskerCard(data: ApprovalAskerCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.approvals;
  const { asked, state, decision } = data;
  const title = state === 'awaiting' ? words.askerTitle : words.askerTitles[state];
  const sentences = approvalSentences(asked, 'will', speech);
  const isWaiting = state === 'awaiting';
  const reason = escapeMarkdown(decision?.reason ?? '', APPROVAL_REASON_LENGTH_MAX);
  return sheetCard(
    {
      title,
      summary: [`${words.askerTitles[state]}:`, ...sentences].join(' '),
      banner: {
        tone: TONES[state],
        word: words.askerTitles[state],
        means: [
          state === 'refused'
            ? words.asker.refused(shownPerson(decision?.name ?? '', speech))
            : words.asker[state],
        ],
      },
      paragraphs: isWaiting ? sentences : [],
      facts: [
        ...frozenFacts(asked, speech),
        {
          facts: [
            ...boundFacts(asked, speech),
            ...(isWaiting
              ? [{ name: words.facts.until, value: speech.dateTime(asked.until) }]
              : []),
            ...(reason === '' ? [] : [{ name: words.facts.reason, value: reason }]),
          ],
        },
      ],
      small: isWaiting ? [words.where] : [],
      actions: actionsOf(data, speech),
    },
    speech,
  );
}

function actionsOf({ asked, state }: ApprovalAskerCardData, speech: Speech): readonly CardAction[] {
  const { approvals, buttons, effects } = speech.words;
  const again = AGAIN[asked.effects[0].kind];
  if (state === 'awaiting') {
    const data = { operation: asked.operation };
    return [verbAction(speech, approvals.withdraw, 'approval.withdraw', { data })];
  }
  return [
    ...(again === undefined ? [] : [verbAction(speech, effects.again, again)]),
    verbAction(speech, buttons.balance, 'balance.show'),
  ];
}
