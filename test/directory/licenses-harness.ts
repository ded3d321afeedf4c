/** The directory of licenses before the sandbox's Graph, for one test. */

import { createGraphLicenseDirectory } from '../../directory/graph-license-directory.ts';
import type { LicenseDirectory } from '../../directory/license-directory.ts';
import { createGraphClient } from '../../directory/microsoft-graph-client.ts';
import type { Heard } from '../../sandbox/graph/graph-emulator.ts';
import { type ServedGraph, serveGraph } from '../../sandbox/graph/serve-graph.ts';
import { demoTenant } from '../../sandbox/tenant/demo-tenant.ts';
import { enliven } from '../../sandbox/tenant/enliven.ts';
import type { LivingTenant } from '../../sandbox/tenant/living-tenant.ts';
import type { Person, Tenant } from '../../sandbox/tenant/tenant.ts';

export const DEMO = demoTenant();

export interface EmulatedLicenses {
  readonly directory: LicenseDirectory;
  readonly tenant: LivingTenant;
  readonly served: ServedGraph;
  /** Everything that was answered so far. */
  readonly heard: readonly Heard[];
  /** Somebody of whom this is true. @throws Error where nobody is */
  who(like: (person: Person) => boolean): Person;
}

export function directoryAt(base: string): LicenseDirectory {
  return createGraphLicenseDirectory(
    createGraphClient(base, { getToken: () => Promise.resolve('t') }),
  );
}

export async function emulateLicenses(drawn: Tenant = DEMO): Promise<EmulatedLicenses> {
  const tenant = enliven(drawn);
  const heard: Heard[] = [];
  const served = await serveGraph(tenant, (one) => heard.push(one));
  return {
    directory: directoryAt(served.base),
    tenant,
    served,
    heard,
    who(like) {
      const found = tenant.people().find(like);
      if (found === undefined) throw new Error('nobody is like this');
      return found;
    },
  };
}
