/** "Undo": takes back what an operation did, where it still is what holds; a payment is taken back at the gateway alone. */

import type { RechargeSettings } from '../cards/advice.ts';
import { doneCard } from '../cards/done-card.ts';
import type { Effect } from '../cards/effect.ts';
import { RefusedFactError } from '../credits/account.ts';
import { modeFact, ruleFact, type Told, turnedOff } from '../credits/funding.ts';
import type { AskedBy, Entry, Fact } from '../ledger/entry.ts';
import { refusedByMode } from './add-funds.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { needsApproval } from './approval-needed.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { askedBy } from './asked-by.ts';
import { settingsNow } from './auto-recharge.ts';
import { recordIf } from './carry-out.ts';
import { effectFact } from './effect-fact.ts';
import { typed } from './form-input.ts';
import { type FundingParts, fundingOf, presentCard } from './funding-parts.ts';
import type { EffectsContent } from './operation-content.ts';
import { type Owner, ownerOf } from './operations.ts';
import { spentAnswer } from './spent-answer.ts';
import type { Answer, Turn } from './turn.ts';

export function undoAnswer(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await parts.accessNow(turn, 'change-funding');
    if (refused) return refused;
    const { account, operations } = parts;
    const id = typed(asked, 'operation');
    const owner = ownerOf(turn);
    const look =
      owner === undefined
        ? ({ state: 'not-yours' } as const)
        : ((await operations.look(id, owner)) ?? ({ state: 'expired' } as const));
    if (owner === undefined || look.state !== 'settled' || look.content.kind !== 'effects')
      return spentAnswer(look, account.currency, turn);
    if (look.result.kind !== 'done') return spentAnswer(look, account.currency, turn);
    return undo(parts, turn, { id, content: look.content, owner, seqs: look.result.seqs });
  };
}

interface Undoing {
  readonly id: string;
  readonly content: EffectsContent;
  readonly owner: Owner;
  /** Of what is undone. */
  readonly seqs: readonly number[];
}

async function undo(parts: FundingParts, turn: Turn, undoing: Undoing): Promise<Answer> {
  const { account } = parts;
  const { content, seqs } = undoing;
  if (content.effects.some(({ kind }) => kind === 'charge'))
    return answer(parts, turn, undoing, { seqs, undo: { not: 'payment' } });
  const above = restoredAbove(parts, undoing);
  if (above !== undefined) return refusedByMode(parts, turn) ?? confirmAnew(parts, turn, above);
  const asked = askedBy(turn, undoing.id);
  const decide = (effect: Effect) => undoFact(parts, effect, undoing, asked);
  const facts = content.effects.map((effect) => [effect, decide(effect)] as const);
  const entries: Entry[] = [];
  for (const [effect, fact] of facts) {
    const isFirst = entries.length === 0;
    const stillHolds = () => !isFirst || decide(effect) !== undefined;
    const entry =
      fact && (account.find(fact.key) ?? (await recordUnlessRefused(parts, fact, stillHolds)));
    if (!entry) return answer(parts, turn, undoing, { seqs, undo: { not: 'changed-since' } });
    entries.push(entry);
  }
  parts.startJob('undo', () => parts.changed());
  return answer(parts, turn, undoing, { seqs: entries.map(({ seq }) => seq), isUndo: true });
}

/** Settings above the limit come back as they come in: confirmed, and approved by a second person. */
function restoredAbove(
  parts: FundingParts,
  { id, content }: Undoing,
): RechargeSettings | undefined {
  const [effect] = content.effects;
  const { rule } = parts.account.view().recharge;
  if (rule?.key !== `rule:${id}` || (effect.kind !== 'rule' && effect.kind !== 'rule-off')) return;
  const was = effect.kind === 'rule' ? effect.before : beforeOff(effect);
  if (!was?.enabled) return undefined;
  const { amount, trigger, monthlyCap } = was;
  const settings = { amount, trigger, monthlyCap };
  return needsApproval([restored(parts, settings)], parts.approvalLimit) ? settings : undefined;
}

function restored(parts: FundingParts, settings: RechargeSettings) {
  const before = settingsNow(parts);
  return { kind: 'rule', settings, before, funding: fundingOf(parts) } as const;
}

async function confirmAnew(
  parts: FundingParts,
  turn: Turn,
  settings: RechargeSettings,
): Promise<Answer> {
  const card = await presentCard(parts);
  const effect = { ...restored(parts, settings), card: card?.shown };
  return askToConfirm(parts, turn, { effects: [effect], card: card?.id });
}

/** Undefined where something has changed since. */
function undoFact(
  { account }: FundingParts,
  effect: Effect,
  { id, content, owner }: Undoing,
  asked: AskedBy,
): Fact | undefined {
  const { currency } = account;
  const told: Told = {
    operation: `${id}:undo`,
    by: owner.personId,
    at: account.now(),
    currency,
    reason: '',
    asked,
  };
  const view = account.view();
  const { rule } = view.recharge;
  const { basis } = content;
  const done = account.find(
    effectFact(effect, { told: { ...told, operation: id }, basis, rule, reference: '' }).key,
  );
  if (done === undefined) return undefined;
  switch (effect.kind) {
    case 'rule':
    case 'rule-off': {
      const before = effect.kind === 'rule' ? effect.before : beforeOff(effect);
      const card = rule?.card ?? '';
      const draft = before === null ? turnedOff(rule) : { ...before, card };
      const fact = ruleFact(told, draft, basis.revision + 2);
      return rule?.key === done.key || account.find(fact.key) ? fact : undefined;
    }
    case 'mode': {
      const fact = modeFact(told, effect.from);
      const isLast = account
        .entries(done.seq, { kinds: ['mode'] })
        .every(({ kind }) => kind !== 'mode');
      return isLast || account.find(fact.key) ? fact : undefined;
    }
    default:
      if (!('amount' in done) || done.kind === 'notice') return undefined;
      return {
        kind: 'reverse',
        key: `undo:${id}`,
        of: done.key,
        amount: done.amount,
        effectiveAt: told.at,
        currency,
        actor: owner.personId,
        reason: '',
        asked,
      };
  }
}

/** What was turned off had been on. */
function beforeOff({ settings }: Extract<Effect, { kind: 'rule-off' }>) {
  return settings && { ...settings, enabled: true };
}

async function recordUnlessRefused(
  { account }: FundingParts,
  fact: Fact,
  stillHolds: () => boolean,
): Promise<Entry | undefined> {
  try {
    return await recordIf(account, fact, stillHolds);
  } catch (cause) {
    if (cause instanceof RefusedFactError) return undefined;
    throw cause;
  }
}

function answer(
  { account }: FundingParts,
  { speech, name }: Turn,
  { content }: Undoing,
  told: {
    readonly seqs: readonly number[];
    readonly isUndo?: boolean;
    readonly undo?: { readonly not: 'payment' | 'changed-since' };
  },
): Answer {
  const data = {
    effects: content.effects,
    currency: account.currency,
    balance: account.view().balance,
    at: account.now(),
    by: name,
    ...told,
  };
  const words = speech.words.effects;
  const title = told.isUndo ? words.undoneTitle : words.doneTitles[content.effects[0].kind];
  return { card: doneCard(data, speech), summary: title };
}
