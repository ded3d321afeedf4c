/** A balancer that knows nothing of those behind it: each request goes to the next of them, and to the one after it where nobody listens. */

import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  readonly port: number;
  /** How many requests each has answered, in the order of the ports. */
  readonly answered: readonly number[];
  close(): Promise<void>;
}

/** @param ports on this machine; who listens there may come and go */
export async function startRoundRobin(ports: readonly number[]): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: true });
  const answered = ports.map(() => 0);
  let turn = 0;

  async function passOn(asked: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const first = turn++;
    for (let tries = 0; ; tries += 1) {
      const at = (first + tries) % ports.length;
      const { method, url, headers } = asked;
      const passed = request({
        ...{ host: '127.0.0.1', port: ports[at], agent },
        ...{ method, path: url, headers },
      });
      passed.end(body);
      try {
        const [response] = (await once(passed, 'response')) as [IncomingMessage];
        answered[at] = (answered[at] ?? 0) + 1;
        return response;
      } catch (cause) {
        // Whoever had a connection may have taken it: only who never had one is passed over.
        const isFree = (cause as { code?: unknown }).code === 'ECONNREFUSED';
        if (!isFree || tries + 1 === ports.length) throw cause;
      }
    }
  }

  const server = createServer(async (asked, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    try {
      const response = await passOn(asked, Buffer.concat(chunks));
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.on('error', () => answer.destroy()).pipe(answer);
    } catch {
      answer.writeHead(502).end();
    }
  });
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    answered,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      agent.destroy();
    },
  };
}
