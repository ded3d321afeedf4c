/** Takes a file that a person dropped on the bot, and brings one to where a person agreed to have it. */

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Dispatcher, request } from 'undici';

/** Which addresses files may come from and go to. */
export interface FileHostPolicy {
  allows(url: URL): boolean;
}

export type TransferProblem =
  | 'host-not-allowed'
  | 'too-large'
  | 'too-slow'
  /** The link was used up or the file is gone. */
  | 'not-there'
  | 'failed';

export type Download =
  | {
      readonly ok: true;
      readonly path: string;
      readonly size_bytes: number;
      /** Takes the file away; safe to call twice. */
      readonly remove: () => Promise<void>;
    }
  | { readonly ok: false; readonly problem: TransferProblem };

export type Upload =
  | { readonly ok: true; readonly size_bytes: number }
  | { readonly ok: false; readonly problem: TransferProblem };

export interface FileTransfer {
  /** From `content.downloadUrl` of a `file.download.info` attachment: signed in advance, so no token is sent. */
  download(url: string, bytesMax: number): Promise<Download>;
  /** To `uploadInfo.uploadUrl` of an accepted file consent. */
  upload(url: string, path: string): Promise<Upload>;
}

export interface FileTransferOptions {
  readonly hosts: FileHostPolicy;
  readonly dispatcher: Dispatcher;
  /** Where downloads are kept until they are removed; must exist. */
  readonly directory: string;
  readonly timeout_ms: number;
}

/** The name of a tenant and nothing between it and the domain: `contoso`, `contoso-my`. */
const SHAREPOINT_HOST = /^[a-z0-9][a-z0-9-]{0,62}\.sharepoint\.com$/;
const REDIRECTS_MAX = 3;
/** What OneDrive takes in one piece of an upload session. */
const UPLOAD_BYTES_MAX = 60 * 1024 * 1024;

export const sharePointHosts: FileHostPolicy = {
  allows: (url) =>
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    SHAREPOINT_HOST.test(url.hostname),
};

/** Ends a download: the reason is told as data by whoever catches it. */
class TransferStopped extends Error {
  readonly problem: TransferProblem;
  constructor(problem: TransferProblem) {
    super(problem);
    this.problem = problem;
  }
}

export function createFileTransfer(options: FileTransferOptions): FileTransfer {
  const { hosts, dispatcher } = options;

  function allowed(address: string, base?: URL): URL {
    if (!URL.canParse(address, base?.href)) throw new TransferStopped('host-not-allowed');
    const url = new URL(address, base);
    if (!hosts.allows(url)) throw new TransferStopped('host-not-allowed');
    return url;
  }

  /** Follows redirects among allowed hosts only. */
  async function open(address: string, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    let url = allowed(address);
    for (let redirects = 0; ; redirects++) {
      const response = await request(url, { dispatcher, signal });
      if (response.statusCode === 200) return response;
      await response.body.dump();
      const { location } = response.headers;
      if (response.statusCode < 300 || response.statusCode >= 400 || typeof location !== 'string')
        throw new TransferStopped(problemOf(response.statusCode));
      if (redirects === REDIRECTS_MAX) throw new TransferStopped('failed');
      url = allowed(location, url);
    }
  }

  async function save(address: string, path: string, bytesMax: number): Promise<number> {
    const signal = AbortSignal.timeout(options.timeout_ms);
    try {
      const response = await open(address, signal);
      if (Number(response.headers['content-length'] ?? 0) > bytesMax) {
        response.body.destroy();
        throw new TransferStopped('too-large');
      }
      const counter = new Counter(bytesMax);
      await pipeline(response.body, counter, createWriteStream(path, { mode: 0o600 }), { signal });
      return counter.bytes;
    } catch (error) {
      throw signal.aborted ? new TransferStopped('too-slow') : error;
    }
  }

  return {
    async download(url, bytesMax) {
      const folder = await mkdtemp(join(options.directory, 'download-'));
      const remove = () => rm(folder, { recursive: true, force: true });
      const path = join(folder, 'file');
      try {
        return { ok: true, path, size_bytes: await save(url, path, bytesMax), remove };
      } catch (error) {
        await remove();
        return { ok: false, problem: problemIn(error) };
      }
    },

    async upload(address, path) {
      const signal = AbortSignal.timeout(options.timeout_ms);
      try {
        const { size } = await stat(path);
        if (size > UPLOAD_BYTES_MAX) throw new TransferStopped('too-large');
        // No range can name an empty piece.
        if (size === 0) throw new TransferStopped('failed');
        const response = await request(allowed(address), {
          dispatcher,
          signal,
          method: 'PUT',
          headers: {
            'content-type': 'application/octet-stream',
            'content-length': String(size),
            'content-range': `bytes 0-${size - 1}/${size}`,
          },
          body: createReadStream(path),
        });
        await response.body.dump();
        if (response.statusCode === 200 || response.statusCode === 201)
          return { ok: true, size_bytes: size };
        return { ok: false, problem: problemOf(response.statusCode) };
      } catch (error) {
        return { ok: false, problem: signal.aborted ? 'too-slow' : problemIn(error) };
      }
    },
  };
}

class Counter extends Transform {
  bytes = 0;
  readonly #bytesMax: number;

  constructor(bytesMax: number) {
    super();
    this.#bytesMax = bytesMax;
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: Error | null, chunk?: Buffer) => void,
  ): void {
    this.bytes += chunk.length;
    if (this.bytes > this.#bytesMax) done(new TransferStopped('too-large'));
    else done(null, chunk);
  }
}

function problemIn(error: unknown): TransferProblem {
  return error instanceof TransferStopped ? error.problem : 'failed';
}

function problemOf(status: number): TransferProblem {
  if (status === 413) return 'too-large';
  return status === 401 || status === 403 || status === 404 || status === 410
    ? 'not-there'
    : 'failed';
}
