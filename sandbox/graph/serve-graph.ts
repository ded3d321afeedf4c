/** Puts a tenant's Graph on a port of this machine: for tests and measurements that need no more of the sandbox. */

import { startLocalServer } from '../local-server.ts';
import { CLOCK_START } from '../sandbox-clock.ts';
import type { LivingTenant } from '../tenant/living-tenant.ts';
import { createGraphEmulator, type GraphEmulator, type Heard } from './graph-emulator.ts';

export interface ServedGraph {
  readonly graph: GraphEmulator;
  /** `http://127.0.0.1:…/v1.0` */
  readonly base: string;
  close(): Promise<void>;
}

/** @param hear is told of every answer, whole or within a batch */
export async function serveGraph(
  tenant: LivingTenant,
  hear?: (heard: Heard) => void,
): Promise<ServedGraph> {
  const graph = createGraphEmulator(tenant, () => CLOCK_START, hear);
  const server = await startLocalServer(0, 'SANDBOX_PORT', graph.answer);
  return { graph, base: `http://127.0.0.1:${server.port}/v1.0`, close: server.close };
}
