/** The form of one record. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { decodeRecord, EMPTY_HEAD, encodeCommit, stageRecord } from '../../store/journal-record.ts';
import { storableFact } from '../../store/storable-fact.ts';
import { NOON, usage } from './facts.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const facts = fc.array(
  fc
    .record({ key: text.filter((key) => key !== ''), reason: text })
    .map(({ key, reason }) => usage(key, { reason })),
  { minLength: 1, maxLength: 5 },
);

describe('a record', () => {
  it('is read back as the entry that was written, whatever text its fact holds', () => {
    fc.assert(
      fc.property(facts, (batch) => {
        const commit = commitOf(batch);
        let previous = EMPTY_HEAD;
        for (const [index, line] of linesOf(commit.bytes).entries()) {
          const record = decodeRecord(line, previous);
          assert.ok(typeof record !== 'string', String(record));
          assert.deepEqual(record.entry, commit.entries[index]);
          assert.deepEqual([record.index, record.count], [index + 1, batch.length]);
          previous = record.entry;
        }
      }),
    );
  });

  it('is one line without control characters, whose hash is the SHA-256 of its fields from the fifth on', () => {
    fc.assert(
      fc.property(facts, (batch) => {
        const { bytes, entries } = commitOf(batch);
        const lines = linesOf(bytes);
        assert.equal(lines.length, batch.length);
        for (const [index, line] of lines.entries()) {
          assert.ok(line.every((byte) => byte >= 0x20));
          const fields = line.toString('latin1').split(' ');
          const body = Buffer.from(fields.slice(4).join(' '), 'latin1');
          const hash = createHash('sha256').update(body).digest('hex');
          assert.deepEqual([fields[3], entries[index]?.hash], [hash, hash]);
        }
      }),
    );
  });

  it('has a hash that does not depend on what it was committed with', () => {
    const [first] = commitOf([usage('a')]).entries;
    const [together] = commitOf([usage('a'), usage('b')]).entries;
    assert.equal(first?.hash, together?.hash);
  });
});

function commitOf(batch: Parameters<typeof storableFact>[0][]) {
  const records: ReturnType<typeof stageRecord>[] = [];
  for (const fact of batch) {
    records.push(stageRecord(storableFact(fact), NOON, records.at(-1)?.entry ?? EMPTY_HEAD));
  }
  return { bytes: encodeCommit(records), entries: records.map(({ entry }) => entry) };
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
