/** What must hold whatever happens, told from the journal and the gateway's own truth, and from nothing that the machine says. */

import { type Entry, NOT_CHARGED } from '../../ledger/entry.ts';
import { decimalText, type Micros } from '../../ledger/money.ts';
import { compareFacts } from '../../ledger/timeline.ts';
import { view } from '../../ledger/view.ts';
import type { ChargeOrder } from '../../payments/payments.ts';
import { CURRENCY, money } from '../ledger/facts.ts';
import type { RechargeWorld } from './recharge-world.ts';

type Kind<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

function of<K extends Entry['kind']>(entries: readonly Entry[], kind: K): readonly Kind<K>[] {
  return entries.filter((entry): entry is Kind<K> => entry.kind === kind);
}

/** Every time that the gateway is asked for money. */
export function watchCharges(world: RechargeWorld): void {
  world.gateway.onCharge = (order) => {
    for (const flaw of chargeFlaws(world, order)) {
      world.flaws.push(`${order.operation} was charged though ${flaw}`);
    }
  };
}

function chargeFlaws(world: RechargeWorld, { operation, amount }: ChargeOrder): readonly string[] {
  const { journal, gateway, clock } = world;
  const entries = journal.entries();
  const flaws: string[] = [];
  const rule = lastOf(world, 'rule');
  const attempts = of(entries, 'attempt');
  const funds = of(entries, 'fund');
  const isEnded = (id: string) =>
    attempts.some(
      (step) => step.attempt === id && ['confirmed', 'failed', 'withdrawn'].includes(step.phase),
    ) || funds.some((fund) => fund.attempt === id);
  const opened = attempts.filter(({ phase }) => phase === 'opened');
  const own = opened.find((step) => step.attempt === operation);
  if (own === undefined) flaws.push('no claim was recorded');
  if (own?.amount !== amount) flaws.push('another amount was claimed');
  if (gateway.orders.some((order) => order.operation === operation)) flaws.push('it had been');
  if (rule?.enabled !== true) flaws.push('it was off');
  if ((lastOf(world, 'mode')?.mode ?? 'prepaid') !== 'prepaid') flaws.push('credits drain');
  const trigger = rule?.trigger ?? 0;
  if (balanceOf(entries) > trigger) flaws.push(`the balance was ${balanceOf(entries) / 1e6}`);
  if (isEnded(operation)) flaws.push('its attempt was over');
  for (const other of opened) {
    if (other.attempt === operation) continue;
    if (!isEnded(other.attempt)) flaws.push(`${other.attempt} was open`);
    const truth = gateway.truthOf(other.attempt).state;
    const wasAsked = gateway.orders.some((order) => order.operation === other.attempt);
    const mayCome = truth === 'processing' || (truth === 'nothing' && wasAsked);
    const isMissing = !funds.some((fund) => fund.attempt === other.attempt);
    if (mayCome || (truth === 'taken' && isMissing)) flaws.push(`${other.attempt} may be taken`);
  }
  const month = new Date(clock.at).toISOString().slice(0, 7);
  const charged = funds
    .filter((fund) => fund.source === 'recharge')
    .filter((fund) => new Date(fund.effectiveAt).toISOString().startsWith(month))
    .reduce((sum, fund) => sum + fund.amount, 0);
  if (charged + amount > (rule?.monthlyCap ?? 0)) flaws.push('the cap was reached');
  return flaws;
}

/** What was set last; two desks that set something in one and the same millisecond are told apart as the ledger does it. */
function lastOf<K extends 'rule' | 'mode'>({ journal }: RechargeWorld, kind: K) {
  return of(journal.entries(), kind).toSorted(compareFacts).at(-1);
}

function balanceOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => {
    if (entry.kind === 'fund') return sum + entry.amount;
    return entry.kind === 'usage' ? sum - entry.amount : sum;
  }, 0);
}

/** When all has come to rest. */
export function assertAtRest(world: RechargeWorld): void {
  const entries = world.journal.entries();
  const say = (flaw: string) => world.flaws.push(flaw);
  moneyIsWhatWasTaken(world, entries, say);
  everythingWasTold(world, entries, say);
  nothingIsLeftToDo(world, entries, say);
}

type Say = (flaw: string) => void;

function moneyIsWhatWasTaken({ gateway }: RechargeWorld, entries: readonly Entry[], say: Say) {
  const recharges = of(entries, 'fund').filter(({ source }) => source === 'recharge');
  const taken = gateway.operations.filter((each) => gateway.truthOf(each).state === 'taken');
  for (const operation of taken) {
    const lots = recharges.filter(({ attempt }) => attempt === operation);
    if (lots.length !== 1) say(`${operation} was taken and made ${lots.length} lots`);
  }
  if (recharges.length !== taken.length) say(`${recharges.length} lots of ${taken.length} charges`);
}

function everythingWasTold(world: RechargeWorld, entries: readonly Entry[], say: Say): void {
  const notices = of(entries, 'notice');
  const expect = (alert: string, crossings: readonly string[]) => {
    const told = notices.filter((notice) => notice.alert === alert).map(({ crossing }) => crossing);
    const [due, said] = [crossings, told].map((each) => [...each].sort().join(' '));
    if (due !== said) say(`${alert}: due were [${due}], told were [${said}]`);
  };
  const attempts = of(entries, 'attempt');
  const recharged = of(entries, 'fund').flatMap(({ attempt }) => attempt ?? []);
  const failed = attempts.filter((step) => {
    const isFirstEnd = !entries.some(
      (other) => other.seq < step.seq && endOf(other) === step.attempt,
    );
    return step.phase === 'failed' && isFirstEnd && !isOutageGoingOn(step, entries);
  });
  expect('recharge-succeeded', recharged);
  expect(
    'recharge-failed',
    failed.map(({ attempt }) => attempt),
  );
  if (world.time === 'standing') return;
  expect('balance-zero', zeros(entries));
  expect('recharge-after-turn-off', afterTurnOff(entries));
}

/** The gateway was out of reach the last time, too, and nothing has succeeded and no card changed since. */
function isOutageGoingOn(step: Kind<'attempt'>, entries: readonly Entry[]): boolean {
  if (step.decline !== NOT_CHARGED) return false;
  const before = entries.filter((entry) => compareFacts(entry, step) < 0).toSorted(compareFacts);
  const last = before.findLast((entry, index) => {
    if (entry.kind === 'fund') return true;
    const earlier = before.slice(0, index);
    if (entry.kind === 'rule')
      return of(earlier, 'rule').length > 0 && of(earlier, 'rule').at(-1)?.card !== entry.card;
    return endOf(entry) !== undefined && isFirst(entry, earlier);
  });
  return last?.kind === 'attempt' && last.decline === NOT_CHARGED;
}

/** A late decline of an attempt that is over is none; an attempt that was called off tells nothing of the gateway. */
function isFirst(entry: Entry, earlier: readonly Entry[]): boolean {
  if (entry.kind !== 'attempt' || entry.phase === 'withdrawn') return false;
  return entry.phase === 'confirmed' || !earlier.some((other) => endOf(other) === entry.attempt);
}

function endOf(entry: Entry): string | undefined {
  if (entry.kind === 'fund') return entry.attempt;
  if (entry.kind !== 'attempt') return undefined;
  return ['confirmed', 'failed', 'withdrawn'].includes(entry.phase) ? entry.attempt : undefined;
}

/** The calls that brought the balance to zero, once for each time that it had been clearly above. */
function zeros(entries: readonly Entry[]): readonly string[] {
  const crossings: string[] = [];
  let balance = 0;
  let isAtZero = false;
  for (const entry of entries) {
    if (entry.kind !== 'fund' && entry.kind !== 'usage') continue;
    const before = balance;
    balance += entry.kind === 'fund' ? entry.amount : -entry.amount;
    if (!isAtZero && before > 0 && balance <= 0) crossings.push(entry.key);
    isAtZero = balance <= 0 ? isAtZero || before > 0 : isAtZero && balance <= money(1);
  }
  return crossings;
}

function afterTurnOff(entries: readonly Entry[]): readonly string[] {
  return of(entries, 'fund')
    .filter(({ source }) => source === 'recharge')
    .filter(({ seq }) => {
      const rules = of(entries, 'rule').filter((rule) => rule.seq < seq);
      return rules.at(-1)?.enabled === false;
    })
    .map(({ key }) => key);
}

/** Nobody waits for anything, or it is said why: a cap, too many declines, a decline just now. */
function nothingIsLeftToDo(world: RechargeWorld, entries: readonly Entry[], say: Say): void {
  const now = world.desks[0]?.account.now();
  const last = entries.at(-1);
  if (now === undefined || last === undefined) return;
  const { alerts, balance, mode, recharge } = view(entries, now, now, CURRENCY);
  const { rule, state } = recharge;
  if (alerts.length > 0) say(`not told: ${alerts.map(({ alert }) => alert).join(' ')}`);
  if (state === 'expecting' || state === 'overdue') say('an attempt is still open');
  if (rule?.enabled !== true || mode !== 'prepaid' || balance > rule.trigger) return;
  const isCapped = recharge.chargedThisMonth + rule.amount > rule.monthlyCap;
  if (state === 'suspended' || recharge.retryAt !== null) return;
  if (!isCapped) say('a recharge is due and nobody makes it');
  else if (!wasCapTold(entries, rule.monthlyCap)) say('the cap was reached in silence');
}

function wasCapTold(entries: readonly Entry[], cap: Micros): boolean {
  return of(entries, 'notice').some(
    ({ alert, crossing }) => alert === 'cap-reached' && crossing.endsWith(`@${decimalText(cap)}`),
  );
}
