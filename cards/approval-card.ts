/** What a second person is asked to approve, on one card from the asking to the end, in a channel or in their own chat. */

import type { Speech } from '../words/speech.ts';
import {
  APPROVAL_REASON_LENGTH_MAX,
  type ApprovalDecision,
  type ApprovalState,
  type AskedApproval,
  approvalSentences,
  boundFacts,
  frozenFacts,
  shownPerson,
} from './approval.ts';
import type { Fact } from './balance-facts.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { textInput } from './card-input.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sheetCard, type Tone } from './sheet-card.ts';

export interface ApprovalCardData {
  readonly asked: AskedApproval;
  readonly state: ApprovalState;
  /** Of the second person, where one has decided. */
  readonly decision?: ApprovalDecision | undefined;
  /** Why the last click did nothing. */
  readonly notice?: keyof Speech['words']['approvals']['notices'] | undefined;
}

const TONES: Readonly<Record<ApprovalState, Tone>> = {
  awaiting: 'warning',
  given: 'accent',
  done: 'good',
  changed: 'warning',
  declined: 'attention',
  'not-charged': 'attention',
  unknown: 'warning',
  refused: 'attention',
  withdrawn: 'accent',
  expired: 'warning',
};

export function approvalCard(data: ApprovalCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.approvals;
  const { asked, state, notice } = data;
  // Whoever asked sees no buttons again that do nothing for them.
  const mayDecide = state === 'awaiting' && notice !== 'own';
  return sheetCard(
    {
      title: words.title,
      summary: approvalSummary(data, speech),
      when: [words.asks(shownPerson(asked.asker, speech))],
      banner: { tone: TONES[state], word: words.states[state], means: [words.means[state]] },
      paragraphs: approvalSentences(asked, state === 'done' ? 'did' : 'will', speech),
      facts: [
        ...frozenFacts(asked, speech),
        { facts: boundFacts(asked, speech) },
        { facts: peopleFacts(data, speech) },
      ],
      warnings: notice === undefined ? [] : [words.notices[notice]],
      inputs: mayDecide ? [textInput('reason', words.reason, '', APPROVAL_REASON_LENGTH_MAX)] : [],
      actions: mayDecide ? decisions(asked, speech) : [],
    },
    speech,
  );
}

export function approvalSummary(
  { asked, state }: Pick<ApprovalCardData, 'asked' | 'state'>,
  speech: Speech,
): string {
  const words = speech.words.approvals;
  return [
    `${words.title}: ${words.states[state]}`,
    ...approvalSentences(asked, 'will', speech),
  ].join(' ');
}

function peopleFacts({ asked, state, decision }: ApprovalCardData, speech: Speech): Fact[] {
  const { facts } = speech.words.approvals;
  const reason = escapeMarkdown(decision?.reason ?? '', APPROVAL_REASON_LENGTH_MAX);
  const decided = state === 'refused' ? facts.refused : facts.given;
  return [
    { name: facts.asker, value: shownPerson(asked.asker, speech) },
    { name: facts.at, value: speech.dateTime(asked.askedOn) },
    ...(state === 'awaiting' ? [{ name: facts.until, value: speech.dateTime(asked.until) }] : []),
    ...(decision === undefined
      ? []
      : [{ name: decided, value: shownPerson(decision.name, speech) }]),
    ...(reason === '' ? [] : [{ name: facts.reason, value: reason }]),
  ];
}

function decisions({ operation }: AskedApproval, speech: Speech): readonly CardAction[] {
  const words = speech.words.approvals;
  const data = { operation };
  return [
    verbAction(speech, words.approve, 'approval.give', { data }),
    verbAction(speech, words.refuse, 'approval.refuse', { data, withInputs: true }),
  ];
}
