/** "Approve", "Refuse", "Withdraw", and what waits: a second person decides on exactly what was frozen, once. */

import { APPROVAL_REASON_LENGTH_MAX } from '../cards/approval.ts';
import { approvalsCard } from '../cards/approvals-card.ts';
import { noteCard } from '../cards/note-card.ts';
import type { Instant } from '../ledger/instant.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { approvalAnswer, askedApproval, isOverdue } from './approval-faces.ts';
import { isAsAsked, keepTrail } from './approval-trail.ts';
import type { Decision, HeldOperation } from './approvals.ts';
import { askedBy } from './asked-by.ts';
import { carryOutApproved } from './carry-out-approved.ts';
import { typed } from './form-input.ts';
import type { FundingParts } from './funding-parts.ts';
import { failureAnswer } from './guarded.ts';
import { answerInTime } from './in-time.ts';
import { isSameOwner, type Owner, ownerOf } from './operations.ts';
import { spentAnswer } from './spent-answer.ts';
import type { Answer, Asked, Turn } from './turn.ts';

/** Teams gives a click some ten seconds. */
const ANSWER_WITHIN_MS = 7_000;
/** Looked through for what waits. */
const LISTED_MAX = 100;

export function giveApproval(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const found = await toDecide(parts, turn, asked);
    if ('card' in found) return found;
    const { held, decider } = found;
    if (!isAsAsked(parts.account, held)) return approvalAnswer(parts, held, turn, 'altered');
    const present = async (notice?: 'late') =>
      approvalAnswer(parts, (await parts.approvals.held(held.id)) ?? held, turn, notice);
    const decision = decisionOf(parts, turn, { is: 'given', decider, held });
    return answerInTime(parts, turn, {
      name: 'carry-out-approved',
      within_ms: parts.answerWithin_ms ?? ANSWER_WITHIN_MS,
      async work(after) {
        try {
          if (!(await parts.approvals.decide(held.id, decision))) return await present('late');
          after.goOn(parts.changed);
          await carryOutApproved(parts, held.id, 'approved-now');
          return await present();
        } catch (cause) {
          return failureAnswer(turn, cause, parts.report);
        }
      },
      meanwhile: () => approvalAnswer(parts, { ...held, step: { is: 'given' } }, turn),
      async busy() {
        const { title, busy } = turn.speech.words.errors;
        return { card: noteCard({ title, paragraphs: [busy] }, turn.speech), summary: busy };
      },
    });
  };
}

export function refuseApproval(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const found = await toDecide(parts, turn, asked);
    if ('card' in found) return found;
    const { held, decider } = found;
    const reason = typed(asked, 'reason').slice(0, APPROVAL_REASON_LENGTH_MAX);
    return end(
      parts,
      turn,
      held,
      decisionOf(parts, turn, { is: 'refused', decider, held, reason }),
    );
  };
}

/** By whoever asked, whatever became of their roles: it stops money from being spent. */
export function withdrawApproval(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const { account, approvals } = parts;
    const owner = ownerOf(turn);
    const held = await approvals.held(typed(asked, 'operation'));
    if (owner === undefined || (held && !isSameOwner(held.owner, owner)))
      return spentAnswer({ state: 'not-yours' }, account.currency, turn);
    if (held === undefined) return spentAnswer({ state: 'expired' }, account.currency, turn);
    const { content, id } = held;
    const decision = decisionOf(parts, turn, { is: 'withdrawn', decider: owner, held });
    if (held.step.is === 'awaiting') await end(parts, turn, held, decision);
    const spent = await parts.operations.look(id, owner);
    return spentAnswer(spent ?? { state: 'under-way', content }, account.currency, turn);
  };
}

export function showApproval(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await parts.access(turn, 'change-funding');
    if (refused) return refused;
    const found = await heldHere(parts, turn, asked);
    return 'card' in found ? found : approvalAnswer(parts, found.held, turn);
  };
}

export function approvalsAnswer(parts: FundingParts): GiveAnswer {
  return async (turn) => {
    const refused = await parts.access(turn, 'change-funding');
    if (refused) return refused;
    const { account, approvals, approvalLimit } = parts;
    const here = ownerOf(turn);
    const waiting = (await approvals.open(LISTED_MAX)).filter(
      (held) =>
        held.step.is === 'awaiting' &&
        !isOverdue(parts, held) &&
        held.owner.tenantId === here?.tenantId,
    );
    const data = {
      waiting: waiting.map((held) => ({
        asked: askedApproval(held, account.currency),
        isOwn: held.owner.personId === here?.personId,
      })),
      limit: approvalLimit ?? null,
      currency: account.currency,
    };
    const { summary } = turn.speech.words.approvals;
    return { card: approvalsCard(data, turn.speech), summary };
  };
}

interface Found {
  readonly held: HeldOperation;
  readonly decider: Owner;
}

/** What waits in this organization, whoever asked; or what to say instead. */
async function heldHere(
  { account, approvals }: FundingParts,
  turn: Turn,
  asked: Asked,
): Promise<Found | Answer> {
  const decider = ownerOf(turn);
  const held = await approvals.held(typed(asked, 'operation'));
  if (decider === undefined) return spentAnswer({ state: 'not-yours' }, account.currency, turn);
  // Of another organization not even that it exists is said.
  if (held === undefined || held.owner.tenantId !== decider.tenantId)
    return spentAnswer({ state: 'expired' }, account.currency, turn);
  return { held, decider };
}

/** The role is asked for now, and whoever asked for it is told that another person has to decide. */
async function toDecide(parts: FundingParts, turn: Turn, asked: Asked): Promise<Found | Answer> {
  const refused = await parts.accessNow(turn, 'approve-funding');
  if (refused) return refused;
  const found = await heldHere(parts, turn, asked);
  if ('card' in found) return found;
  const { held, decider } = found;
  const { account, approvals } = parts;
  // The same person, by whatever chat or device.
  if (held.owner.personId === decider.personId) return approvalAnswer(parts, held, turn, 'own');
  if (held.step.is !== 'awaiting') return approvalAnswer(parts, held, turn, 'late');
  // What an earlier run could not write down any more.
  await keepTrail(account, held);
  if (!isOverdue(parts, held)) return found;
  await approvals.decide(held.id, expiry(held, account.now()));
  parts.startJob('approval-expired', parts.changed);
  return approvalAnswer(parts, (await approvals.held(held.id)) ?? held, turn, 'late');
}

/** At the moment that it was given until, whenever that is noticed; or now, where another clock was first to say so. */
export function expiry({ approval }: HeldOperation, now: Instant): Decision {
  const on = now < approval.until ? now : approval.until;
  return { is: 'expired', by: 'desk', name: '', reason: '', on };
}

async function end(
  parts: FundingParts,
  turn: Turn,
  { id }: HeldOperation,
  decision: Decision,
): Promise<Answer> {
  const { account, approvals } = parts;
  const isDecided = await approvals.decide(id, decision);
  const held = await approvals.held(id);
  if (held === undefined) return spentAnswer({ state: 'expired' }, account.currency, turn);
  if (isDecided) await keepTrail(account, held);
  parts.startJob('approval-ended', parts.changed);
  return approvalAnswer(parts, held, turn, isDecided ? undefined : 'late');
}

function decisionOf(
  { account }: FundingParts,
  turn: Turn,
  {
    is,
    decider,
    held,
    reason = '',
  }: Found & { readonly is: Decision['is']; readonly reason?: string },
): Decision {
  const { id } = held;
  const { name } = turn;
  return { is, by: decider.personId, name, reason, on: account.now(), asked: askedBy(turn, id) };
}
