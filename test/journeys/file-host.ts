/** Where people's files lie, on loopback: gives out what was dropped on the bot, takes in what it saves. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileHost {
  /** An address that gives out these bytes. */
  offer(bytes: Buffer): string;
  /** An address that takes a file in. */
  uploadUrl(): string;
  /** What was put there, with its headers. */
  readonly taken: readonly {
    readonly path: string;
    readonly bytes: Buffer;
    readonly range: string;
  }[];
  close(): Promise<void>;
}

export async function startFileHost(): Promise<FileHost> {
  const offered = new Map<string, Buffer>();
  const taken: { path: string; bytes: Buffer; range: string }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'PUT') {
        taken.push({
          path,
          bytes: Buffer.concat(chunks),
          range: String(request.headers['content-range']),
        });
        response.statusCode = 201;
        response.end();
        return;
      }
      const bytes = offered.get(path);
      response.statusCode = bytes ? 200 : 404;
      response.end(bytes);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let count = 0;
  const next = (name: string) => `/${name}/${++count}`;
  return {
    taken,
    offer(bytes) {
      const path = next('file');
      offered.set(path, bytes);
      return origin + path;
    },
    uploadUrl: () => origin + next('upload'),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
