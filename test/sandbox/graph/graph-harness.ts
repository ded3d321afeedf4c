/** The Graph emulator on a port of its own over a fresh demo tenant, for one test. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGraphEmulator, type GraphEmulator } from '../../../sandbox/graph/graph-emulator.ts';
import { startLocalServer } from '../../../sandbox/local-server.ts';
import { CLOCK_START } from '../../../sandbox/sandbox-clock.ts';
import type { LivingTenant } from '../../../sandbox/tenant/living-tenant.ts';
import { openLivingTenant } from '../../../sandbox/tenant/open-living-tenant.ts';
import type { Person } from '../../../sandbox/tenant/tenant.ts';

export interface GraphHarness {
  readonly tenant: LivingTenant;
  readonly graph: GraphEmulator;
  /** `http://127.0.0.1:…/v1.0` */
  readonly base: string;
  ask(method: string, path: string, options?: AskOptions): Promise<Asked>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field.
  readonly body: any;
}

export async function openGraph(): Promise<GraphHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-graph-'));
  const tenant = await openLivingTenant(folder);
  const graph = createGraphEmulator(tenant, () => CLOCK_START);
  const server = await startLocalServer(0, 'SANDBOX_PORT', graph.answer);
  const base = `http://127.0.0.1:${server.port}/v1.0`;
  return {
    tenant,
    graph,
    base,
    async ask(method, path, { body, headers } = {}) {
      const response = await fetch(path.startsWith('http') ? path : `${base}${path}`, {
        method,
        headers: { Authorization: 'Bearer any', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody of whom this is true. @throws Error where nobody is */
export function somebody(tenant: LivingTenant, like: (person: Person) => boolean): Person {
  const found = tenant.people().find(like);
  if (!found) throw new Error('the demo tenant has nobody like this');
  return found;
}
