/** A way to a server that can be long, and can be shut: whoever is on it falls off, and whoever comes is turned away until it opens again. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Gate {
  readonly port: number;
  /** How long what is asked takes to the server. */
  way_ms: number;
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

export async function openGate(serverPort: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const listener = createServer((client) => {
    if (!isOpen) return client.destroy();
    const server = connect(serverPort, '127.0.0.1');
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    server.pipe(client);
    let last: Promise<unknown> = Promise.resolve();
    client.on('data', (bytes) => {
      if (gate.way_ms > 0) last = last.then(() => sleep(gate.way_ms));
      last = last.then(() => server.writable && server.write(bytes));
    });
    client.on('end', () => void last.then(() => server.end()));
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const gate: Gate = {
    way_ms: 0,
    port: (listener.address() as AddressInfo).port,
    shut() {
      isOpen = false;
      drop();
    },
    open() {
      isOpen = true;
    },
    async close() {
      const closed = once(listener, 'close');
      listener.close();
      drop();
      await closed;
    },
  };
  return gate;
}
