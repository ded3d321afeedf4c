/** What a measured turn needs on both sides: people who may ask, and an account that has something to tell. */

import { join } from 'node:path';
import { demoTenant } from '../../sandbox/tenant/demo-tenant.ts';
import type { Person } from '../../sandbox/tenant/tenant.ts';
import type { DeskProcessOptions } from '../../test/door/desk-process.ts';
import { type Outside, startOutside } from '../../test/door/outside.ts';
import { fillAccount } from './fill-account.ts';

/** What an organization with some telephony has after its first months. */
const ENTRIES = 1_000;

export interface UnderLoad {
  readonly outside: Outside;
  /** To start the desk with. */
  readonly options: DeskProcessOptions;
}

/** @param people as many as write at the same time, each of them in a chat of their own */
export async function prepareLoad(folder: string, people: number): Promise<UnderLoad> {
  const dataDir = join(folder, 'data');
  await fillAccount(dataDir, ENTRIES);
  const outside = await startOutside(join(folder, 'outside'), [], {
    ...demoTenant(),
    people: readers(people),
  });
  // As chatty as in the product: what a turn logs is a part of its price.
  return { outside, options: outside.deskOptions({ port: 0, dataDir, logLevel: 'info' }) };
}

/** All allowed to see the balance. */
function readers(count: number): readonly Person[] {
  return demoTenant()
    .people.filter(({ userType, accountEnabled }) => userType === 'Member' && accountEnabled)
    .slice(0, count)
    .map((person) => ({ ...person, roles: ['billing'] }));
}
