/** A click is answered in time, whatever its work takes: what comes later takes the place of what was said first. */

import type { FundingParts } from './funding-parts.ts';
import { type Answer, type Turn, toActivity } from './turn.ts';

/** What the work may ask for once its answer is out. */
export interface AfterAnswer {
  goOn(next: () => Promise<void>): void;
  /** Goes on, and tells what it comes to on the same card. */
  keepTelling(next: (signal: AbortSignal) => Promise<Answer | undefined>): void;
  /** How far the work is: on the card, once the first answer stands there. One that does not arrive is made good by the next. */
  show(progress: Answer): void;
}

export interface InTime {
  readonly name: string;
  readonly within_ms: number;
  /** Never rejects. */
  readonly work: (after: AfterAnswer, signal: AbortSignal) => Promise<Answer>;
  /** Said where the work takes longer. */
  readonly meanwhile: () => Answer;
  /** Said where no more work is taken on: nothing was begun. */
  readonly busy: () => Promise<Answer>;
}

/** What was said first is out by then, and known by its id, or never. */
const PLACED_WITHIN_MS = 1_000;

type Parts = Pick<FundingParts, 'startJob' | 'courier' | 'report'>;

export async function answerInTime(parts: Parts, turn: Turn, task: InTime): Promise<Answer> {
  let cardId = turn.cardId;
  let isLate = false;
  let heard: (answer: Answer) => void = () => undefined;
  const first = new Promise<Answer>((resolve) => {
    heard = resolve;
  });
  let placed: () => void = () => undefined;
  const placement = new Promise<void>((resolve) => {
    placed = resolve;
  });
  const tell = async (answer: Answer) => {
    if (cardId === undefined) await soon(placement);
    const activity = toActivity(answer);
    const edited =
      cardId !== undefined && (await parts.courier.edit(turn.reference, cardId, activity));
    if (!edited) await parts.courier.send(turn.reference, activity);
  };
  const started = parts.startJob(task.name, async (signal) => {
    const steps: (() => Promise<void>)[] = [];
    const tellings: ((signal: AbortSignal) => Promise<Answer | undefined>)[] = [];
    const after: AfterAnswer = {
      goOn: (next) => void steps.push(next),
      keepTelling: (next) => void tellings.push(next),
      show(progress) {
        if (isLate && cardId !== undefined)
          void parts.courier.edit(turn.reference, cardId, toActivity(progress));
      },
    };
    const answer = await task.work(after, signal);
    heard(answer);
    if (isLate) await tell(answer);
    for (const next of steps) await next();
    for (const next of tellings) {
      const later = await next(signal);
      if (later) await tell(later);
    }
  });
  if (!started) return task.busy();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve(task.meanwhile());
    }, task.within_ms);
  });
  const answer = await Promise.race([first, late]).finally(() => clearTimeout(timer));
  const { onSent } = answer;
  return {
    ...answer,
    onSent(id) {
      cardId ??= id;
      placed();
      onSent?.(id);
    },
  };
}

/** The work may be done at the very moment in which its first answer goes out. */
async function soon(placement: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PLACED_WITHIN_MS);
  });
  await Promise.race([placement, late]).finally(() => clearTimeout(timer));
}
