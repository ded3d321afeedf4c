/** `npm run soak`: hours of random histories for the ledger, of interleavings for the recharge machine, of faults and kills for the store, and of spoiled activities for the desk. */

import { parseArgs } from 'node:util';
import { soakDoor } from './door-soak.ts';
import { soakFuzz } from './fuzz-soak.ts';
import { soakLedger } from './ledger-soak.ts';
import { soakRecharge } from './recharge-soak.ts';
import { soakStore } from './store-soak.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '0' },
    interleavings: { type: 'string', default: '0' },
    forged: { type: 'string', default: '0' },
    'load-seconds': { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    'store-seconds': { type: 'string', default: '0' },
    fuzz: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Math.trunc(Date.now() / 1000)) },
  },
});

const [histories, count, seconds, forged = 0, loadSeconds = 0, kills = 0, rounds, seed] = [
  values.histories,
  values.interleavings,
  values['store-seconds'],
  values.forged,
  values['load-seconds'],
  values.kills,
  values.fuzz,
  values.seed,
].map(Number);
const say = (line: string) => process.stdout.write(`${line}\n`);

const atTheDoor = { forged, loadSeconds, kills };

if (!histories && !count && !seconds && !rounds && !forged && !loadSeconds && !kills) {
  say(
    'Say how long: npm run soak -- --histories 1000000 --interleavings 100000 --store-seconds 3600 --fuzz 1000000 --forged 100000 --load-seconds 600 --kills 1000 [--seed 1]',
  );
  process.exitCode = 2;
}
if (histories && !soakLedger({ histories, seed: seed ?? 1, say })) process.exitCode = 1;
if (count && !(await soakRecharge({ count, seed: seed ?? 1, say }))) process.exitCode = 1;
if (seconds) await soakStore({ seconds, seed: seed ?? 1, say });
if (rounds && !(await soakFuzz({ rounds, seed: seed ?? 1, say }))) process.exitCode = 1;
if (!(await soakDoor({ ...atTheDoor, seed: seed ?? 1, say }))) process.exitCode = 1;
