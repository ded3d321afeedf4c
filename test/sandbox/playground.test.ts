import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Playground, startPlayground } from '../../sandbox/playground.ts';
import { playgroundConfig } from '../../sandbox/playground-config.ts';
import { demoTenant } from '../../sandbox/tenant/demo-tenant.ts';
import { freePorts } from '../browser/free-port.ts';

interface Received {
  readonly type: string;
  readonly text?: string;
  readonly serviceUrl: string;
  readonly from: { readonly id: string; readonly aadObjectId?: string };
  readonly conversation: { readonly tenantId?: string };
  readonly channelData?: { readonly tenant?: { readonly id: string } };
}

const tenant = demoTenant();

describe('the Playground of the sandbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calling-desk-playground-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('plays people of the tenant: a global administrator, four other roles and somebody without', () => {
    const { currentUser, users, tenantId } = playgroundConfig(tenant);
    const person = (id: string) => tenant.people.find((each) => each.id === id);
    assert.equal(tenantId, tenant.id);
    assert.deepEqual(person(currentUser.aadObjectId)?.roles, ['global']);
    assert.deepEqual(
      users.map((user) => person(user.aadObjectId)?.roles),
      [['billing'], ['license'], ['helpdesk'], ['teamsCommunications'], []],
    );
  });

  it('sends what is typed to the bot as from that person of that tenant, and ends when told', async () => {
    const received: Received[] = [];
    const bot = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      request.on('end', () => {
        received.push(JSON.parse(text));
        response.writeHead(200);
        response.end();
        bot.emit('activity');
      });
    });
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    const [port = 0] = await freePorts(1);
    const deaths: string[] = [];
    let playground: Playground | undefined;
    try {
      playground = await startPlayground({
        port,
        endpoint: `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`,
        tenant,
        folder,
        died: (sentence) => deaths.push(sentence),
      });
      const { currentUser, personalChat } = playgroundConfig(tenant);
      const answer = await fetch(
        `http://127.0.0.1:${port}/_conversation/v1/conversations/${personalChat.id}/messages`,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            from: { id: currentUser.id },
            text: 'check my credit balance',
            textFormat: 'plain',
          }),
        },
      );
      assert.ok(answer.ok, await answer.text());
      while (!received.some((activity) => activity.type === 'message')) await once(bot, 'activity');
      const message = received.find((activity) => activity.type === 'message');
      assert.equal(message?.text, 'check my credit balance');
      assert.equal(message?.from.aadObjectId, currentUser.aadObjectId);
      assert.equal(message?.channelData?.tenant?.id, tenant.id);
      assert.equal(message?.serviceUrl, `http://localhost:${port}/_connector`);
    } finally {
      await playground?.stop();
      await new Promise((resolve) => {
        bot.close(resolve);
        bot.closeAllConnections();
      });
    }
    await assert.rejects(fetch(`http://127.0.0.1:${port}/_debug/ping`));
    assert.deepEqual(deaths, []);
  });

  it('refuses a port that is taken, in place of a random one', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    try {
      await assert.rejects(
        startPlayground({ port, endpoint: 'http://127.0.0.1:9/', tenant, folder, died: () => {} }),
        { code: 'PORT_BUSY', message: /PLAYGROUND_PORT/ },
      );
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('says at once why it did not start', async () => {
    const [port = 0] = await freePorts(1);
    const people = tenant.people.map((person) => ({ ...person, displayName: 'x'.repeat(300) }));
    await assert.rejects(
      startPlayground({
        port,
        endpoint: 'http://127.0.0.1:9/',
        tenant: { ...tenant, people },
        folder,
        died: () => {},
      }),
      { code: 'PLAYGROUND_FAILED', message: /did not start\. .*256/ },
    );
  });

  it('ends with the process that started it, even one that was killed', async () => {
    const [port = 0] = await freePorts(1);
    const script = join(folder, 'start.mts');
    const module = (name: string) =>
      JSON.stringify(fileURLToPath(new URL(`../../sandbox/${name}`, import.meta.url)));
    await writeFile(
      script,
      `import { startPlayground } from ${module('playground.ts')};
       import { demoTenant } from ${module('tenant/demo-tenant.ts')};
       await startPlayground({ port: ${port}, endpoint: 'http://127.0.0.1:9/', tenant: demoTenant(), folder: ${JSON.stringify(folder)}, died: () => {} });
       console.log('up');`,
    );
    const parent = spawn(
      process.execPath,
      ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, script],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(parent.stdout, 'data');
    assert.ok((await fetch(`http://127.0.0.1:${port}/_debug/ping`)).ok);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const gone = async () => {
      try {
        await (await fetch(`http://127.0.0.1:${port}/_debug/ping`)).arrayBuffer();
        return false;
      } catch {
        return true;
      }
    };
    let tries = 0;
    while (!(await gone()) && tries < 100) {
      tries += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.ok(await gone());
  });
});
