import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type SandboxFolder, sandboxFolder } from './sandbox-harness.ts';

describe('the sandbox as a whole', () => {
  let folder: SandboxFolder;
  beforeEach(async () => {
    folder = await sandboxFolder();
  });
  afterEach(() => folder.remove());

  it('opens the account once: purchases and ninety days of calls, and no poll at the next start', async () => {
    const first = await folder.start();
    assert.equal(first.desk.balance(), '812.40');
    assert.equal(first.desk.polls(), 1);
    await first.close();
    const second = await folder.start();
    assert.equal(second.desk.polls(), 0);
  });

  for (const [part, setting] of [
    ['port', 'PORT'],
    ['sandboxPort', 'SANDBOX_PORT'],
    ['playgroundPort', 'PLAYGROUND_PORT'],
  ] as const) {
    it(`says which setting to change where ${setting} is taken, and lets go of everything`, async () => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const { port } = other.address() as AddressInfo;
      try {
        await assert.rejects(
          folder.start({ [part]: port, playground: part === 'playgroundPort' }),
          {
            code: 'PORT_BUSY',
            message: new RegExp(`^Port ${port} is taken.*${setting} `),
          },
        );
      } finally {
        await new Promise((resolve) => other.close(resolve));
      }
      await folder.start();
    });
  }

  it('says that what it kept is damaged', async () => {
    const first = await folder.start();
    await first.close();
    for (const [name, text] of [
      ['sandbox.json', '{"clock":'],
      ['sandbox.json', '{"clock":"now"}'],
      ['changes.json', 'null'],
      ['calls.json', '[{"id":1}]'],
    ] as const) {
      await writeFile(join(folder.path, 'sandbox', name), text);
      await assert.rejects(folder.start(), { code: 'DAMAGED_STATE', message: /--fresh/ });
      await (await folder.start({ fresh: true })).close();
    }
  });
});
