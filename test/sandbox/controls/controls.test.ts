import assert from 'node:assert/strict';
import { ROLES } from '../../../sandbox/tenant/roles.ts';
import { skuId } from '../../../sandbox/tenant/skus.ts';
import { millionths } from '../naive-desk.ts';
import {
  addedCalls,
  type SandboxFolder,
  sandboxFolder,
  type TriedSandbox,
} from '../sandbox-harness.ts';

const ROW = {
  id: '9C4984C7-6C3C-427D-A30C-BD0B2EACEE90',
  startDateTime: '2026-11-16T08:00:08.2589935Z',
  charge: 0.36,
  currency: 'USD',
  licenseCapability: 'MCOPSTNPP',
};

describe('the controls', () => {
  let folder: SandboxFolder;
  let sandbox: TriedSandbox;
  beforeEach(async () => {
    folder = await sandboxFolder();
    sandbox = await folder.start();
  });
  afterEach(() => folder.remove());

  const balance = async () => (await sandbox.ask('state')).body.balance;
  const calls = () => addedCalls(sandbox);

  it('show the state as it is when everything is new', async () => {
    const { status, body } = await sandbox.ask('state');
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body), ['clock', 'tenantId', 'balance', 'card', 'people']);
    assert.deepEqual(
      [body.clock, body.balance, body.card],
      ['2026-11-16T09:00:00Z', '812.40', 'ok'],
    );
    const [person] = body.people;
    assert.deepEqual(Object.keys(person), [
      'id',
      'displayName',
      'userPrincipalName',
      'userType',
      'accountEnabled',
      'roles',
    ]);
    assert.deepEqual(person.roles, [ROLES.global.templateId]);
    assert.equal(
      body.people.filter((each: { roles: string[] }) =>
        each.roles.includes(ROLES.helpdesk.templateId),
      ).length,
      4,
    );
  });

  it('spend an amount in as many calls as ordered, to the last cent, seen after the next poll', async () => {
    assert.equal((await sandbox.ask('calls', { spend: 25.5, count: 10 })).status, 200);
    assert.equal(await balance(), '812.40');
    await sandbox.ask('poll', {});
    assert.equal(await balance(), '786.90');
    const rows = await calls();
    assert.equal(rows.length, 10);
    assert.ok(rows.every((row) => row.startDateTime === '2026-11-16T09:00:00.0000000Z'));
    assert.ok(rows.every((row) => row.licenseCapability === 'MCOPSTNPP'));
  });

  for (const [spend, count] of [
    [10, 3],
    [0.01, 20],
    [0.1, 1],
    ['12.345678', 7],
    [0, 2],
    [812.4, 1],
    [999_999, 10_000],
  ] as const) {
    it(`split ${spend} into ${count} calls that sum exactly to it`, async () => {
      await sandbox.ask('calls', { spend, count });
      const charges = (await calls()).map((row) => millionths(row.charge.toFixed(6)));
      assert.equal(charges.length, count);
      assert.equal(
        charges.reduce((sum, each) => sum + each, 0),
        millionths(String(spend)),
      );
    });
  }

  it('take rows of the report, and another charge of the same row in its place', async () => {
    await sandbox.ask('calls', { rows: [ROW] });
    await sandbox.ask('poll', {});
    assert.equal(await balance(), '812.04');
    await sandbox.ask('calls', { rows: [{ ...ROW, charge: 1 }] });
    await sandbox.ask('poll', {});
    assert.equal(await balance(), '811.40');
    const rows = await calls();
    assert.deepEqual([rows.length, rows[0].id, rows[0].charge], [1, ROW.id.toLowerCase(), 1]);
  });

  it("correct one of the demo's own calls: the later charge stands, once", async () => {
    const address = `${sandbox.controls}/v1.0/communications/callRecords/getPstnCalls(fromDateTime=2026-11-13,toDateTime=2026-11-13)`;
    const day = async () => {
      const response = await fetch(address, { headers: { Authorization: 'Bearer any' } });
      // biome-ignore lint/suspicious/noExplicitAny: an answer as Graph gives it.
      return ((await response.json()) as any).value;
    };
    const before = await day();
    const [row] = before;
    await sandbox.ask('calls', { rows: [{ ...row, charge: 7.77 }] });
    const after = await day();
    assert.equal(after.length, before.length);
    // biome-ignore lint/suspicious/noExplicitAny: a row as Graph gives it.
    assert.equal(after.find((each: any) => each.id === row.id).charge, 7.77);
  });

  it('move the clock and do what falls due on the way', async () => {
    const { body } = await sandbox.ask('clock', { advance: 'P30D' });
    assert.equal(body.clock, '2026-12-16T09:00:00Z');
    await sandbox.ask('clock', { set: '2026-12-22T00:00:00Z' });
    // The lot of December 2025 lapses at this very instant.
    assert.equal(await balance(), '300.00');
  });

  it('keep the state of the card', async () => {
    for (const state of ['expired', 'declined', 'timeout', 'ok']) {
      assert.equal((await sandbox.ask('card', { state })).body.card, state);
    }
  });

  it('bring trouble to Graph and take it back', async () => {
    const organization = () =>
      fetch(`${sandbox.controls}/v1.0/organization`, { headers: { Authorization: 'Bearer any' } });
    await sandbox.ask('graph', {
      fault: { status: 429, retryAfter: 2, times: 3, path: 'organization' },
    });
    const hit = await organization();
    assert.deepEqual([hit.status, hit.headers.get('retry-after')], [429, '2']);
    await sandbox.ask('graph', { fault: null });
    assert.equal((await organization()).status, 200);
  });

  it('make Graph crowded, let it say any error, and clear up again', async () => {
    const organization = async () => {
      const response = await fetch(`${sandbox.controls}/v1.0/organization`, {
        headers: { Authorization: 'Bearer any' },
      });
      return { status: response.status, text: await response.text() };
    };
    await sandbox.ask('graph', { latency_ms: 1, throttleShare: 1, throttleRetryAfter: 0 });
    assert.equal((await organization()).status, 429);
    await sandbox.ask('graph', { latency_ms: 0, throttleShare: 0 });
    assert.equal((await organization()).status, 200);
    await sandbox.ask('graph', { fault: { status: 400, code: 'Odd', message: 'Quite odd.' } });
    assert.match((await organization()).text, /"code":"Odd","message":"Quite odd\."/);
    await sandbox.ask('graph', { fault: { reset: true } });
    await assert.rejects(organization(), TypeError);
    assert.equal((await organization()).status, 200);
  });

  it('leave as many seats as ordered, by part number or id', async () => {
    const left = async (partNumber: string) => {
      const response = await fetch(`${sandbox.controls}/v1.0/subscribedSkus`, {
        headers: { Authorization: 'Bearer any' },
      });
      // biome-ignore lint/suspicious/noExplicitAny: an answer as Graph gives it.
      const { value } = (await response.json()) as any;
      const sku = value.find(
        (each: { skuPartNumber: string }) => each.skuPartNumber === partNumber,
      );
      return sku.prepaidUnits.enabled - sku.consumedUnits;
    };
    await sandbox.ask('graph', { seats: { MCOEV: 2, [skuId('MCOPSTN1')]: 0 } });
    assert.deepEqual([await left('MCOEV'), await left('MCOPSTN1')], [2, 0]);
  });

  it('refuse what is no control and what is no way to ask', async () => {
    assert.equal((await sandbox.ask('weather')).status, 404);
    assert.equal((await sandbox.ask('clock')).status, 405);
    assert.equal((await sandbox.ask('state', {})).status, 405);
  });

  it('say that a poll failed, without a word of the cause', async () => {
    await sandbox.ask('graph', { fault: { status: 503, path: 'getPstnCalls' } });
    const { status, body } = await sandbox.ask('poll', {});
    assert.deepEqual([status, body.error.code], [500, 'FAILED']);
    assert.equal(sandbox.reports.length, 1);
    assert.equal((await sandbox.ask('poll', {})).status, 200);
  });

  it('give the same figures for the same orders', async () => {
    const other = await sandboxFolder();
    try {
      const twin = await other.start();
      for (const each of [sandbox, twin]) {
        await each.ask('calls', { spend: 25.5, count: 10 });
        await each.ask('clock', { advance: 'P3D' });
        await each.ask('calls', { spend: 1.23, count: 4 });
        await each.ask('poll', {});
      }
      const [one, two] = [await sandbox.ask('state'), await twin.ask('state')];
      assert.deepEqual(one, two);
    } finally {
      await other.remove();
    }
  });

  it('carry out orders that come together one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sandbox.ask('clock', { advance: 'P1D' })),
    );
    assert.deepEqual(
      answers.map(({ body }) => body.clock).sort(),
      [17, 18, 19, 20, 21].map((day) => `2026-11-${day}T09:00:00Z`),
    );
  });
});
