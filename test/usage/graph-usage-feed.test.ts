/** Checks that polls bring every call once, whole pages only, and remember how far they came. */

import assert from 'node:assert/strict';
import type { Entry } from '../../ledger/entry.ts';
import { addDays, type Instant, instantFromIso, toIso } from '../../ledger/instant.ts';
import type { Collection } from '../../store/documents.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createFeedMemory, type FeedMemory, type StoredFeed } from '../../usage/feed-memory.ts';
import { createGraphUsageFeed } from '../../usage/graph-usage-feed.ts';
import {
  clientOf,
  type GraphStub,
  graphError,
  halfway,
  hang,
  json,
  reset,
  startGraphStub,
} from '../directory/graph-stub.ts';
import { FakeAccount } from './fake-account.ts';
import { answerFrom, emptyReport, graphCall, type Report, ROWS_PER_PAGE } from './pstn-report.ts';

const NOW = instantFromIso('2026-11-16T09:00:00Z');

const daysAgo = (days: number, now = NOW) => toIso(addDays(now, -days));

/** The account as the feed wants it: its facts stand for entries. */
class FeedAccount extends FakeAccount {
  entriesBetween(from: Instant, to: Instant): readonly Entry[] {
    return [...this.facts.values()]
      .filter(({ effectiveAt }) => effectiveAt >= from && effectiveAt < to)
      .map((fact, index) => ({ ...fact, seq: index + 1, recordedAt: NOW, prevHash: '', hash: '' }));
  }
}

describe('the usage feed', () => {
  let stub: GraphStub;
  let report: Report;
  let account: FeedAccount;
  let stored: Collection<StoredFeed>;
  let memory: FeedMemory;
  let poll: (
    now?: Instant,
    signal?: AbortSignal,
  ) => ReturnType<ReturnType<typeof createGraphUsageFeed>['poll']>;

  beforeEach(async () => {
    report = emptyReport();
    stub = await startGraphStub(answerFrom(report));
    account = new FeedAccount();
    stored = createMemoryDocuments().collection<StoredFeed>('usage-feed');
    memory = createFeedMemory(stored);
    const feed = createGraphUsageFeed({ graph: clientOf(stub).graph, account, memory });
    poll = (now = NOW) => feed.poll(now);
  });
  afterEach(() => stub.close());

  it('asks for a year at first, in windows that Graph takes, by days without quotes', async () => {
    await poll();
    assert.deepEqual(report.windows, [
      ['2025-11-16', '2026-02-13'],
      ['2026-02-13', '2026-05-13'],
      ['2026-05-13', '2026-08-10'],
      ['2026-08-10', '2026-11-07'],
      ['2026-11-07', '2026-11-16'],
    ]);
    assert.equal(
      stub.urls[0],
      '/v1.0/communications/callRecords/getPstnCalls(fromDateTime=2025-11-16,toDateTime=2026-02-13)',
    );
  });

  it('asks for the last week again afterwards, and for all that was missed while nobody polled', async () => {
    await poll();
    report.windows.length = 0;
    await poll(addDays(NOW, 1));
    await poll(addDays(NOW, 31));
    await poll(addDays(NOW, 600));
    assert.deepEqual(report.windows.slice(0, 3), [
      ['2026-11-08', '2026-11-17'],
      ['2026-11-09', '2026-12-17'],
      ['2027-07-09', '2027-10-06'],
    ]);
  });

  it('asks for the same days again where the clock has gone back', async () => {
    await poll();
    report.windows.length = 0;
    await poll(addDays(NOW, -1));
    assert.deepEqual(report.windows, [['2026-11-07', '2026-11-15']]);
  });

  it('asks for the whole year again where it was read by a clock that was far ahead: days before it may be missing', async () => {
    await poll(addDays(NOW, -40));
    await poll(addDays(NOW, 365));
    report.rows = [graphCall('between', daysAgo(20))];
    assert.equal((await poll()).added, 1);
  });

  it('brings every page’s rows once, and those on the edge of two windows once', async () => {
    const edge = '2026-02-13T00:00:00.0000000Z';
    report.rows = [
      ...Array.from({ length: 4 * ROWS_PER_PAGE + 1 }, (_, i) =>
        graphCall(`c${i}`, daysAgo(i + 2)),
      ),
      graphCall('edge', edge),
    ];
    for (const wholeLastDay of [true, false]) {
      report.wholeLastDay = wholeLastDay;
      account.facts.clear();
      await stored.delete('pstn-calls');
      const summary = await poll();
      assert.equal(summary.added, report.rows.length);
      assert.equal(account.facts.size, report.rows.length);
      assert.equal(account.spent(), report.rows.length * 360_000);
    }
    assert.ok(stub.urls.some((url) => url.includes('(from=')));
  });

  it('moves money for rows that the credits paid, and reads doubles from their shortest text', async () => {
    report.rows = [
      graphCall('a', daysAgo(2), { charge: 1e-6 }),
      graphCall('b', daysAgo(2), { charge: 2.675 }),
      graphCall('c', daysAgo(2), { charge: 9, licenseCapability: 'MCOPSTN1' }),
      graphCall('d', daysAgo(2), { charge: 0, currency: null, userPrincipalName: null }),
      graphCall('e', daysAgo(2), { charge: 0.1 + 0.2 }),
      graphCall('f', daysAgo(2), { charge: null }),
      { id: 'g' },
      'nonsense' as unknown as Record<string, unknown>,
    ];
    const reading = report.rows;
    report.rows = reading.filter((row) => typeof row !== 'string' && row.startDateTime);
    report.troubles = [json({ value: reading })];
    const summary = await poll();
    assert.deepEqual(
      [summary.added, summary.notPaidFromCredits, account.spent()],
      [3, 2, 1 + 2_675_000],
    );
    assert.deepEqual(
      summary.badRows.slice(0, 4).map(({ line, problem, found }) => [line, problem, found]),
      [
        [5, 'charge-too-fine', '0.30000000000000004'],
        [6, 'bad-charge', ''],
        [7, 'bad-start-time', ''],
        [8, 'missing-id', ''],
      ],
    );
  });

  it('brings late rows of the last week, and corrections of rows that it knows', async () => {
    report.rows = [graphCall('a', daysAgo(3))];
    await poll();
    report.rows = [graphCall('late', daysAgo(6)), graphCall('a', daysAgo(3), { charge: 0.5 })];
    const summary = await poll(addDays(NOW, 1));
    assert.deepEqual([summary.added, summary.changed], [1, 1]);
    assert.equal(account.spent(), 860_000);
  });

  it('counts calls that have been gone for a week, and leaves them where they are', async () => {
    report.rows = [graphCall('a', daysAgo(3)), graphCall('b', daysAgo(3))];
    await poll();
    await account.append([
      { ...(account.find('pstn:a') as Entry), key: 'pstn:csv', actor: 'anna' },
    ]);
    report.rows = report.rows.slice(1);
    const missing = [];
    for (let day = 1; day <= 7; day++) missing.push((await poll(addDays(NOW, day))).missing);
    assert.deepEqual(missing, [0, 0, 0, 0, 1, 1, 0]);
    assert.equal(account.spent(), 3 * 360_000);
  });

  it('never polls twice at once: who asks meanwhile shares the next one', async () => {
    report.rows = [graphCall('a', daysAgo(2))];
    const first = poll();
    while (stub.requests.length === 0) await new Promise((done) => setImmediate(done));
    report.rows = [...report.rows, graphCall('b', daysAgo(300))];
    const summaries = await Promise.all([first, poll(addDays(NOW, 1)), poll(addDays(NOW, 2))]);
    assert.equal(summaries[1], summaries[2]);
    const firstDays = summaries.map((summary) => toIso(summary.since).slice(0, 10));
    assert.deepEqual(firstDays, ['2025-11-16', '2026-11-08', '2026-11-08']);
    assert.equal(report.windows.length, 6);
    assert.equal((await poll()).known, 1);
    assert.equal(report.windows.length, 7);
  });

  it('lets nobody in between one poll and the next', async () => {
    const first = poll();
    const second = poll();
    const third = first.then(() => poll());
    assert.equal(await third, await second);
    assert.equal(report.windows.length, 6);
  });

  it('polls after one that has failed', async () => {
    report.rows = [graphCall('a', daysAgo(2))];
    report.troubles = [graphError(403, 'Forbidden')];
    const [first, second] = await Promise.allSettled([poll(), poll()]);
    assert.equal(first.status, 'rejected');
    assert.ok(second.status === 'fulfilled');
    assert.equal(second.value.added, 1);
  });

  it('gets over throttling, resets and silence', async () => {
    report.rows = [graphCall('a', daysAgo(2))];
    report.troubles = [
      graphError(429, 'TooManyRequests', { 'Retry-After': '2' }),
      graphError(429, 'TooManyRequests'),
      hang,
      undefined,
      reset,
      halfway,
      graphError(503, 'ServiceUnavailable'),
    ];
    assert.equal((await poll()).added, 1);
  });

  const fatal = {
    FORBIDDEN: graphError(403, 'Forbidden'),
    UNAVAILABLE: graphError(500, 'InternalServerError'),
    UNEXPECTED_ANSWER: json({ rows: [] }),
    FOREIGN_LINK: json({ value: [], '@odata.nextLink': 'https://evil.example/v1.0/x' }),
  };
  for (const [code, trouble] of Object.entries(fatal)) {
    it(`fails as a whole on ${code} in the middle, and the next poll brings everything`, async () => {
      report.rows = Array.from({ length: 20 }, (_, i) => graphCall(`c${i}`, daysAgo(300 - i)));
      report.troubles = [undefined, undefined, trouble];
      await assert.rejects(poll(), { code });
      assert.ok(account.spent() < 20 * 360_000);
      const failing = { since: NOW, code };
      assert.deepEqual(memory.standing(), { readThrough: null, failing });
      const summary = await poll();
      assert.equal(summary.added + summary.known, 20);
      assert.equal(account.spent(), 20 * 360_000);
    });
  }
});
