/** An emulated Graph in a process of its own, so that its work is nobody else's: tells its address, and on request what it has heard. */

import { serveGraph } from '../sandbox/graph/serve-graph.ts';
import { crowdTenant } from '../sandbox/tenant/crowd-tenant.ts';
import { enliven } from '../sandbox/tenant/enliven.ts';

const [people = '', latency_ms = '', throttleShare = ''] = process.argv.slice(2);
const tenant = enliven(crowdTenant(Number(people)));
let requests = 0;
const served = await serveGraph(tenant, ({ scope }) => {
  if (scope === 'request') requests += 1;
});
served.graph.weather.change({
  latency_ms: Number(latency_ms),
  throttleShare: Number(throttleShare),
});

process.on('message', (skuIds: readonly string[]) => {
  process.send?.({ requests, held: skuIds.map((skuId) => tenant.consumed(skuId)) });
});
process.on('disconnect', () => process.exit());
process.send?.({ base: served.base });
