/** "Confirm": carries an operation out, once, within the time that a click has, and goes on as a job where that is not enough. */

import { noteCard } from '../cards/note-card.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { needsApproval } from './approval-needed.ts';
import { askApproval } from './ask-approval.ts';
import { askedBy } from './asked-by.ts';
import { carryOut, type Errand } from './carry-out.ts';
import { typed } from './form-input.ts';
import type { FundingParts } from './funding-parts.ts';
import { failureAnswer } from './guarded.ts';
import { type AfterAnswer, answerInTime } from './in-time.ts';
import { type Claim, ownerOf, placeOf } from './operations.ts';
import { resultAnswer } from './result-answer.ts';
import { spentAnswer } from './spent-answer.ts';
import type { Answer, Turn } from './turn.ts';

/** Teams gives a click some ten seconds. */
const ANSWER_WITHIN_MS = 7_000;
const ASK_AGAIN_AFTER_MS = [2_000, 5_000, 15_000, 30_000];

export function confirmAnswer(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await parts.accessNow(turn, 'change-funding');
    if (refused) return refused;
    const id = typed(asked, 'operation');
    const owner = ownerOf(turn);
    if (owner === undefined) return spent(parts, turn, { state: 'not-yours' });
    const claim = await parts.operations.claim(id, owner, placeOf(turn));
    const content = 'content' in claim ? claim.content : undefined;
    if (content?.kind !== 'effects') {
      if (claim.state === 'fresh') await parts.operations.release(id);
      return spent(parts, turn, claim.state === 'fresh' ? { state: 'expired' } : claim);
    }
    const errand = { id, content, personId: owner.personId, asked: askedBy(turn, id) };
    if (claim.state === 'fresh') {
      const { again, lapsed } = claim;
      const limit = parts.approvalLimit;
      const mayBeCharged = again && content.effects.some(({ kind }) => kind === 'charge');
      if (limit !== undefined && needsApproval(content.effects, limit) && !lapsed && !mayBeCharged)
        return askApproval(parts, turn, { ...errand, again, lapsed }, limit);
      return begin(parts, turn, { ...errand, again, lapsed });
    }
    const isUnknown = claim.state === 'settled' && claim.result.kind === 'unknown';
    if (isUnknown) return begin(parts, turn, { ...errand, again: true, lapsed: true });
    return spent(parts, turn, claim);
  };
}

export function cancelAnswer(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const id = typed(asked, 'operation');
    const owner = ownerOf(turn);
    if (owner === undefined) return spent(parts, turn, { state: 'not-yours' });
    const claim = await parts.operations.claim(id, owner);
    if (claim.state !== 'fresh') return spent(parts, turn, claim);
    if (claim.again) {
      // Half-way done by a process that stopped: whether it was done must be found out, not called off.
      await parts.operations.release(id);
      return spent(parts, turn, { state: 'under-way', content: claim.content });
    }
    await parts.operations.settle(id, { kind: 'cancelled' });
    return spent(parts, turn, (await parts.operations.look(id, owner)) ?? { state: 'expired' });
  };
}

function spent(
  { account }: FundingParts,
  turn: Turn,
  claim: Exclude<Claim, { state: 'fresh' }>,
): Answer {
  return spentAnswer(claim, account.currency, turn);
}

function begin(parts: FundingParts, turn: Turn, errand: Errand): Promise<Answer> {
  return answerInTime(parts, turn, {
    name: 'carry-out',
    within_ms: parts.answerWithin_ms ?? ANSWER_WITHIN_MS,
    work: (after) => carryOutAndTell(parts, turn, errand, after),
    meanwhile: () => spent(parts, turn, { state: 'under-way', content: errand.content }),
    async busy() {
      await parts.operations.release(errand.id);
      const { title, busy } = turn.speech.words.errors;
      return { card: noteCard({ title, paragraphs: [busy] }, turn.speech), summary: busy };
    },
  });
}

async function carryOutAndTell(
  parts: FundingParts,
  turn: Turn,
  errand: Errand,
  after: AfterAnswer,
): Promise<Answer> {
  try {
    const result = await carryOut(parts, errand);
    await parts.operations.settle(errand.id, result);
    if (result.kind === 'done') after.goOn(parts.changed);
    if (result.kind === 'unknown')
      after.keepTelling((signal) => askAgain(parts, turn, errand, signal));
    return resultAnswer(parts.account, turn, errand, result);
  } catch (cause) {
    await giveBack(parts, errand).catch(() => undefined);
    return failureAnswer(turn, cause, parts.report);
  }
}

/** What may have been charged is never begun anew: it is asked about. */
async function giveBack({ operations }: FundingParts, { id, content }: Errand): Promise<void> {
  if (content.effects.some(({ kind }) => kind === 'charge'))
    await operations.settle(id, { kind: 'unknown' });
  else await operations.release(id);
}

/** Asks the gateway a few times more; what it does not say by then, {@link resolveCharges} finds out later. */
async function askAgain(
  parts: FundingParts,
  turn: Turn,
  errand: Errand,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  for (const wait_ms of parts.askAgainAfter_ms ?? ASK_AGAIN_AFTER_MS) {
    await pause(wait_ms, signal);
    if (signal.aborted) return undefined;
    const result = await carryOut(parts, { ...errand, again: true });
    if (result.kind === 'unknown') continue;
    const isOurs = await parts.operations.settle(errand.id, result);
    if (result.kind === 'done') await parts.changed();
    return isOurs ? resultAnswer(parts.account, turn, errand, result) : undefined;
  }
  return undefined;
}

function pause(wait_ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, wait_ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
