/** `npm run soak`: hours of random histories for the ledger, of interleavings for the recharge machine, and of faults and kills for the store. */

import { parseArgs } from 'node:util';
import { soakLedger } from './ledger-soak.ts';
import { soakRecharge } from './recharge-soak.ts';
import { soakStore } from './store-soak.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '0' },
    interleavings: { type: 'string', default: '0' },
    'store-seconds': { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Math.trunc(Date.now() / 1000)) },
  },
});

const [histories, count, seconds, seed] = [
  values.histories,
  values.interleavings,
  values['store-seconds'],
  values.seed,
].map(Number);
const say = (line: string) => process.stdout.write(`${line}\n`);

if (!histories && !count && !seconds) {
  say(
    'Say how long: npm run soak -- --histories 1000000 --interleavings 100000 --store-seconds 3600 [--seed 1]',
  );
  process.exitCode = 2;
}
if (histories && !soakLedger({ histories, seed: seed ?? 1, say })) process.exitCode = 1;
if (count && !(await soakRecharge({ count, seed: seed ?? 1, say }))) process.exitCode = 1;
if (seconds) await soakStore({ seconds, seed: seed ?? 1, say });
