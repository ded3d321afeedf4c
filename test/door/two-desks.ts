/** Two processes of the whole product on one database, behind a balancer: what is done to either, and what both have kept. */

import { join } from 'node:path';
import type { Entry } from '../../ledger/entry.ts';
import { crowdTenant } from '../../sandbox/tenant/crowd-tenant.ts';
import type { RoleName } from '../../sandbox/tenant/roles.ts';
import type { Documents } from '../../store/documents.ts';
import { createPostgresDocuments } from '../../store/postgres-documents.ts';
import { migrate, readMigrations } from '../../store/postgres-migrations.ts';
import { openDatabase } from '../../store/postgres-pool.ts';
import { readPostgresJournal } from '../../store/read-postgres-journal.ts';
import { freePorts } from '../browser/free-port.ts';
import { type Gate, openGate } from '../store/postgres/gate.ts';
import { anyTenant, sharedPostgres } from '../store/postgres/server.ts';
import type { DeskProcessOptions } from './desk-process.ts';
import { deskPrograms } from './desk-program.ts';
import { type Outside, startOutside } from './outside.ts';
import { type RoundRobin, startRoundRobin } from './round-robin.ts';
import { type RunningDesk, startDesk } from './running-desk.ts';
import { type Channel, openChannel } from './teams-channel.ts';

export interface TwoDesks {
  readonly outside: Outside;
  readonly robin: RoundRobin;
  /** To whichever is next. */
  readonly channel: Channel;
  /** To the first, to the second. */
  readonly ways: readonly [Channel, Channel];
  readonly ports: readonly [number, number];
  /** On the way of both to the database. */
  readonly gate: Gate;
  /** Asked behind their backs. */
  readonly documents: Documents;
  entries(): Promise<readonly Entry[]>;
  desk(which: 0 | 1): RunningDesk;
  /** Again, on its port. */
  start(which: 0 | 1): Promise<void>;
  close(): Promise<void>;
}

export interface TwoDesksOptions {
  readonly folder: string;
  /** Everybody in the organization; the first two may do everything. */
  readonly people: number;
  readonly more: Pick<DeskProcessOptions, 'tick_ms' | 'rates' | 'beat_ms'>;
  /** Of a lease. */
  readonly term_ms: number;
}

const MIGHTY: readonly RoleName[] = ['global'];

export async function openTwoDesks({
  folder,
  people,
  more,
  term_ms,
}: TwoDesksOptions): Promise<TwoDesks> {
  const crowd = crowdTenant(people);
  const drawn = {
    ...crowd,
    people: crowd.people.map((person, place) =>
      place < 2 ? { ...person, roles: MIGHTY } : person,
    ),
  };
  const tenantId = anyTenant();
  const server = await sharedPostgres();
  const database = openDatabase({ url: server.url });
  await migrate(database, await readMigrations());
  const gate = await openGate(server.port);
  const outside = await startOutside(join(folder, 'outside'), [], drawn);
  const [one = 0, other = 0] = await freePorts(2);
  const ports = [one, other] as const;
  const robin = await startRoundRobin(ports);
  outside.gateway.deliverTo(`http://127.0.0.1:${robin.port}/api/stripe/events`);
  const { withoutArticles } = await deskPrograms();
  const desks: RunningDesk[] = [];
  const start = async (which: 0 | 1) => {
    const place = { port: ports[which], dataDir: join(folder, `desk-${which}`) };
    desks[which] = await startDesk(
      {
        ...outside.deskOptions(place),
        ...{ name: `desk-${which}`, ...more },
        database: { url: server.urlAt(gate.port), tenantId, term_ms },
      },
      withoutArticles,
    );
  };
  const { documents } = createPostgresDocuments({ database, tenantId });
  const close = async () => {
    for (const desk of desks) await desk?.kill();
    for (const each of [channel, ...ways]) each.close();
    await robin.close();
    await outside.close();
    await gate.close();
    await documents.close();
    await database.close();
  };
  const channel = openChannel(outside, robin.port);
  const ways = [openChannel(outside, one), openChannel(outside, other)] as const;
  try {
    await Promise.all([start(0), start(1)]);
  } catch (cause) {
    await close();
    throw cause;
  }
  return {
    ...{ outside, robin, channel, ways, ports, gate, documents, start, close },
    entries: async () => (await readPostgresJournal({ url: server.url, tenantId })).entries(),
    desk(which) {
      const desk = desks[which];
      if (desk === undefined) throw new Error('it was never started');
      return desk;
    },
  };
}
