import assert from 'node:assert/strict';
import {
  addedCalls,
  type SandboxFolder,
  sandboxFolder,
  type TriedSandbox,
} from '../sandbox-harness.ts';

describe('what the sandbox was told', () => {
  let folder: SandboxFolder;
  let sandbox: TriedSandbox;
  beforeEach(async () => {
    folder = await sandboxFolder();
    sandbox = await folder.start();
  });
  afterEach(() => folder.remove());

  const calls = () => addedCalls(sandbox);

  it('is kept across a restart: time, card, calls, people and seats', async () => {
    const { body } = await sandbox.ask('state');
    const person = body.people.find((each: { roles: string[] }) => each.roles.length === 0);
    await sandbox.ask('clock', { advance: 'P3D' });
    await sandbox.ask('card', { state: 'declined' });
    await sandbox.ask('calls', { spend: 5, count: 2 });
    await sandbox.ask('graph', { seats: { MCOEV: 3 } });
    const patched = await fetch(`${sandbox.controls}/v1.0/users/${person.id}`, {
      method: 'PATCH',
      headers: { Authorization: 'Bearer any' },
      body: '{"usageLocation":"NZ"}',
    });
    assert.equal(patched.status, 204);
    const world = async (of: TriedSandbox) => {
      const answers = await Promise.all(
        ['users?$top=999&$select=id,usageLocation,licenseAssignmentStates', 'subscribedSkus'].map(
          (path) =>
            fetch(`${of.controls}/v1.0/${path}`, { headers: { Authorization: 'Bearer any' } }),
        ),
      );
      // biome-ignore lint/suspicious/noExplicitAny: an answer as Graph gives it.
      const bodies = (await Promise.all(answers.map((each) => each.json()))) as any[];
      const { clock, card } = (await of.ask('state')).body;
      return [clock, card, ...bodies.map((each) => each.value)];
    };
    const before = [await world(sandbox), await calls()];
    await sandbox.close();
    sandbox = await folder.start();
    assert.deepEqual([await world(sandbox), await calls()], before);
    assert.equal((await sandbox.ask('state')).body.clock, '2026-11-19T09:00:00Z');
    await sandbox.ask('calls', { spend: 1, count: 1 });
    assert.equal((await calls()).length, 3);
  });

  it('is forgotten with --fresh', async () => {
    await sandbox.ask('clock', { advance: 'P3D' });
    await sandbox.ask('calls', { spend: 5, count: 2 });
    await sandbox.close();
    sandbox = await folder.start({ fresh: true });
    const { body } = await sandbox.ask('state');
    assert.deepEqual([body.clock, body.balance], ['2026-11-16T09:00:00Z', '812.40']);
    assert.deepEqual(await calls(), []);
  });
});
