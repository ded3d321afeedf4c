/** "Ask a person": hands a question with its context to the help desk, once, and takes it back where the asker wants it. */

import {
  type HandOverProblem,
  handOverProblemCard,
  handOverProblemTexts,
} from '../cards/hand-over-problem-card.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { guarded } from './guarded.ts';
import { askerFace } from './hand-over-faces.ts';
import { faceOf, type HandOverRecord, withdraw } from './hand-over-record.ts';
import { noted, withDeed } from './hand-over-trail.ts';
import { placeOf, readPlace } from './plan-place.ts';
import { type QuestionAsked, questionAsked } from './question-asked.ts';
import type { QuestionParts } from './question-parts.ts';
import type { Answer, Turn } from './turn.ts';

const ANSWER_WITHIN_MS = 2_500;

export function askPersonAnswer(parts: QuestionParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const { personId, speech } = turn;
    const question = questionAsked(asked);
    if (question.id === '') return problem('gone', turn);
    if (personId === undefined) return problem('no-person', turn);
    const before = await parts.book.get(question.id);
    if (before) return isSamePlace(before, turn) ? standing(before, turn) : problem('gone', turn);
    const article = parts.answers.article(question.article);
    const said = question.said || (article?.text[speech.language].question ?? '');
    if (said === '') return problem('nothing-said', turn);
    if (!(await parts.targets.list()).some(({ state }) => state.living)) {
      await parts.unanswered.note(said, speech.language, `${question.id} for a person`);
      return problem('nobody', turn);
    }
    const asking = { ...question, said, article: article?.id ?? '' };
    const begun = await parts.book.begin(
      withDeed(
        recordOf(parts, asking, personId, turn),
        'question-handed-over',
        turn,
        parts.clock.now(),
      ),
    );
    if (begun.kind !== 'there') return problem(begun.kind, turn);
    if (!begun.isNew) return standing(begun.record, turn);
    await broughtInTime(parts, question.id);
    const record = (await parts.book.get(question.id)) ?? begun.record;
    return { ...standing(record, turn), onSent: (id) => followed(parts, record, id) };
  });
}

/** By the asker alone; what is over stays as it is. */
export function withdrawAnswer(parts: QuestionParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const { id } = questionAsked(asked);
    const record = id === '' ? undefined : await parts.book.get(id);
    if (record === undefined || !isSamePlace(record, turn)) return problem('gone', turn);
    const { personId, name } = turn;
    if (personId !== record.asker.personId) return standing(record, turn);
    const who = { by: { personId, name }, at: parts.clock.now() };
    const changed = await parts.book.change(id, (now) =>
      noted(withdraw(now, who), 'question-withdrawn', turn, who.at),
    );
    if (changed?.step.kind === 'next') parts.startJob('hand-over', () => parts.desk.bring(id));
    return standing(changed?.record ?? record, turn);
  });
}

function recordOf(
  { clock }: QuestionParts,
  { id, said, article }: QuestionAsked,
  personId: string,
  turn: Turn,
): HandOverRecord {
  const { reference, scope, speech } = turn;
  return {
    type: 'question',
    id,
    said,
    article,
    language: speech.language,
    asker: { personId, name: turn.name },
    tenantId: reference.conversation?.tenantId ?? '',
    scope,
    placeName: scope === 'personal' ? '' : (turn.place?.name ?? ''),
    // The card that was pressed is the answer's: it stays as it is.
    place: placeOf({ ...turn, cardId: undefined }),
    at: clock.now(),
    shown: {},
    isToTell: false,
    failures: 0,
    retryAt: 0,
  };
}

/** Answers when the question has arrived, or when the asker has waited for long enough. */
async function broughtInTime(
  { desk, startJob, answerWithin_ms = ANSWER_WITHIN_MS }: QuestionParts,
  id: string,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, answerWithin_ms);
    const isTaken = startJob('hand-over', () => desk.bring(id).finally(resolve));
    // Where no more work is taken on, the next round brings it.
    if (!isTaken) resolve();
  }).finally(() => clearTimeout(timer));
}

/** From now on the message that the asker got follows the question. */
function followed(
  { book, desk, startJob }: QuestionParts,
  shown: HandOverRecord,
  cardId: string | undefined,
): void {
  if (cardId === undefined) return;
  startJob('hand-over', async () => {
    await book.change(shown.id, (now) => {
      const place = readPlace(now.place);
      if (place === undefined) return { kind: 'unchanged' };
      const asker = faceOf(shown);
      return {
        kind: 'next',
        record: { ...now, place: { ...place, cardId }, shown: { ...now.shown, asker } },
      };
    });
    await desk.bring(shown.id);
  });
}

function isSamePlace(record: HandOverRecord, { reference }: Turn): boolean {
  return readPlace(record.place)?.reference.conversation?.id === reference.conversation?.id;
}

function standing(record: HandOverRecord, { speech }: Turn): Answer {
  return askerFace(record, 'status', speech);
}

export function problem(why: HandOverProblem, { speech }: Turn): Answer {
  return {
    card: handOverProblemCard(why, speech),
    summary: handOverProblemTexts(why, speech)[0],
  };
}
