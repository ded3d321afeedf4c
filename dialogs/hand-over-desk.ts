/** Brings handed-over questions to the help desk and answers back to the askers: once each, over restarts, with retries. */

import { randomUUID } from 'node:crypto';
import type { Target } from '../alerts/target.ts';
import type { Answers } from '../answers/answers.ts';
import { type Speech, speechFor } from '../words/speech.ts';
import type { Courier } from './courier.ts';
import type { HandOverBook } from './hand-over-book.ts';
import { askerFace, deskFace } from './hand-over-faces.ts';
import { chosenTarget, deskReference } from './hand-over-place.ts';
import { faceOf, type HandOverRecord, isOver, type Step } from './hand-over-record.ts';
import { type HandOverTrail, writeTrail } from './hand-over-trail.ts';
import { readPlace } from './plan-place.ts';
import { type Answer, toActivity } from './turn.ts';

export interface HandOverDeskParts {
  readonly account: HandOverTrail;
  readonly answers: Pick<Answers, 'article'>;
  readonly book: HandOverBook;
  readonly courier: Courier;
  readonly targets: { list(): Promise<readonly Target[]> };
  /** Milliseconds of people's time. */
  readonly now: () => number;
  readonly report: (incident: string, cause: unknown) => void;
}

export interface HandOverDesk {
  /** Sends what is due of one question and brings its cards up to date. Never rejects. */
  bring(id: string): Promise<void>;
  /** The same for all that wait: after a start, and now and then. Never rejects. */
  tend(): Promise<void>;
  /** The card in the help desk's conversation as it stands. */
  deskAnswer(record: HandOverRecord, speech: Speech, notice?: string): Answer;
}

/** A sending that nobody ended after this is taken for one of a process that stopped. */
export const SENDING_LASTS_MS = 60_000;
export const FAILURES_MAX = 20;
const RETRY_FIRST_MS = 30_000;
const RETRY_LAST_MS = 3_600_000;
const ROUNDS_MAX = 5;

export function createHandOverDesk(parts: HandOverDeskParts): HandOverDesk {
  const { book, courier } = parts;
  const sender = randomUUID();
  /** Sent here at this moment: a lease of ours that is not in it is one of an earlier failure. */
  const underWay = new Set<string>();

  const deskAnswer: HandOverDesk['deskAnswer'] = (record, speech, notice) =>
    deskFace(record, parts.answers.article(record.article), speech, notice);

  /** A retry that lies further away than any was set by a clock that has been set back since. */
  function isTime({ retryAt }: HandOverRecord): boolean {
    const left_ms = retryAt - parts.now();
    return left_ms <= 0 || left_ms > RETRY_LAST_MS;
  }

  /** The lease, or undefined where there is nothing to send or somebody else does it. */
  async function lease(id: string): Promise<HandOverRecord | undefined> {
    const changed = await book.change(id, (record) => {
      const { sending } = record;
      const isHeld =
        sending !== undefined &&
        (sending.by === sender
          ? underWay.has(id)
          : Math.abs(parts.now() - sending.at) < SENDING_LASTS_MS);
      if (isHeld || dueOf(record) === undefined || !isTime(record)) return { kind: 'unchanged' };
      return next({ ...record, sending: { by: sender, at: parts.now() } });
    });
    return changed?.step.kind === 'next' ? changed.record : undefined;
  }

  async function sendOnce(id: string): Promise<boolean> {
    const record = await lease(id);
    if (record === undefined) return false;
    underWay.add(id);
    try {
      const sent = dueOf(record) === 'post' ? await post(record) : await tell(record);
      await book.change(id, (now) => next({ ...sent(now), sending: undefined }));
      return true;
    } finally {
      underWay.delete(id);
    }
  }

  type Sent = (record: HandOverRecord) => HandOverRecord;

  const failed: Sent = (record) => ({
    ...record,
    failures: record.failures + 1,
    retryAt:
      parts.now() + Math.min(RETRY_FIRST_MS * 2 ** Math.min(record.failures, 10), RETRY_LAST_MS),
  });

  async function post(record: HandOverRecord): Promise<Sent> {
    const target = chosenTarget(await parts.targets.list(), record.language, record.failures);
    if (target === undefined) return failed;
    const { id: targetId, serviceUrl, botId, locale } = target;
    const desk = { targetId, serviceUrl, botId, locale };
    // Somebody may press a button before we have heard that the card arrived.
    await book.change(record.id, (now) => next({ ...now, desk }));
    const cardId = await courier.send(
      deskReference({ ...record, desk }),
      toActivity(deskAnswer(record, speechFor(locale))),
    );
    if (cardId === undefined) return failed;
    const posted = { ...record, desk: { ...desk, cardId } };
    return (now) => ({
      ...now,
      desk: posted.desk,
      shown: { ...now.shown, desk: faceOf(posted) },
      failures: 0,
      retryAt: 0,
    });
  }

  async function tell(record: HandOverRecord): Promise<Sent> {
    const place = readPlace(record.place);
    const told: Sent = (now) => ({ ...now, isToTell: false, failures: 0, retryAt: 0 });
    if (place === undefined) return told;
    const answer = askerFace(record, 'message', speechFor(place.locale));
    const id = await courier.send(place.reference, toActivity(answer));
    return id === undefined ? failed : told;
  }

  /** Both cards say what holds at the end, whatever happened while they were written. */
  async function show(id: string): Promise<void> {
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const record = await book.get(id);
      if (record === undefined || !isOutOfDate(record)) return;
      const face = faceOf(record);
      const { desk, shown } = record;
      if (desk?.cardId !== undefined && shown.desk !== face) {
        const answer = deskAnswer(record, speechFor(desk.locale));
        await courier.edit(deskReference(record), desk.cardId, toActivity(answer));
      }
      const place = readPlace(record.place);
      if (place?.cardId !== undefined && shown.asker !== face) {
        const answer = askerFace(record, 'status', speechFor(place.locale));
        await courier.edit(place.reference, place.cardId, toActivity(answer));
      }
      // A card that cannot be edited is gone, or shows the present state at its next click.
      await book.change(id, (now) => next({ ...now, shown: { desk: face, asker: face } }));
    }
  }

  async function bring(id: string): Promise<void> {
    try {
      await writeTrail(parts.account, book, id);
      for (let round = 0; round < ROUNDS_MAX; round++) if (!(await sendOnce(id))) break;
      await show(id);
    } catch (cause) {
      parts.report(randomUUID(), cause);
    }
  }

  return {
    bring,
    deskAnswer,
    async tend() {
      try {
        await book.forgetOld();
        for (const record of await book.list()) {
          const isDue = dueOf(record) !== undefined && isTime(record);
          const isUnwritten = (record.unwritten?.length ?? 0) > 0;
          if (isDue || isUnwritten || isOutOfDate(record)) await bring(record.id);
        }
      } catch (cause) {
        parts.report(randomUUID(), cause);
      }
    },
  };
}

/** What has to be sent, if anything: the question to the help desk first. */
function dueOf(record: HandOverRecord): 'post' | 'tell' | undefined {
  if (record.failures >= FAILURES_MAX) return undefined;
  if (record.desk?.cardId === undefined && !isOver(record)) return 'post';
  return record.isToTell ? 'tell' : undefined;
}

function isOutOfDate(record: HandOverRecord): boolean {
  const { desk, shown } = record;
  const face = faceOf(record);
  return (
    (desk?.cardId !== undefined && shown.desk !== face) ||
    (readPlace(record.place)?.cardId !== undefined && shown.asker !== face)
  );
}

function next(record: HandOverRecord): Step {
  return { kind: 'next', record };
}
