/** Forged requests by the thousand at a running desk, while real turns go on beside them. */

import { createSigningKey, goodClaims, sign, unsigned } from '../bot/token-issuer.ts';
import { seededRandom } from '../store/faults/seeded-random.ts';
import { type LoadFigures, runLoad } from './load.ts';
import type { Outside } from './outside.ts';
import type { RunningDesk } from './running-desk.ts';
import { openChannel } from './teams-channel.ts';

/** Forgers at work at the same time. */
const LANES = 16;
/** Before the heap is looked at for the first time: caches fill, code is compiled. */
const WARM_UP = 600;
const REAL_TURNS_A_SECOND = 5;
/** In every name that a forger uses. */
const MARK = 'forged-';
/** A forger signs now and then, and carries the signature over to what follows. */
const SIGNED_EVERY = 8;

export interface FloodOptions {
  readonly requests: number;
  readonly seed: number;
  /** Hears how many of the requests were answered. */
  readonly done?: (requests: number) => void;
}

export interface FloodFigures {
  readonly requests: number;
  /** By status; 0 where the connection was closed without an answer. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Sends that have to do with a forged conversation or sender, or are for none of the people who are there. */
  readonly effects: number;
  readonly heapGrowth_bytes: number;
  readonly keyFetches: number;
  readonly seconds: number;
  readonly real: LoadFigures;
}

export async function flood(
  outside: Outside,
  desk: RunningDesk,
  options: FloodOptions,
): Promise<FloodFigures> {
  const forge = await forger(outside, options.seed);
  const channel = openChannel(outside, desk.port);
  const statuses: Record<string, number> = {};
  let answered = 0;
  const knock = async (count: number) => {
    let left = count;
    const lane = async () => {
      while (left > 0) {
        left -= 1;
        const { headers, body } = await forge();
        const { status } = await channel.ask('/api/messages', headers, body);
        statuses[status] = (statuses[status] ?? 0) + 1;
        answered += 1;
        options.done?.(Math.max(0, answered - WARM_UP));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };
  let effects = 0;
  const homes = outside.tenant.people().map(({ id }) => encodeURIComponent(`a:${id}`));
  const isForPeople = (path: string) => homes.some((home) => path.includes(`/${home}/`));
  outside.onSent = ({ path, text }) => {
    if (path.includes(MARK) || text.includes(MARK) || !isForPeople(path)) effects += 1;
  };
  await runLoad(outside, { port: desk.port, perSecond: 100, seconds: 1, seed: options.seed });
  await knock(WARM_UP);
  const fetchesBefore = outside.keyFetches;
  const before = await desk.memory();
  const started = performance.now();
  const alone = Math.floor(options.requests / 2);
  await knock(alone);
  const seconds = Math.max(2, Math.ceil((performance.now() - started) / 1_000));
  const turns = { port: desk.port, perSecond: REAL_TURNS_A_SECOND, seconds, seed: options.seed };
  const [real] = await Promise.all([runLoad(outside, turns), knock(options.requests - alone)]);
  const after = await desk.memory();
  channel.close();
  return {
    requests: options.requests,
    statuses,
    effects,
    heapGrowth_bytes: after.heapUsed - before.heapUsed,
    keyFetches: outside.keyFetches - fetchesBefore,
    seconds: (performance.now() - started) / 1_000,
    real,
  };
}

/** By a seed: one forged request after another, each new in what a careless door would remember. */
async function forger(outside: Outside, seed: number) {
  const random = seededRandom(seed);
  const stranger = await createSigningKey(outside.key.id);
  const [person] = outside.tenant.people();
  let count = 0;
  let signature = '';
  return async () => {
    count += 1;
    const kind = random(8);
    const claims = {
      ...goodClaims(),
      exp: Math.floor(Date.now() / 1_000) + 600,
      serviceurl: outside.serviceUrl,
      tid: `tenant-${count}`,
      iss: kind === 0 ? `https://sts.windows.net/tenant-${count}/` : goodClaims().iss,
    };
    const kid = kind === 1 ? `key-${count}` : outside.key.id;
    let token = unsigned(outside.key, claims);
    if (kind !== 2 && count % SIGNED_EVERY === 1) {
      token = await sign(stranger, claims, { kid });
      [, , signature = ''] = token.split('.');
    } else if (kind !== 2)
      token = `${unsigned({ ...outside.key, id: kid }, claims, 'RS256')}${signature}`;
    const body = {
      type: 'message',
      id: `${MARK}${count}`,
      channelId: 'msteams',
      serviceUrl: outside.serviceUrl,
      from: { id: `29:${MARK}${count}`, aadObjectId: person?.id },
      recipient: { id: '28:desk' },
      conversation: { id: `a:${MARK}${count}`, tenantId: outside.tenant.tenant.id },
      channelData: { tenant: { id: outside.tenant.tenant.id } },
      text: 'balance',
    };
    const text = JSON.stringify(body);
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (kind !== 3)
      headers.authorization = kind === 4 ? `Bearer junk.${count}.x` : `Bearer ${token}`;
    // Who is known, with a body that is none; a signature of ours is on the channel's token alone.
    if (kind === 5) headers.authorization = `Bearer ${outside.token}`;
    return { headers, body: kind === 5 || kind === 6 ? text.slice(0, -random(40) - 1) : text };
  };
}
