import assert from 'node:assert/strict';
import { ROWS_PER_PAGE } from '../../../sandbox/graph/pstn-calls.ts';
import { type GraphHarness, openGraph } from './graph-harness.ts';

const DOCUMENTED_KEYS = [
  'id',
  'callId',
  'userId',
  'userPrincipalName',
  'userDisplayName',
  'startDateTime',
  'endDateTime',
  'duration',
  'charge',
  'callType',
  'currency',
  'calleeNumber',
  'usageCountryCode',
  'tenantCountryCode',
  'connectionCharge',
  'callerNumber',
  'destinationContext',
  'destinationName',
  'conferenceId',
  'licenseCapability',
  'inventoryType',
  'operator',
  'callDurationSource',
].sort();

describe('getPstnCalls', () => {
  let graph: GraphHarness;
  before(async () => {
    graph = await openGraph();
  });
  after(() => graph.close());

  const path = (parameters: string) => `/communications/callRecords/getPstnCalls(${parameters})`;

  async function all(first: string) {
    const rows: { id: string; startDateTime: string }[] = [];
    const pages: number[] = [];
    const links: string[] = [];
    let next: string | undefined = first;
    while (next !== undefined) {
      const { body } = await graph.ask('GET', next);
      assert.equal(body['@odata.count'], body.value.length);
      rows.push(...body.value);
      pages.push(body.value.length);
      next = body['@odata.nextLink'];
      if (next !== undefined) links.push(next);
    }
    return { rows, pages, links };
  }

  it('gives ninety days in pages of a thousand, by links that rename the parameters', async () => {
    const { rows, pages, links } = await all(path('fromDateTime=2026-08-18,toDateTime=2026-11-16'));
    assert.deepEqual(
      rows.map((row) => row.id),
      graph.tenant.calls().map((row) => row.id),
    );
    assert.ok(pages.length > 2 && pages.slice(0, -1).every((size) => size === ROWS_PER_PAGE));
    assert.equal(
      links[0],
      `${graph.base}/communications/callRecords/getPstnCalls(from=2026-08-18,to=2026-11-16)?$skip=1000`,
    );
  });

  it('gives rows with the documented properties and seven digits after the second', async () => {
    const { rows } = await all(path('fromDateTime=2026-11-10,toDateTime=2026-11-10'));
    assert.ok(rows.length > 0);
    for (const row of rows) {
      assert.deepEqual(Object.keys(row).sort(), DOCUMENTED_KEYS);
      assert.match(row.startDateTime, /^2026-11-10T\d\d:\d\d:\d\d\.\d{7}Z$/);
    }
  });

  it('includes both days that it is asked for, and both instants', async () => {
    const days = async (from: string, to: string) => {
      const { rows } = await all(path(`fromDateTime=${from},toDateTime=${to}`));
      return [...new Set(rows.map((row) => row.startDateTime.slice(0, 10)))];
    };
    assert.deepEqual(await days('2026-11-10', '2026-11-12'), [
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
    ]);
    const [first] = (await all(path('fromDateTime=2026-11-10,toDateTime=2026-11-10'))).rows;
    const at = String(first?.startDateTime).replace('.0000000', '');
    const { rows } = await all(path(`fromDateTime=${at},toDateTime=${at}`));
    assert.ok(rows.some((row) => row.id === first?.id));
  });

  it('is found under its full name too', async () => {
    const { status } = await graph.ask(
      'GET',
      '/communications/callRecords/microsoft.graph.callRecords.getPstnCalls(fromDateTime=2026-11-10,toDateTime=2026-11-10)',
    );
    assert.equal(status, 200);
  });

  for (const [title, parameters] of [
    ['more than ninety days', 'fromDateTime=2026-08-17,toDateTime=2026-11-16'],
    ['an end before the start', 'fromDateTime=2026-11-16,toDateTime=2026-11-15'],
    ['quoted times', "fromDateTime='2026-11-10',toDateTime='2026-11-16'"],
    ['no end', 'fromDateTime=2026-11-10'],
    ['nothing', ''],
    ['a day that is not in the calendar', 'fromDateTime=2026-13-10,toDateTime=2026-13-16'],
  ] as const) {
    it(`refuses ${title}`, async () => {
      const { status, body } = await graph.ask('GET', path(parameters));
      assert.equal(status, 400);
      assert.equal(typeof body.error.message, 'string');
    });
  }

  it('is for applications alone', async () => {
    const claims = Buffer.from('{"scp":"x"}').toString('base64url');
    const { status } = await graph.ask(
      'GET',
      path('fromDateTime=2026-11-10,toDateTime=2026-11-10'),
      {
        headers: { Authorization: `Bearer e30.${claims}.x` },
      },
    );
    assert.equal(status, 403);
  });
});
