/** A way to a server that can be shut: whoever is on it falls off, and whoever comes is turned away until it opens again. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Gate {
  readonly port: number;
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
    client.pipe(server).pipe(client);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
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
}
