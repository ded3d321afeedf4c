/** Does what an operation says, once: every effect is a fact that is named after the operation, so that doing it again adds nothing. */

import type { Effect } from '../cards/effect.ts';
import { type Account, RefusedFactError } from '../credits/account.ts';
import type { AskedBy, Entry, Fact } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import { basisNow, isSameBasis } from './basis.ts';
import { effectFact } from './effect-fact.ts';
import type { EffectsContent, OperationResult } from './operation-content.ts';
import type { CardOutcome, StoredCard } from './stored-card.ts';

export interface CarryOutParts {
  readonly account: Account;
  /** Undefined where somebody else charges. */
  readonly stored: StoredCard | undefined;
}

/** How an operation came to be carried out. */
export interface Errand {
  readonly id: string;
  readonly content: EffectsContent;
  /** Who confirmed it. */
  readonly personId: string;
  /** By which card; undefined where that was not kept. */
  readonly asked?: AskedBy | undefined;
  /** It may have been begun before: nothing is charged without asking first. */
  readonly again: boolean;
  /** Too late to begin what has not been begun. */
  readonly lapsed: boolean;
  /** A charge that was begun before is gone on with, not only asked about, as long as what it rests on still holds. */
  readonly mayGoOn?: boolean;
  /** What somebody else has learned of its charge. */
  readonly outcome?: CardOutcome;
}

/** For the statement of the card's holder. */
const DESCRIPTION = 'Communications Credits';

/** @throws StoreError as the account; what was done before that stays, and is found by the next try */
export async function carryOut(parts: CarryOutParts, given: Errand): Promise<OperationResult> {
  const errand = await asItStands(parts, given);
  const restsOn = await whatItRestsOn(parts, errand);
  if (restsOn === 'changed') return { kind: 'changed' };
  const seqs: number[] = [];
  let reference = '';
  for (const effect of errand.content.effects) {
    const known = parts.account.find(keyOf(parts, errand, effect));
    if (known === undefined && effect.kind === 'charge') {
      const outcome = await charged(parts, errand, effect);
      if (outcome.kind !== 'succeeded') return resultOf(outcome);
      reference = outcome.reference;
    }
    const entry =
      known ??
      (await recordIf(
        parts.account,
        factFor(parts, errand, effect, parts.account.now(), reference),
        // What was paid is recorded whatever else happened, and what was begun is finished.
        effect.kind === 'charge' || seqs.length > 0 ? undefined : restsOn,
      ));
    if (entry === undefined) return { kind: 'changed' };
    if (effect.kind === 'charge' && entry.kind === 'fund') reference = entry.reference;
    seqs.push(entry.seq);
  }
  return { kind: 'done', seqs, reference };
}

/** The gateway takes the same operation for the same charge, so that going on is as good as beginning. */
async function asItStands(parts: CarryOutParts, errand: Errand): Promise<Errand> {
  const { mayGoOn, lapsed, content } = errand;
  if (!mayGoOn || lapsed || !(await stillHolds(parts, content))) return errand;
  return { ...errand, again: false };
}

/**
 * What was begun is finished, and a charge that may be under way is asked about, however much has changed since: that rests
 * on nothing. Whatever else is begun asks for what holds once more in the moment in which it is written.
 */
async function whatItRestsOn(
  parts: CarryOutParts,
  errand: Errand,
): Promise<(() => boolean) | 'changed' | undefined> {
  const { content, again, lapsed, outcome } = errand;
  const [first] = content.effects;
  const isBegun = parts.account.find(keyOf(parts, errand, first)) !== undefined;
  if (isBegun || outcome !== undefined || (again && first.kind === 'charge')) return undefined;
  if (lapsed) return 'changed';
  const card = await cardOf(parts, content);
  const holds = () => isSameBasis(content, basisNow(parts.account.view(), card));
  return holds() ? holds : 'changed';
}

async function cardOf({ stored }: CarryOutParts, { basis }: EffectsContent): Promise<string> {
  return basis.card === '' ? '' : ((await stored?.card())?.id ?? '');
}

/** Whether everything that was shown still is so. */
export async function stillHolds(parts: CarryOutParts, content: EffectsContent) {
  const card = await cardOf(parts, content);
  return isSameBasis(content, basisNow(parts.account.view(), card));
}

async function charged(
  { account, stored }: CarryOutParts,
  { id, again, outcome }: Errand,
  { amount }: Extract<Effect, { kind: 'charge' }>,
): Promise<CardOutcome> {
  if (outcome !== undefined) return outcome;
  if (stored === undefined) return { kind: 'not-charged', reason: 'no-gateway' };
  if (again) return stored.lookUp(id);
  const { currency } = account;
  return stored.charge({ operation: id, amount, currency, description: DESCRIPTION });
}

function keyOf(parts: CarryOutParts, errand: Errand, effect: Effect): string {
  return factFor(parts, errand, effect, parts.account.now(), '').key;
}

function factFor(
  { account }: CarryOutParts,
  { id, content, personId, asked }: Errand,
  effect: Effect,
  at: Instant,
  reference: string,
): Fact {
  const told = { operation: id, by: personId, at, currency: account.currency, asked };
  const { rule } = account.view().recharge;
  return effectFact(effect, { told, basis: content.basis, rule, reference });
}

/**
 * The entry of this key, whoever wrote it: a webhook or another instance may have been first, at another moment. Undefined
 * where it was refused: what it rests on holds no longer.
 */
export async function recordIf(
  account: Account,
  fact: Fact,
  stillHolds?: () => boolean,
): Promise<Entry | undefined> {
  try {
    const appended = await account.append([fact], stillHolds);
    const own = appended.find(({ entry }) => entry.key === fact.key);
    if (own) return own.entry;
  } catch (cause) {
    const first = account.find(fact.key);
    if (first) return first;
    if (cause instanceof RefusedFactError && cause.refusal === 'no-longer-so') return undefined;
    throw cause;
  }
  throw new Error('The account did not say what became of a fact.');
}

function resultOf(outcome: Exclude<CardOutcome, { kind: 'succeeded' }>): OperationResult {
  if (outcome.kind !== 'declined') return { kind: outcome.kind };
  return { kind: 'declined', decline: outcome.decline, reference: outcome.reference };
}
