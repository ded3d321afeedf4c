/** What those who answer do with a question's card: take it, answer it, give it back, close it; each once, and told to all who see it. */

import { targetIdOf } from '../alerts/target.ts';
import { ANSWER_LENGTH_MAX, type Doing, shownName } from '../cards/hand-over.ts';
import type { Speech } from '../words/speech.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { problem } from './ask-a-person.ts';
import { guarded } from './guarded.ts';
import {
  answer,
  close,
  type HandOverRecord,
  release,
  type Step,
  take,
} from './hand-over-record.ts';
import { type DeedName, noted } from './hand-over-trail.ts';
import { questionAsked } from './question-asked.ts';
import type { QuestionParts } from './question-parts.ts';
import type { Asked, Turn } from './turn.ts';

interface Does {
  readonly act: DeedName;
  readonly step: (record: HandOverRecord, who: Doing) => Step;
}

export const takeAnswer = (parts: QuestionParts) =>
  stepAnswer(parts, () => ({ act: 'question-taken', step: take }));
export const releaseAnswer = (parts: QuestionParts) =>
  stepAnswer(parts, () => ({ act: 'question-released', step: release }));
export const closeAnswer = (parts: QuestionParts) =>
  stepAnswer(parts, () => ({ act: 'question-closed', step: close }));

export function sendAnswer(parts: QuestionParts): GiveAnswer {
  return stepAnswer(parts, (asked) => {
    const said = answerOf(asked);
    if (said === '') return 'answerMissing';
    if (said.length > ANSWER_LENGTH_MAX) return 'tooLong';
    return { act: 'question-answered', step: (record, who) => answer(record, who, said) };
  });
}

function answerOf({ input }: Asked): string {
  return typeof input.answer === 'string' ? input.answer.trim() : '';
}

function stepAnswer(
  parts: QuestionParts,
  stepOf: (asked: Asked) => Does | 'answerMissing' | 'tooLong',
): GiveAnswer {
  const { book, desk } = parts;
  return guarded(parts.report, async (turn, asked) => {
    const { speech, personId, name } = turn;
    const words = speech.words.handOver;
    const { id } = questionAsked(asked);
    const before = id === '' ? undefined : await book.get(id);
    if (before === undefined || !isHere(before, turn)) return problem('gone', turn);
    const refused = await parts.accessNow(turn, 'answer-questions');
    // The card stays what it is for all the others: only the reason is added.
    if (refused || personId === undefined)
      return desk.deskAnswer(
        before,
        speech,
        words.refused(refused?.summary ?? speech.words.access.summary),
      );
    const does = stepOf(asked);
    if (typeof does === 'string') return desk.deskAnswer(before, speech, words[does]);
    const who = { by: { personId, name }, at: parts.clock.now() };
    const changed = await book.change(id, (record) =>
      noted(does.step(record, who), does.act, turn, who.at),
    );
    if (changed === undefined) return problem('gone', turn);
    const { record, step } = changed;
    if (step.kind === 'next') parts.startJob('hand-over', () => desk.bring(id));
    return desk.deskAnswer(
      record,
      speech,
      step.kind === 'late' ? lateText(step.why, record, speech) : undefined,
    );
  });
}

function lateText(
  why: Extract<Step, { kind: 'late' }>['why'],
  { taken }: HandOverRecord,
  speech: Speech,
): string {
  const late = speech.words.handOver.late[why];
  return typeof late === 'string' ? late : late(shownName(taken?.by.name ?? '', speech));
}

/** In the conversation that the card was sent to, and nowhere else. */
function isHere({ desk, tenantId }: HandOverRecord, { reference }: Turn): boolean {
  const { conversation } = reference;
  return (
    desk !== undefined &&
    desk.targetId === targetIdOf(conversation?.id ?? '') &&
    tenantId === (conversation?.tenantId ?? '')
  );
}
