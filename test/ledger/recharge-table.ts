/** Every state of the auto-recharge and everything that can happen in it, worked out: `tsx test/ledger/recharge-table.ts` prints it. */

import { pathToFileURL } from 'node:url';
import { decideRecharge } from '../../ledger/decide-recharge.ts';
import { type Fact, NOT_CHARGED } from '../../ledger/entry.ts';
import { attempt, fund, mode, money, rule, usage } from './facts.ts';
import { accountAt } from './sheet.ts';

/** Columns. Everywhere the trigger amount is 20, the recharge amount 100, the cap 1000, and the time 10:00. */
const STATES: Readonly<Record<string, readonly Fact[]>> = {
  off: [fund('f', '2026-01-05', 10), rule('on', '2026-01-06'), off('2026-01-07')],
  armed: [fund('f', '2026-01-05', 50), rule('on', '2026-01-06')],
  'armed, at the cap': [
    fund('f', '2026-01-05', 10),
    rule('on', '2026-01-06', { trigger: money(0), monthlyCap: money(150) }),
    fund('r', '2026-01-07', 100, { source: 'recharge' }),
    usage('u', '2026-01-08', 100),
    rule('up', '2026-01-09', { monthlyCap: money(150), revision: 2 }),
  ],
  expecting: [...low(), attempt('o', '2026-01-10 09:59', 'a', 'opened')],
  overdue: [
    ...low(),
    attempt('o', '2026-01-10 09:58', 'a', 'opened'),
    attempt('x', '2026-01-10 09:59', 'a', 'unknown'),
  ],
  failed: [...low(), ...declined('a', '2026-01-10 09:59')],
  suspended: [
    ...low(),
    ...declined('a1', '2026-01-10 06:00'),
    ...declined('a2', '2026-01-10 07:30'),
    ...declined('a', '2026-01-10 09:59'),
  ],
  'armed, draining': [...low(), mode('m', '2026-01-09', 'draining')],
};

/** Rows: what happens at 10:00, and when one looks. */
const EVENTS: readonly (readonly [string, string, readonly Fact[]])[] = [
  ['nothing', '2026-01-10 10:00', []],
  ['a call brings the balance to the trigger amount', '2026-01-10 10:00', [toTheTrigger()]],
  ['the charge succeeded', '2026-01-10 10:00', confirmed()],
  ['a webhook tells of the money, nothing else', '2026-01-10 10:00', [money100()]],
  ['the card was declined', '2026-01-10 10:00', [step('failed')]],
  ['the gateway was out of reach', '2026-01-10 10:00', [outOfReach()]],
  ['no answer came', '2026-01-10 10:00', [step('unknown')]],
  ['it was called off in time', '2026-01-10 10:00', [step('withdrawn')]],
  ['16 minutes pass', '2026-01-10 10:16', []],
  ['an hour passes', '2026-01-10 11:00', []],
  ['the next month begins', '2026-02-01', []],
  ['it is turned off', '2026-01-10 10:00', [off('2026-01-10 10:00')]],
  ['it is turned on, up to 1000 a month', '2026-01-10 10:00', [turnedOn()]],
  ['the card changes', '2026-01-10 10:00', [otherCard()]],
  ['funds are added by hand', '2026-01-10 10:00', [fund('p', '2026-01-10 10:00', 100)]],
  ['credits are to be used up', '2026-01-10 10:00', [mode('d', '2026-01-10 10:00', 'draining')]],
];

function low(): readonly Fact[] {
  return [fund('f', '2026-01-05', 10), rule('on', '2026-01-06')];
}

function off(when: string): Fact {
  return rule('off', when, { enabled: false, revision: 9 });
}

function turnedOn(): Fact {
  return rule('again', '2026-01-10 10:00', { revision: 10 });
}

function otherCard(enabled = true): Fact {
  return rule('card', '2026-01-10 10:00', { enabled, card: 'card-2', revision: 10 });
}

function declined(id: string, when: string): readonly Fact[] {
  return [attempt(`o ${id}`, when, id, 'opened'), attempt(`x ${id}`, when, id, 'failed')];
}

function step(phase: 'failed' | 'unknown' | 'withdrawn'): Fact {
  return attempt('step', '2026-01-10 10:00', 'a', phase);
}

function outOfReach(): Fact {
  return { ...attempt('step', '2026-01-10 10:00', 'a', 'failed'), decline: NOT_CHARGED };
}

function money100(): Fact {
  return fund('m', '2026-01-10 10:00', 100, { source: 'recharge', attempt: 'a' });
}

function confirmed(): readonly Fact[] {
  return [money100(), attempt('step', '2026-01-10 10:00', 'a', 'confirmed')];
}

/** From 50 to 20; elsewhere from 10 to below zero. */
function toTheTrigger(): Fact {
  return usage('call', '2026-01-10 10:00', 30);
}

/** `armed: open` and the like; what only an attempt that is open can meet is left out elsewhere. */
function cell(state: string, what: string, when: string, facts: readonly Fact[]): string {
  const isOpen = state === 'expecting' || state === 'overdue';
  const needsAttempt = facts.some((fact) => fact.kind === 'attempt' || fact.key === 'm');
  const isLate = what === 'the charge succeeded' || what.startsWith('a webhook');
  if (needsAttempt && !isOpen && !(isLate && ['failed', 'suspended'].includes(state))) return '–';
  const told = state === 'off' && what === 'the card changes' ? [otherCard(false)] : facts;
  const view = accountAt(when, ...(STATES[state] ?? []), ...told);
  const decision = decideRecharge(view);
  const does = decision.kind === 'nothing' ? decision.why : `**${decision.kind}**`;
  return `${view.recharge.state}: ${does}`;
}

export function rechargeTable(): string {
  const states = Object.keys(STATES);
  const rows = EVENTS.map(([what, when, facts]) => [
    what,
    ...states.map((state) => cell(state, what, when, facts)),
  ]);
  const table = [['what happens', ...states], ...rows];
  const widths = states.concat('').map((_, column) => widthOf(table, column));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...body] = table;
  return [line(head), rule, ...body.map(line)].join('\n');
}

function widthOf(table: readonly (readonly string[])[], column: number): number {
  return Math.max(...table.map((row) => row[column]?.length ?? 0));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(rechargeTable());
