/** Short ways to write facts and entries in the ledger's tests. */

import type {
  Adjust,
  Attempt,
  Entry,
  Fact,
  Fund,
  Mode,
  Notice,
  Reverse,
  Rule,
  Usage,
} from '../../ledger/entry.ts';
import { type Instant, instantFromIso } from '../../ledger/instant.ts';
import { type Micros, parseMicros } from '../../ledger/money.ts';

export const CURRENCY = 'USD';

/** `2026-01-01` and `2026-01-01 09:30` are UTC. */
export function at(text: string): Instant {
  const [day, time = '00:00'] = text.split(' ');
  return instantFromIso(`${day}T${time}Z`);
}

/** `1.25` main units. */
export function money(units: number | string): Micros {
  const amount = parseMicros(String(units));
  if (typeof amount === 'string') throw new RangeError(`${units} is ${amount}`);
  return amount;
}

function base(key: string, when: string) {
  return { key, effectiveAt: at(when), currency: CURRENCY, actor: 'test', reason: '' };
}

export function fund(key: string, when: string, units: number, more: Partial<Fund> = {}): Fund {
  return {
    ...base(key, when),
    kind: 'fund',
    amount: money(units),
    source: 'purchase',
    reference: '',
    ...more,
  };
}

export function usage(key: string, when: string, units: number, more: Partial<Usage> = {}): Usage {
  const call = {
    destination: 'Japan',
    type: 'user_out',
    user: '',
    duration_s: 60,
    chargeText: `${units}`,
  };
  return { ...base(key, when), kind: 'usage', amount: money(units), call, ...more };
}

export function reverse(key: string, when: string, target: Fact): Reverse {
  const { currency, amount } = target;
  return { ...base(key, when), kind: 'reverse', of: target.key, currency, amount };
}

export function reading(key: string, when: string, units: number): Adjust {
  return { ...base(key, when), kind: 'adjust', basis: 'reading', amount: money(units) };
}

export function delta(key: string, when: string, units: number): Adjust {
  return { ...base(key, when), kind: 'adjust', basis: 'delta', amount: money(units) };
}

export function rule(key: string, when: string, more: Partial<Rule> = {}): Rule {
  return {
    ...base(key, when),
    kind: 'rule',
    revision: 1,
    enabled: true,
    amount: money(100),
    trigger: money(20),
    monthlyCap: money(1000),
    card: 'card-1',
    ...more,
  };
}

export function attempt(key: string, when: string, id: string, phase: Attempt['phase']): Attempt {
  const decline = phase === 'failed' ? 'expired_card' : '';
  return { ...base(key, when), kind: 'attempt', attempt: id, phase, amount: money(100), decline };
}

export function mode(key: string, when: string, next: Mode['mode']): Mode {
  return { ...base(key, when), kind: 'mode', mode: next, amount: money(0) };
}

export function notice(key: string, when: string, alert: string, crossing: string): Notice {
  return { ...base(key, when), kind: 'notice', alert, crossing, amount: money(0) };
}

/** What a journal makes of facts that arrive in this order, each as it happens. */
export function journal(...facts: readonly Fact[]): Entry[] {
  let recordedAt = -Infinity;
  return facts.map((fact, index) => {
    recordedAt = Math.max(recordedAt, fact.effectiveAt);
    return record(fact, index + 1, recordedAt as Instant);
  });
}

export function record(fact: Fact, seq: number, recordedAt: Instant): Entry {
  return { ...fact, seq, recordedAt, prevHash: `hash ${seq - 1}`, hash: `hash ${seq}` };
}
