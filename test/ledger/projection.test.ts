/** What a projection costs: counted in entries that it looks at, never in time. */

import assert from 'node:assert/strict';
import type { Entry } from '../../ledger/entry.ts';
import { addDays, type Instant, instant } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';
import {
  CHECKPOINT_ENTRIES,
  CHECKPOINTS_MAX,
  createProjection,
  MOVEMENTS_MAX,
} from '../../ledger/projection.ts';
import { MemoryRegister } from '../../ledger/register.ts';
import { Rows } from '../../ledger/rows.ts';
import { view } from '../../ledger/view.ts';
import { at, CURRENCY, fund, record, reverse, usage } from './facts.ts';
import { ALL_KNOWN } from './sheet.ts';

const FIRST = at('2026-01-01');
const MINUTE = 60_000;
const COUNT = 5 * CHECKPOINT_ENTRIES + 100;

/** Counts how often an amount is looked at, which a fold does once for each call. */
class CountingRows extends Rows {
  looks = 0;

  override amount(row: number): Micros {
    this.looks += 1;
    return super.amount(row);
  }
}

/** Counts how often an entry is asked for, which may have to be read from a disk. */
class CountingRegister extends MemoryRegister {
  reads = 0;

  override entry(row: number): Entry {
    this.reads += 1;
    return super.entry(row);
  }
}

/** One call a minute after one purchase. */
function busyAccount() {
  const entry = (minute: number, key: string) => {
    const call = {
      ...usage(key, '2026-01-01', 0.01),
      effectiveAt: instant(FIRST + minute * MINUTE),
    };
    return record(call, minute + 2, addDays(call.effectiveAt, 1));
  };
  const bought = record(fund('f', '2026-01-01', 1000), 1, FIRST);
  const calls = Array.from({ length: COUNT }, (_, minute) => entry(minute, `u${minute}`));
  const counter = new CountingRows();
  const register = new CountingRegister(counter);
  const start = () => createProjection(CURRENCY, CHECKPOINT_ENTRIES, CHECKPOINTS_MAX, register);
  const end = instant(FIRST + COUNT * MINUTE);
  return { counter, register, start, entry, entries: [bought, ...calls], end };
}

describe('a projection', () => {
  it('looks at one entry where one more arrives on time', () => {
    const { counter, start, entry, entries, end } = busyAccount();
    const projection = start();
    projection.extend(entries);
    projection.viewAt(end);
    const before = counter.looks;
    projection.extend([entry(COUNT, 'one more')]);
    const balance = projection.viewAt(end).balance;
    assert.ok(counter.looks - before <= 2, `${counter.looks - before} looks`);
    assert.equal(balance, 1000e6 - (COUNT + 1) * 1e4);
  });

  it('looks at no entry where only time passes', () => {
    const { counter, start, entries, end } = busyAccount();
    const projection = start();
    projection.extend(entries);
    projection.viewAt(end);
    const before = counter.looks;
    assert.equal(projection.viewAt(addDays(end, 400)).balance, 0);
    assert.equal(counter.looks, before);
  });

  it('folds a late entry from the checkpoint before it', () => {
    const { counter, start, entry, entries, end } = busyAccount();
    const projection = start();
    projection.extend(entries);
    projection.viewAt(end);
    const before = counter.looks;
    const late = 500;
    projection.extend([entry(COUNT - late, 'late')]);
    projection.viewAt(end);
    assert.ok(counter.looks - before <= late + CHECKPOINT_ENTRIES + 2);
  });

  it('says the same as a view however often the past changes', () => {
    const { entry, entries, end } = busyAccount();
    const projection = createProjection(CURRENCY);
    projection.extend(entries);
    const all = [...entries];
    const target = entries[3000];
    assert.ok(target !== undefined);
    const news = [
      entry(0.5, 'very late'),
      record(reverse('undo', '2026-01-07', target), COUNT + 9, end),
      entry(COUNT / 2, 'late'),
      entry(COUNT + 1, 'new'),
    ];
    for (const each of news) {
      projection.extend([each]);
      all.push(each);
      assert.deepEqual(projection.viewAt(end, ALL_KNOWN), view(all, end, ALL_KNOWN, CURRENCY));
    }
    assert.equal(projection.reversalOf(target.key)?.key, 'undo');
    assert.equal(projection.reversalOf('f'), undefined);
  });

  it('asks for no call of the past to say how things stand, to take one in, or to foresee one', () => {
    const { register, start, entry, entries, end } = busyAccount();
    const projection = start();
    projection.extend(entries);
    assert.equal(register.reads, 1, 'the purchase');
    projection.viewAt(end);
    projection.viewAt(at('2026-01-03'));
    projection.viewAt(end, at('2026-01-05'));
    projection.preview([entry(COUNT - 500, 'foreseen')], end);
    projection.extend([entry(COUNT - 500, 'late')]);
    projection.viewAt(end);
    assert.equal(register.reads, 1);
  });

  it('knows everything where it is not asked what was known when', () => {
    const { entries, end } = busyAccount();
    const projection = createProjection(CURRENCY);
    projection.extend(entries);
    assert.equal(projection.viewAt(end).knownAt, entries.at(-1)?.recordedAt);
    assert.equal(projection.viewAt(addDays(end, 100)).knownAt, addDays(end, 100));
  });

  it('tells the last movements without looking at the past', () => {
    const { counter, register, start, entries, end } = busyAccount();
    const projection = start();
    projection.extend(entries);
    projection.viewAt(end);
    const before = counter.looks;
    const { reads } = register;
    const movements = projection.movementsAt(end, 5);
    assert.ok(register.reads - reads <= 5, `${register.reads - reads} reads`);
    assert.deepEqual(
      movements.map(({ key }) => key),
      [1, 2, 3, 4, 5].map((back) => `u${COUNT - back}`),
    );
    assert.ok(counter.looks - before <= 2 * CHECKPOINT_ENTRIES);
    assert.equal(projection.movementsAt(end, 1e9).length, MOVEMENTS_MAX);
    assert.deepEqual(projection.movementsAt(end, 0), []);
  });

  it('tells the last movements again without looking at all, until something comes in', () => {
    const { counter, entries, end } = busyAccount();
    const projection = createProjection(CURRENCY);
    projection.extend(entries.slice(0, -1));
    const earlier = projection.movementsAt(end, 5);
    const before = counter.looks;
    assert.deepEqual(projection.movementsAt(instant(end + 1), 5), earlier);
    assert.equal(counter.looks, before);
    projection.extend(entries.slice(-1));
    assert.notDeepEqual(projection.movementsAt(end, 5), earlier);
  });

  it('tells a lapse on the day after the one that was asked about', () => {
    const projection = createProjection(CURRENCY);
    projection.extend([record(fund('f', '2026-01-01', 10), 1, FIRST)]);
    const kinds = (asOf: Instant) => projection.movementsAt(asOf, 5).map(({ kind }) => kind);
    const lapse = at('2027-01-01');
    assert.deepEqual(kinds(instant(lapse - 1)), ['fund']);
    assert.deepEqual(kinds(lapse), ['lapse', 'fund']);
    assert.deepEqual(kinds(instant(lapse - 1)), ['fund']);
  });

  it('tells a lapse as a movement of its own, and goes back as far as it must', () => {
    const projection = createProjection(CURRENCY, 1);
    projection.extend([record(fund('f', '2026-01-01', 10), 1, FIRST)]);
    projection.extend([record(usage('u', '2026-01-02', 4), 2, FIRST)]);
    assert.deepEqual(
      projection
        .movementsAt(at('2027-06-01'), 5)
        .map(({ kind, change, balance }) => [kind, change, balance]),
      [
        ['lapse', -6_000_000, 0],
        ['usage', -4_000_000, 6_000_000],
        ['fund', 10_000_000, 10_000_000],
      ],
    );
  });

  it('of an account without entries says that there is nothing', () => {
    const projection = createProjection(CURRENCY);
    projection.extend([]);
    const nothing = view([], FIRST, FIRST, CURRENCY);
    assert.deepEqual(projection.viewAt(FIRST), nothing);
    assert.deepEqual(projection.movementsAt(FIRST, 5), []);
  });
});
