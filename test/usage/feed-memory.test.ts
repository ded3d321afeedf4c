/** What the usage feed remembers of itself: how far it has read, and since when it fails. */

import assert from 'node:assert/strict';
import { addDays, type Instant, instant, instantFromIso } from '../../ledger/instant.ts';
import type { Collection } from '../../store/documents.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createFeedMemory, type FeedMemory, type StoredFeed } from '../../usage/feed-memory.ts';
import { createGraphUsageFeed } from '../../usage/graph-usage-feed.ts';
import {
  clientOf,
  type GraphStub,
  graphError,
  hang,
  startGraphStub,
} from '../directory/graph-stub.ts';
import { FakeAccount } from './fake-account.ts';
import { answerFrom, emptyReport, type Report } from './pstn-report.ts';

const NOW = instantFromIso('2026-11-16T09:00:00Z');

describe('the memory of the usage feed', () => {
  let stub: GraphStub;
  let report: Report;
  let stored: Collection<StoredFeed>;
  let memory: FeedMemory;
  let poll: (now?: Instant, signal?: AbortSignal) => Promise<unknown>;

  beforeEach(async () => {
    report = emptyReport();
    stub = await startGraphStub(answerFrom(report));
    stored = createMemoryDocuments().collection<StoredFeed>('usage-feed');
    memory = createFeedMemory(stored);
    const account = Object.assign(new FakeAccount(), { entriesBetween: () => [] });
    const feed = createGraphUsageFeed({ graph: clientOf(stub).graph, account, memory });
    poll = (now = NOW, signal) => feed.poll(now, signal);
  });
  afterEach(() => stub.close());

  it('knows nothing at first', async () => {
    assert.deepEqual(await memory.recall(), { readThrough: null, failing: null });
  });

  it('says over a restart since when it fails and with what, until it is heard', async () => {
    const later = (hours: number) => instant(NOW + hours * 3_600_000);
    const standing = () => createFeedMemory(stored).recall();
    await poll();
    assert.deepEqual(await standing(), { readThrough: NOW, failing: null });
    for (const [hours, status] of [
      [4, 403],
      [8, 401],
    ] as const) {
      report.troubles = Array.from({ length: 9 }, () => graphError(status, 'Refused'));
      await assert.rejects(poll(later(hours)));
    }
    report.troubles = [];
    const failing = { since: later(4), code: 'UNAUTHORIZED' };
    assert.deepEqual(await standing(), { readThrough: NOW, failing });
    assert.deepEqual(memory.standing(), await standing());
    await poll(later(12));
    assert.deepEqual(await standing(), { readThrough: later(12), failing: null });
  });

  it('takes a poll that was stopped for neither a success nor a failure', async () => {
    await poll();
    const before = memory.standing();
    report.troubles = [hang];
    const stop = new AbortController();
    const stopped = poll(addDays(NOW, 1), stop.signal);
    while (report.troubles.length > 0) await new Promise((done) => setImmediate(done));
    stop.abort();
    await assert.rejects(stopped, { code: 'ABORTED' });
    assert.deepEqual(memory.standing(), before);
  });
});
