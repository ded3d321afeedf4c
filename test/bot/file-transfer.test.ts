/** Files come from and go to where a person's files are, and nowhere else; nothing is left behind. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import { createFileTransfer, type FileTransfer, sharePointHosts } from '../../bot/file-transfer.ts';

function answerWith(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body = '',
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

describe('a file', () => {
  const CONTENT = Buffer.from('電話,charge\n'.repeat(5_000));
  let server: Server;
  let origin: string;
  let directory: string;
  let dispatcher: Agent;
  let files: FileTransfer;
  let handle: (request: IncomingMessage, response: ServerResponse) => void;
  let asked: IncomingMessage[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request);
      handle(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    directory = mkdtempSync(join(tmpdir(), 'files-'));
    dispatcher = new Agent();
    files = createFileTransfer({
      hosts: { allows: (url) => url.origin === origin },
      dispatcher,
      directory,
      timeout_ms: 400,
    });
  });

  afterEach(async () => {
    await dispatcher.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(directory, { recursive: true });
  });

  describe('that a person dropped', () => {
    it('is fetched whole, without our token, and taken away when asked', async () => {
      handle = (_request, response) => response.end(CONTENT);
      const download = await files.download(`${origin}/report.csv?tempauth=x`, CONTENT.length);
      assert.ok(download.ok);
      assert.equal(download.size_bytes, CONTENT.length);
      assert.deepEqual(readFileSync(download.path), CONTENT);
      assert.equal(asked[0]?.headers.authorization, undefined);
      await download.remove();
      await download.remove();
      assert.deepEqual(readdirSync(directory), []);
    });

    it('is found behind a redirect on the same host', async () => {
      handle = (request, response) => {
        if (request.url === '/there') response.end(CONTENT);
        else answerWith(response, 302, { location: '/there' });
      };
      const download = await files.download(`${origin}/here`, CONTENT.length);
      assert.ok(download.ok);
      assert.deepEqual(readFileSync(download.path), CONTENT);
    });

    const failing: [
      title: string,
      problem: string,
      answer: (request: IncomingMessage, response: ServerResponse) => void,
    ][] = [
      [
        'says a size that is too large',
        'too-large',
        (_request, response) =>
          answerWith(
            response,
            200,
            { 'content-length': String(CONTENT.length + 1) },
            `${CONTENT}x`,
          ),
      ],
      [
        'becomes too large on the way',
        'too-large',
        (_request, response) => {
          response.write(CONTENT);
          response.end('x');
        },
      ],
      ['is gone', 'not-there', (_request, response) => answerWith(response, 404, {}, '<html>')],
      [
        'has a link that was used up',
        'not-there',
        (_request, response) => answerWith(response, 403),
      ],
      ['fails on their side', 'failed', (_request, response) => answerWith(response, 500)],
      [
        'breaks off',
        'failed',
        (request, response) => {
          response.setHeader('content-length', '10').write('12345');
          setTimeout(() => request.socket.resetAndDestroy(), 20);
        },
      ],
      ['never comes', 'too-slow', () => undefined],
      [
        'stops in the middle',
        'too-slow',
        (_request, response) => {
          response.setHeader('content-length', '10').write('12345');
        },
      ],
      [
        'is redirected to another host',
        'host-not-allowed',
        (_request, response) =>
          answerWith(response, 302, { location: 'http://169.254.169.254/metadata' }),
      ],
      [
        'is redirected in circles',
        'failed',
        (_request, response) => answerWith(response, 302, { location: '/again' }),
      ],
    ];
    for (const [title, problem, answer] of failing) {
      it(`and that ${title} is ${problem}, and leaves nothing behind`, async () => {
        handle = answer;
        assert.deepEqual(await files.download(`${origin}/x`, CONTENT.length), {
          ok: false,
          problem,
        });
        assert.deepEqual(readdirSync(directory), []);
        assert.ok(asked.length <= 4);
      });
    }

    for (const address of ['http://127.0.0.1:1/x', 'file:///etc/passwd', 'nowhere', '']) {
      it(`at “${address}” is not asked for`, async () => {
        assert.deepEqual(await files.download(address, 10), {
          ok: false,
          problem: 'host-not-allowed',
        });
        assert.equal(asked.length, 0);
      });
    }
  });

  describe('that a person agreed to have', () => {
    const write = (content: Buffer) => {
      const path = join(directory, 'statement.xlsx');
      writeFileSync(path, content);
      return path;
    };

    it('is put there in one piece with its range', async () => {
      const received: Buffer[] = [];
      handle = (request, response) => {
        request.on('data', (chunk) => received.push(chunk));
        request.on('end', () => answerWith(response, 201, {}, '{}'));
      };
      const upload = await files.upload(`${origin}/session`, write(CONTENT));
      assert.deepEqual(upload, { ok: true, size_bytes: CONTENT.length });
      assert.deepEqual(Buffer.concat(received), CONTENT);
      const [request] = asked;
      assert.equal(request?.method, 'PUT');
      assert.equal(
        request?.headers['content-range'],
        `bytes 0-${CONTENT.length - 1}/${CONTENT.length}`,
      );
      assert.equal(request?.headers.authorization, undefined);
    });

    const failing: [title: string, problem: string, answer: typeof handle][] = [
      ['whose session has ended', 'not-there', (_request, response) => answerWith(response, 404)],
      [
        'that is too large for them',
        'too-large',
        (_request, response) => answerWith(response, 413),
      ],
      [
        'that they answer with a redirect',
        'failed',
        (_request, response) => answerWith(response, 307, { location: 'http://169.254.169.254/' }),
      ],
      ['that is not answered', 'too-slow', () => undefined],
    ];
    for (const [title, problem, answer] of failing) {
      it(`and ${title} is ${problem}`, async () => {
        handle = (request, response) => {
          request.resume();
          request.on('end', () => answer(request, response));
        };
        assert.deepEqual(await files.upload(`${origin}/session`, write(CONTENT)), {
          ok: false,
          problem,
        });
      });
    }

    it('and that is empty or not there any more fails without a word to them', async () => {
      for (const path of [write(Buffer.alloc(0)), join(directory, 'gone')])
        assert.deepEqual(await files.upload(`${origin}/session`, path), {
          ok: false,
          problem: 'failed',
        });
      assert.equal(asked.length, 0);
    });

    it('goes to no other host', async () => {
      const upload = await files.upload('https://evil.example/session', write(CONTENT));
      assert.deepEqual(upload, { ok: false, problem: 'host-not-allowed' });
    });
  });

  it('of a real organization is on SharePoint', () => {
    const addresses: [address: string, allowed: boolean][] = [
      ['https://contoso.sharepoint.com/sites/x/_layouts/15/download.aspx?UniqueId=1', true],
      ['https://contoso-my.sharepoint.com/personal/ann/_api/v2.0/drive/items/1', true],
      ['http://contoso.sharepoint.com/x', false],
      ['https://sharepoint.com/x', false],
      ['https://contoso.sharepoint.com.evil.example/x', false],
      ['https://evilsharepoint.com/x', false],
      ['https://a.b.sharepoint.com/x', false],
      ['https://contoso.sharepoint.com:8443/x', false],
      ['https://contoso.sharepoint.com@evil.example/x', false],
      ['https://user@contoso.sharepoint.com/x', false],
      ['https://127.0.0.1/x', false],
    ];
    for (const [address, allowed] of addresses)
      assert.equal(sharePointHosts.allows(new URL(address)), allowed, address);
  });
});
