/** Opens a tenant as it was left: what was changed since the first start is applied, and each change is kept. */

import { join } from 'node:path';
import { z } from 'zod';
import { keptFile, readKept } from '../kept-file.ts';
import { SandboxError } from '../sandbox-error.ts';
import { demoTenant } from './demo-tenant.ts';
import { enliven } from './enliven.ts';
import type { LivingTenant } from './living-tenant.ts';
import { pstnCallRow, withEnd } from './pstn-call-row.ts';
import type { Tenant } from './tenant.ts';

const license = z.object({
  skuId: z.string(),
  disabledPlans: z.array(z.string()),
  since: z.string(),
});
const changes = z.object({
  people: z.record(
    z.string(),
    z.object({ usageLocation: z.string().nullable(), licenses: z.array(license) }),
  ),
  seats: z.record(z.string(), z.number()),
});

/**
 * Opens what is kept in `folder` of the demo tenant, or of another one; the tenant as it was drawn where nothing is kept.
 * @throws SandboxError `DAMAGED_STATE`
 */
export async function openLivingTenant(
  folder: string,
  tenant: Tenant = demoTenant(),
): Promise<LivingTenant> {
  const changesFile = keptFile(join(folder, 'changes.json'));
  const callsFile = keptFile(join(folder, 'calls.json'));
  const kept = read(changes, await readKept(join(folder, 'changes.json')), {
    people: {},
    seats: {},
  });
  const calls = read(z.array(pstnCallRow), await readKept(join(folder, 'calls.json')), []);
  return enliven(
    tenant,
    { ...kept, calls: calls.map(withEnd) },
    {
      changes: (now) => changesFile.write(now()),
      calls: (rows) => callsFile.write(rows),
    },
  );
}

function read<T>(schema: z.ZodType<T>, kept: unknown, otherwise: T): T {
  if (kept === undefined) return otherwise;
  const parsed = schema.safeParse(kept);
  if (parsed.success) return parsed.data;
  throw new SandboxError(
    'DAMAGED_STATE',
    'What is kept of the demo tenant cannot be read. Start with --fresh for a new sandbox.',
    { cause: parsed.error },
  );
}
