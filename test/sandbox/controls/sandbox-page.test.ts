import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type SandboxFolder, sandboxFolder, type TriedSandbox } from '../sandbox-harness.ts';

describe("the sandbox's own address", () => {
  let folder: SandboxFolder;
  let sandbox: TriedSandbox;
  beforeEach(async () => {
    folder = await sandboxFolder();
    sandbox = await folder.start();
  });
  afterEach(() => folder.remove());

  it('shows a page that works without anything from elsewhere', async () => {
    const response = await fetch(sandbox.controls);
    const text = await response.text();
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /text\/html/);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.match(text, /812\.40/);
    assert.match(text, /Avery Collins/);
    for (const [, address = ''] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const { hostname } = new URL(address, sandbox.controls);
      assert.ok(['127.0.0.1', 'localhost'].includes(hostname), address);
    }
    for (const name of ['sandbox-page.css', 'sandbox-page.js']) {
      assert.equal((await fetch(`${sandbox.controls}/${name}`)).status, 200);
    }
  });

  it('answers this machine alone: no other name for it, no foreign page', async () => {
    const ask = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const { hostname, port } = new URL(sandbox.controls);
        const sent = request({ hostname, port, path: '/sandbox/state', headers }, (response) => {
          response.resume().once('end', () => resolve(response.statusCode));
        });
        sent.once('error', reject).end();
      });
    assert.equal(await ask({}), 200);
    assert.equal(await ask({ host: 'localhost:3979' }), 200);
    assert.equal(await ask({ host: 'evil.example' }), 403);
    assert.equal(await ask({ host: '127.0.0.1.evil.example:80' }), 403);
    assert.equal(await ask({ origin: 'https://evil.example' }), 403);
    assert.equal(await ask({ origin: 'null' }), 403);
    assert.equal(await ask({ origin: 'http://localhost:56150' }), 200);
  });

  it('refuses a body that is too large', async () => {
    const { status, body } = await sandbox.ask('card', `"${'x'.repeat(17 * 1024 * 1024)}"`);
    assert.deepEqual([status, body.error.code], [413, 'TOO_LARGE']);
  });
});
