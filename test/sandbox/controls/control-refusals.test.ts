import assert from 'node:assert/strict';
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

describe('the controls, asked for what cannot be,', () => {
  let folder: SandboxFolder;
  let sandbox: TriedSandbox;
  before(async () => {
    folder = await sandboxFolder();
    sandbox = await folder.start();
  });
  after(() => folder.remove());

  for (const [name, body, reason] of [
    ['clock', {}, /advance/],
    ['clock', { advance: 'soon' }, /duration/],
    ['clock', { set: '2020-01-01T00:00:00Z' }, /only goes forward/],
    ['clock', { advance: 'P1D', set: '2027-01-01T00:00:00Z' }, /advance/],
    ['clock', '{', /JSON/],
    ['calls', {}, /spend/],
    ['calls', { spend: -1 }, /spend/],
    ['calls', { spend: 1e-7 }, /spend/],
    ['calls', { spend: 'much' }, /spend/],
    ['calls', { spend: 1, count: 0 }, /count/],
    ['calls', { spend: 1, count: 10_001 }, /count/],
    ['calls', { rows: [] }, /rows/],
    ['calls', { rows: [{ ...ROW, id: 'x' }] }, /rows\.0\.id/],
    ['calls', { rows: [ROW, { ...ROW, charge: '0.36' }] }, /rows\.1\.charge/],
    ['calls', { rows: [{ ...ROW, startDateTime: 'yesterday' }] }, /startDateTime/],
    ['calls', { rows: [{ ...ROW, currency: 'dollars' }] }, /currency/],
    ['card', { state: 'gone' }, /state/],
    ['graph', {}, /fault/],
    ['graph', { fault: { status: 200 } }, /status/],
    ['graph', { fault: { status: 429, scope: 'outer' } }, /scope/],
    ['graph', { fault: { scope: 'item' } }, /status/],
    ['graph', { latency_ms: -1 }, /latency_ms/],
    ['graph', { throttleShare: 1.5 }, /throttleShare/],
    ['graph', { throttleRetryAfter: 'soon' }, /throttleRetryAfter/],
    ['graph', { seats: { MCOEV: -1 } }, /seats/],
    ['graph', { seats: { NONE: 1 } }, /NONE/],
  ] as const) {
    it(`refuse ${name} ${JSON.stringify(body).slice(0, 60)} with the reason, and change nothing`, async () => {
      const earlier = (await sandbox.ask('state')).body;
      const answer = await sandbox.ask(name, body);
      assert.equal(answer.status, 400);
      assert.equal(typeof answer.body.error.code, 'string');
      assert.match(answer.body.error.message, reason);
      assert.deepEqual((await sandbox.ask('state')).body, earlier);
      assert.deepEqual(await addedCalls(sandbox), []);
    });
  }
});
