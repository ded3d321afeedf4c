/** Checks that reading many people gets over passing trouble, and never takes a part for the whole. */

import assert from 'node:assert/strict';
import { createGraphLicenseDirectory } from '../../directory/graph-license-directory.ts';
import {
  type BatchAnswer,
  batches,
  each,
  type ItemAnswer,
  items,
  said,
  throttled,
} from './batch-stub.ts';
import { personId } from './changing.ts';
import {
  clientOf,
  type GraphStub,
  graphError,
  halfway,
  hang,
  json,
  plain,
  reset,
  startGraphStub,
} from './graph-stub.ts';

const found = (id: string): ItemAnswer => ({
  status: 200,
  body: { id, displayName: 'Ann', licenseAssignmentStates: [], assignedPlans: [] },
});
/** Each item's own person, read off its address. */
const all: BatchAnswer = {
  items: (asked) => asked.map(({ url }) => found(/users\/([^?]+)/.exec(url)?.[1] ?? '')),
};
const ids = (count: number) => Array.from({ length: count }, (_, place) => personId(place + 1));

describe('a batch of reads', () => {
  let stub: GraphStub;
  afterEach(() => stub.close());
  const start = async (...answers: BatchAnswer[]) => {
    const { seen, answer } = batches(...answers);
    stub = await startGraphStub(answer);
    const { graph, transport, waits } = clientOf(stub);
    return { directory: createGraphLicenseDirectory(graph, transport), seen, waits };
  };

  const passing: Readonly<Record<string, readonly [BatchAnswer, number]>> = {
    'one of them is throttled': [items(found(personId(1)), throttled('3')), 1],
    'one of them finds the service down': [items(found(personId(1)), said(503)), 1],
    'one of them waits too long': [items(found(personId(1)), said(504)), 1],
    'one of them is left out': [items(found(personId(1)), undefined), 1],
    'all are throttled': [{ whole: graphError(429, 'x') }, 2],
    'the service is down': [{ whole: graphError(503, 'x') }, 2],
    'the socket is reset': [{ whole: reset }, 2],
    'the socket breaks within the answer': [{ whole: halfway }, 2],
    'no answer comes': [{ whole: hang }, 2],
    'the answer is cut off': [{ whole: plain(200, {}, '{"responses":[') }, 2],
    'the answer is none of a batch': [{ whole: json({ value: [] }) }, 2],
  };
  for (const [what, [trouble, again]] of Object.entries(passing)) {
    it(`is asked again, for those alone that lack an answer, where ${what}`, async () => {
      const { directory, seen } = await start(trouble, all);
      const people = await directory.licensedPeople(ids(2));
      assert.deepEqual([...people.keys()], ids(2));
      assert.deepEqual(
        seen.map((batch) => batch.length),
        [2, again],
      );
    });
  }

  const lasting: Readonly<Record<string, readonly [BatchAnswer, string]>> = {
    'the app may not read people': [{ whole: graphError(403, 'x') }, 'FORBIDDEN'],
    'the app may not read one of them': [items(found(personId(1)), said(403)), 'FORBIDDEN'],
    'one of them is throttled for good': [
      {
        items: (asked) =>
          asked.map(({ url }) => (url.includes(personId(2)) ? throttled('1') : found(personId(1)))),
      },
      'THROTTLED',
    ],
    'one of them fails': [items(found(personId(1)), said(500)), 'UNAVAILABLE'],
    'one of them has another shape': [
      items(found(personId(1)), { status: 200, body: { id: 7 } }),
      'UNEXPECTED_ANSWER',
    ],
    'the network is gone': [{ whole: reset }, 'UNREACHABLE'],
    'our own query is bad': [
      each(said(400, 'BadRequest', 'Parsing OData Select and Expand failed.')),
      'BAD_REQUEST',
    ],
    'Graph asks to wait for ten minutes': [
      { whole: graphError(429, 'x', { 'Retry-After': '600' }) },
      'THROTTLED',
    ],
  };
  for (const [what, [trouble, code]] of Object.entries(lasting)) {
    it(`fails as a whole with ${code} where ${what}`, async () => {
      const { directory } = await start(trouble);
      await assert.rejects(directory.licensedPeople(ids(2)), { name: 'DirectoryError', code });
    });
  }

  it('leaves out whom nobody knows, and names that Graph cannot read', async () => {
    const { directory } = await start({
      items: () => [
        said(404, 'Request_ResourceNotFound'),
        found(personId(2)),
        said(400, 'BadRequest', 'Resource not found for the segment.'),
      ],
    });
    const people = await directory.licensedPeople([...ids(2), 'odd~name@contoso.com']);
    assert.deepEqual([...people.keys()], [personId(2)]);
  });

  it('leaves out groups whose names may not be read', async () => {
    const { directory } = await start(
      items(said(403), { status: 200, body: { id: personId(2), displayName: 'Sales' } }, said(404)),
    );
    assert.deepEqual([...(await directory.groupNames(ids(3)))], [[personId(2), 'Sales']]);
  });

  it('ends early for all where one request of many has failed', async () => {
    const { seen } = await start({ whole: graphError(403, 'x') }, all);
    const directory = createGraphLicenseDirectory(clientOf(stub).graph);
    await assert.rejects(directory.licensedPeople(ids(1_000)), { code: 'FORBIDDEN' });
    assert.ok(seen.length < 25, String(seen.length));
  });

  it('is given up when it is called off', async () => {
    const stop = new AbortController();
    const { directory } = await start({
      items: () => {
        stop.abort();
        return [];
      },
    });
    const reading = directory.licensedPeople(ids(2), { signal: stop.signal });
    await assert.rejects(reading, { code: 'ABORTED', failed: 'desk' });
  });
});
