import assert from 'node:assert/strict';
import type { AlertingHealth } from '../../alerts/alerting.ts';
import { readiness } from '../../bot/readiness.ts';
import type { AccountHealth } from '../../credits/account.ts';
import { FEED_UNKNOWN, type FeedStanding } from '../../ledger/feed-watch.ts';
import { instantFromIso } from '../../ledger/instant.ts';
import { StoreError } from '../../store/store-errors.ts';
import { fund, journal } from '../ledger/facts.ts';

interface Healths {
  readonly account?: AccountHealth;
  readonly alerts?: AlertingHealth;
  readonly feed?: FeedStanding;
  readonly assertWritable?: () => Promise<void>;
  readonly isBehind?: boolean;
}

const ask = ({
  account = { sound: true },
  alerts = { sound: true },
  feed = FEED_UNKNOWN,
  assertWritable = async () => undefined,
  isBehind = false,
}: Healths) =>
  readiness({
    account: {
      health: () => account,
      isClockBehind: () => isBehind,
      lastEntry: () => entries.at(-1),
    },
    alerting: { health: async () => alerts },
    feed: () => feed,
    assertWritable,
  });

const entries = journal(fund('late', '2027-11-16', 1));

const at = instantFromIso('2026-11-16T09:00:00Z');
const since = instantFromIso('2026-11-16T13:00:00Z');

describe('the readiness of the desk', () => {
  it('has nothing to add where all is well', async () => {
    assert.deepEqual(await ask({}), { ready: true });
    assert.deepEqual(await ask({ feed: { readThrough: at, failing: null } }), { ready: true });
  });

  it('is not given where the journal cannot be trusted', async () => {
    const account = { sound: false, reason: 'The disk is full.' } as const;
    assert.deepEqual(await ask({ account }), { ready: false, reason: 'The disk is full.' });
  });

  it('is not given where nothing can be written, with the reason', async () => {
    const reason = 'The data directory /data cannot be written to (EROFS).';
    const assertWritable = async () => {
      throw new StoreError('NOT_WRITABLE', reason);
    };
    assert.deepEqual(await ask({ assertWritable }), { ready: false, reason });
  });

  it('notes that the clock is behind the journal, and what waits for it', async () => {
    const { notes = [], codes = [] } = { notes: [], codes: [], ...(await ask({ isBehind: true })) };
    assert.deepEqual(codes, ['clock-behind']);
    assert.match(
      notes.join(),
      /^The clock is behind the journal, .* 2027-11-16T00:00:00\.000Z: nothing is charged/,
    );
  });

  it('notes what alerts could not do, and since when call reports cannot be read', async () => {
    const alerts = {
      sound: false,
      reasons: ['Nobody can be told.', 'Two were given up.'],
      troubles: ['nobody-told', 'messages-given-up'],
    } as const;
    const failing = { since, code: 'FORBIDDEN' };
    const answer = await ask({ alerts, feed: { readThrough: at, failing } });
    assert.deepEqual(answer, {
      ready: true,
      notes: [
        'Call reports cannot be read from Graph (FORBIDDEN) since 2026-11-16T13:00:00.000Z; they were read last 2026-11-16T09:00:00.000Z.',
        'Nobody can be told.',
        'Two were given up.',
      ],
      codes: ['feed-failing', 'nobody-told', 'messages-given-up'],
    });
  });

  it('notes a feed that was never read', async () => {
    const answer = await ask({ feed: { readThrough: null, failing: { since, code: 'NO_TOKEN' } } });
    assert.match(JSON.stringify(answer), /\(NO_TOKEN\) since .*; they were read never\./);
  });
});
