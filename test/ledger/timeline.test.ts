/** The order in which facts happened. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry, Fact } from '../../ledger/entry.ts';
import { type Instant, instant } from '../../ledger/instant.ts';
import { compareFacts, countUntil, mergeInto, timeline } from '../../ledger/timeline.ts';
import {
  at,
  attempt,
  delta,
  fund,
  journal,
  mode,
  notice,
  record,
  reverse,
  rule,
  usage,
} from './facts.ts';
import { ALL_KNOWN } from './sheet.ts';

const DAY = '2026-01-01';
const CALL = usage('call', DAY, 1);

/** Entries of few instants, or of instants far apart, that were recorded in any order. */
const someEntries = fc
  .array(
    fc.record({
      at: fc.oneof(fc.nat(3), fc.integer({ min: 0, max: Date.UTC(2200, 0) })),
      key: fc.nat(1e6),
      known: fc.nat(100),
    }),
  )
  .map((rows) =>
    rows.map((row, index) =>
      record(
        { ...CALL, key: `${row.key}-${index}`, effectiveAt: instant(row.at) },
        index + 1,
        instant(row.known),
      ),
    ),
  );

describe('the timeline', () => {
  it('puts the facts of one instant in the order of their meaning', () => {
    const sequence: readonly Fact[] = [
      rule('z1', DAY),
      mode('z2', DAY, 'draining'),
      attempt('z3', DAY, 'a', 'opened'),
      fund('z4', DAY, 1),
      usage('z5', DAY, 1),
      reverse('z6', DAY, CALL),
      delta('z7', DAY, 1),
      attempt('y8', DAY, 'a', 'confirmed'),
      attempt('y9', DAY, 'a', 'failed'),
      attempt('x1', DAY, 'a', 'timed-out'),
      attempt('x2', DAY, 'a', 'unknown'),
      notice('a', DAY, 'balance-zero', 'z5'),
    ];
    const keys = (facts: readonly Fact[]) => facts.map((fact) => fact.key);
    assert.deepEqual(keys(timeline(journal(...sequence.toReversed()), ALL_KNOWN)), keys(sequence));
  });

  it('is the sorted list of what was known, to the last tie', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(100), (entries, knownAt) => {
        const known = entries.filter((entry) => entry.recordedAt <= knownAt);
        const expected = known.toSorted(compareFacts);
        assert.deepEqual(timeline(entries, instant(knownAt)), expected);
      }),
    );
  });

  it('is given back as it is where nothing is to be done', () => {
    const entries = journal(usage('a', DAY, 1), usage('b', DAY, 1), usage('a2', '2026-01-02', 1));
    assert.equal(timeline(entries, ALL_KNOWN), entries);
  });

  it('never changes the list that it was given', () => {
    const entries: readonly Entry[] = Object.freeze(
      journal(usage('b', '2026-01-02', 1), usage('a', DAY, 1)),
    );
    assert.notEqual(timeline(entries, ALL_KNOWN), entries);
  });

  it('takes in a batch in its place, and says where it begins', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(20), (entries, cut) => {
        const ordered = [...timeline(entries.slice(0, cut), ALL_KNOWN)];
        const before = [...ordered];
        const batch = timeline(entries.slice(cut), ALL_KNOWN);
        const place = mergeInto(ordered, batch);
        assert.deepEqual(ordered, timeline(entries, ALL_KNOWN));
        assert.deepEqual(ordered.slice(0, place), before.slice(0, place));
        assert.equal(ordered[place], batch[0]);
      }),
    );
  });

  it('counts what has happened by an instant, that instant included', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(4), (entries, asOf) => {
        const happened = entries.filter((entry) => entry.effectiveAt <= asOf);
        assert.equal(countUntil(timeline(entries, ALL_KNOWN), asOf as Instant), happened.length);
      }),
    );
    assert.equal(countUntil([], at(DAY)), 0);
  });
});
