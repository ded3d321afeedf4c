/** Finds out whether a port is free before a program that would quietly take another one is started on it. */

import { createServer } from 'node:net';
import { portBusy } from './local-server.ts';

/** Tries every interface and loopback. @throws SandboxError `PORT_BUSY`, naming `setting` */
export async function requireFreePort(port: number, setting: string): Promise<void> {
  for (const host of [undefined, '127.0.0.1']) {
    if (!(await isFree(port, host))) throw portBusy(port, setting);
  }
}

function isFree(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) =>
      cause.code === 'EADDRINUSE' ? resolve(false) : reject(cause),
    );
    probe.listen({ port, ...(host !== undefined && { host }) }, () =>
      probe.close(() => resolve(true)),
    );
  });
}
