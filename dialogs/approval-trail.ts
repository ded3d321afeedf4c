/** What the journal says of an approval: what exactly was frozen, who asked, who decided, how it ended; and back into a card. */

import { createHash } from 'node:crypto';
import type { AskedApproval } from '../cards/approval.ts';
import type { Effect } from '../cards/effect.ts';
import type { Account } from '../credits/account.ts';
import { actFact, type Deed } from '../credits/act.ts';
import { noticeKey } from '../credits/decide-notices.ts';
import type { Act, Entry, Fact, Notice } from '../ledger/entry.ts';
import { type Instant, instant } from '../ledger/instant.ts';
import { micros, ZERO } from '../ledger/money.ts';
import type { Decision, HeldOperation } from './approvals.ts';

const APPROVAL_NOTICES = ['approval-asked', 'approval-given', 'approval-ended'] as const;

type ApprovalNotice = (typeof APPROVAL_NOTICES)[number];

/** How one ended, as its last notice has it. */
export type ApprovalEnd =
  | 'done'
  | 'changed'
  | 'declined'
  | 'not-charged'
  | Exclude<Decision['is'], 'given'>;

export function approvalKey(operation: string, is: 'asked' | Decision['is']): string {
  return `approval:${operation}:${is}`;
}

/** Of everything that is frozen, of whom it is, and of its name. */
export function digestOf({ id, content, owner }: Pick<HeldOperation, 'id' | 'content' | 'owner'>) {
  const { personId, tenantId } = owner;
  return createHash('sha256')
    .update(JSON.stringify([id, tenantId, personId, content]))
    .digest('hex');
}

/** Whether what is stored is what was asked for, by the journal's word. */
export function isAsAsked(account: Pick<Account, 'find'>, held: HeldOperation): boolean {
  const entry = account.find(approvalKey(held.id, 'asked'));
  return entry?.kind === 'act' && entry.detail.digest === digestOf(held);
}

/** Undefined where it is not over, and where nobody knows yet how. */
export function endOf({ step, approval }: HeldOperation): ApprovalEnd | undefined {
  if (step.is !== 'over') return undefined;
  const { kind } = step.result;
  if (kind === 'unknown') return undefined;
  if (kind === 'cancelled') return 'withdrawn';
  if (kind === 'lapsed') return 'expired';
  return approval.decision?.is === 'refused' ? 'refused' : (kind as ApprovalEnd);
}

/** Writes down whatever of it the journal does not have; nothing twice. @throws StoreError as the account */
export async function keepTrail(account: Account, held: HeldOperation): Promise<void> {
  const missing = factsOf(account, held).filter(({ key }) => account.find(key) === undefined);
  if (missing.length > 0) await account.append(missing);
}

/** The same whenever and wherever they are made. */
function factsOf(account: Account, held: HeldOperation): readonly Fact[] {
  const { id, owner, approval, step } = held;
  const { decision } = approval;
  const act = (deed: Deed, at: Instant): Act => ({ ...actFact(account, deed), effectiveAt: at });
  const notice = (alert: ApprovalNotice, at: Instant, reason = ''): Notice => ({
    kind: 'notice',
    key: noticeKey(alert, id),
    effectiveAt: at,
    currency: account.currency,
    actor: 'desk',
    reason,
    alert,
    crossing: id,
    amount: approval.most ?? ZERO,
  });
  const asked: Deed = {
    act: 'approval-asked',
    key: approvalKey(id, 'asked'),
    by: owner.personId,
    asked: approval.asked,
    detail: detailOf(held),
  };
  const facts: Fact[] = [act(asked, approval.askedOn), notice('approval-asked', approval.askedOn)];
  if (decision !== undefined) {
    const decided: Deed = {
      act: `approval-${decision.is}`,
      key: approvalKey(id, decision.is),
      by: decision.by,
      asked: decision.asked,
      detail: {
        operation: id,
        asker: owner.personId,
        askerName: approval.asked.name,
        reason: decision.reason,
        digest: approval.digest,
      },
    };
    facts.push(act(decided, decision.on));
    if (decision.is === 'given') facts.push(notice('approval-given', decision.on));
  }
  const end = endOf(held);
  if (end !== undefined && step.is === 'over') facts.push(notice('approval-ended', step.on, end));
  return facts;
}

/** Flat, by stable names; amounts in millionths. */
function detailOf({ id, content, approval }: HeldOperation): Act['detail'] {
  const { limit, most, until, digest } = approval;
  return {
    operation: id,
    ...Object.assign({}, ...content.effects.map(effectDetail)),
    most: most ?? '',
    limit,
    until,
    digest,
  };
}

function effectDetail(effect: Effect): Act['detail'] {
  if (effect.kind === 'charge') return { deposit: effect.amount, ...effect.card };
  if (effect.kind !== 'rule') return {};
  const { settings, before, card } = effect;
  return {
    amount: settings.amount,
    trigger: settings.trigger,
    cap: settings.monthlyCap,
    ...(before && {
      beforeAmount: before.amount,
      beforeTrigger: before.trigger,
      beforeCap: before.monthlyCap,
      beforeOn: before.enabled ? 1 : 0,
    }),
    ...card,
  };
}

/** From the entry that says what was asked; undefined where it is none. */
export function askedOf(entry: Fact | Entry | undefined): AskedApproval | undefined {
  if (entry?.kind !== 'act' || entry.act !== 'approval-asked') return undefined;
  const { detail, currency, asked, effectiveAt } = entry;
  const [first, ...rest] = effectsOf(detail);
  if (first === undefined) return undefined;
  return {
    operation: String(detail.operation ?? ''),
    effects: [first, ...rest],
    currency,
    most: detail.most === '' ? null : micros(Number(detail.most)),
    limit: micros(Number(detail.limit)),
    asker: asked?.name ?? '',
    askedOn: effectiveAt,
    until: instant(Number(detail.until)),
  };
}

function effectsOf(detail: Act['detail']): readonly Effect[] {
  const money = (name: string) => micros(Number(detail[name] ?? 0));
  const text = (name: string) => String(detail[name] ?? '');
  const card = { brand: text('brand'), last4: text('last4'), expires: text('expires') };
  const effects: Effect[] = [];
  if ('deposit' in detail) effects.push({ kind: 'charge', amount: money('deposit'), card });
  if ('amount' in detail)
    effects.push({
      kind: 'rule',
      settings: {
        amount: money('amount'),
        trigger: money('trigger'),
        monthlyCap: money('cap'),
      },
      before:
        'beforeOn' in detail
          ? {
              amount: money('beforeAmount'),
              trigger: money('beforeTrigger'),
              monthlyCap: money('beforeCap'),
              enabled: detail.beforeOn === 1,
            }
          : null,
      funding: 'stripe',
      ...('brand' in detail && { card }),
    });
  return effects;
}
