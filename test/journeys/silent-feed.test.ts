/** A usage feed that cannot be read: told once in the channel, known to the operator, over restarts, until it is heard again. */

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
  type Chat,
  cardOf,
  ROLE,
  type SandboxPerson,
  type Shown,
  startTeamsClient,
  type TeamsClient,
  textsOf,
} from './teams-client.ts';

describe('a usage feed that falls silent', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let admin: SandboxPerson;
  let billing: Chat;

  const open = async (folder?: string) => {
    sandbox = await startSandbox(folder === undefined ? {} : { folder });
    teams = await startTeamsClient(sandbox);
    admin = await teams.personWith(ROLE.billing);
    billing = teams.chat(admin, { type: 'channel' });
  };
  before(() => open());
  after(async () => {
    await teams?.close();
    await sandbox?.remove();
    if (sandbox !== undefined) await rm(sandbox.folder, { recursive: true, force: true });
  });

  const refuse = (status: number | null) => {
    const path = 'getPstnCalls';
    return teams.control('graph', { fault: status === null ? null : { status, times: 999, path } });
  };
  const pass = (advance: string) => teams.control('clock', { advance });
  const notes = async () => {
    const ready = (await (await fetch(`${sandbox.bot}/readyz`)).json()) as { notes?: string[] };
    return (ready.notes ?? []).filter((note) => note.includes('Call reports'));
  };
  /** Of the channel's cards those with these words. */
  const told = (words: RegExp) =>
    billing
      .shown()
      .map((shown: Shown) => textsOf(cardOf(shown)).join('\n'))
      .filter((texts) => words.test(texts));
  const SILENT = /^No call reports arrive$/m;

  it('is known to the operator at the first poll that fails, and told nobody yet', async () => {
    await billing.ask('send alerts here');
    assert.deepEqual(await notes(), []);
    await refuse(401);
    await pass('PT8H');
    assert.match(
      String(await notes()),
      /\(UNAUTHORIZED\) since 2026-11-16T13:00.* last 2026-11-16T09:00/,
    );
    assert.equal(told(SILENT).length, 0);
  });

  it('is told after a day, with what it means and what mends it', async () => {
    await pass('P1D');
    await billing.waitFor(() => told(SILENT).length === 1);
    const [card] = told(SILENT);
    assert.match(String(card), /Since Nov 16, 2026, 9:00 AM/);
    assert.match(String(card), /the balance shown may be too high, and the forecast stands still/);
    assert.match(String(card), /renew its client secret/);
  });

  it('is told no second time by a desk that was started anew', async () => {
    const { folder } = sandbox;
    await teams.close();
    await sandbox.stop();
    await open(folder);
    await billing.ask('send alerts here');
    assert.match(String(await notes()), /UNAUTHORIZED/);
    await refuse(403);
    await pass('P3D');
    assert.match(String(await notes()), /FORBIDDEN/);
    await billing.ask('balance');
    assert.equal(told(SILENT).length, 0);
  });

  it('is over with the first poll that succeeds, and falls silent anew', async () => {
    await refuse(null);
    await teams.control('poll', {});
    await billing.waitFor(() => told(/^Call reports arrive again$/m).length > 0);
    assert.deepEqual(await notes(), []);
    await refuse(403);
    await pass('P2D');
    await billing.waitFor(() => told(/^No call reports arrive$[\s\S]*Read\.All/m).length > 0);
  });
});
