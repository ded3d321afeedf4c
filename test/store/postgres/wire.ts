/** The wire between a client and a server, which can be cut or held up at any message that the client sends. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** `before`: the server never gets the message. `after`: it does, and its answer is lost. */
export type Cut = 'before' | 'after';

export interface Wire {
  readonly port: number;
  /** Messages that clients have sent so far, as they came off the socket. */
  readonly sent: readonly Buffer[];
  /** Cuts the connection at the message of this number, from 1, counted from now on; every later one works again. */
  cutAt(message: number, cut: Cut): void;
  /** Keeps what comes from now on, from either side, until it is let go. */
  hold(): void;
  letGo(): void;
  /** Cuts every connection that there is. */
  cutAll(): void;
  close(): Promise<void>;
}

export async function openWire(serverPort: number): Promise<Wire> {
  const sent: Buffer[] = [];
  const pairs = new Set<readonly [Socket, Socket]>();
  const held: (() => void)[] = [];
  let holding = false;
  let fault: { readonly at: number; readonly cut: Cut } | undefined;

  const pass = (to: Socket, bytes: Buffer) => {
    const send = () => {
      if (to.writable) to.write(bytes);
    };
    if (holding) held.push(send);
    else send();
  };

  const listener = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1');
    const pair = [client, server] as const;
    pairs.add(pair);
    let deaf = false;
    const cut = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    client.on('data', (bytes: Buffer) => {
      sent.push(bytes);
      const now = fault?.at === sent.length ? fault.cut : undefined;
      if (now === 'before') cut();
      else pass(server, bytes);
      if (now === 'after') deaf = true;
    });
    server.on('data', (bytes: Buffer) => {
      if (deaf) cut();
      else pass(client, bytes);
    });
    for (const socket of pair) socket.on('error', cut).on('close', cut);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');

  return {
    port: (listener.address() as AddressInfo).port,
    sent,
    cutAt(message, cut) {
      fault = { at: sent.length + message, cut };
    },
    hold() {
      holding = true;
    },
    letGo() {
      holding = false;
      for (const send of held.splice(0)) send();
    },
    cutAll() {
      for (const [client, server] of pairs) {
        client.destroy();
        server.destroy();
      }
    },
    async close() {
      const closed = once(listener, 'close');
      listener.close();
      for (const [client, server] of pairs) {
        client.destroy();
        server.destroy();
      }
      await closed;
    },
  };
}
