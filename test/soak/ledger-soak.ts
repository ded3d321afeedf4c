/**
 * Random histories by the million against the naive ledger. Run: `tsx test/soak/ledger-soak.ts --histories 1000000 [--seed N]`.
 * Ends with 1, the seed and the smallest history that fails, where one does.
 */

import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { assertTrial, aTrial, type Trial } from '../ledger/agreement.ts';
import { entriesOf } from '../ledger/histories.ts';

/** Histories of one seed; the next round takes the next seed. */
const ROUND = 5000;

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});
process.exitCode = soak(Number(values.histories), Number(values.seed));

function soak(histories: number, firstSeed: number): number {
  const start = Date.now();
  for (let done = 0, seed = firstSeed; done < histories; seed += 1) {
    const numRuns = Math.min(ROUND, histories - done);
    const details = fc.check(fc.property(aTrial, assertTrial), { numRuns, seed });
    if (details.failed) return report(details);
    done += numRuns;
    const perSecond = Math.round(done / ((Date.now() - start) / 1000));
    console.log(`${done} of ${histories} histories agree, ${perSecond} a second, seed ${seed}`);
  }
  return 0;
}

function report(details: fc.RunDetails<[Trial]>): number {
  const trial = details.counterexample?.[0];
  console.error(`Seed ${details.seed}, path ${details.counterexamplePath}: the ledgers disagree.`);
  console.error(String(details.errorInstance));
  if (trial !== undefined) {
    const { asOf, other, dice } = trial;
    console.error(JSON.stringify({ asOf, other, dice, entries: entriesOf(trial.moves) }, null, 2));
  }
  console.error(
    `Again: LEDGER_SEED=${details.seed} LEDGER_PATH=${details.counterexamplePath} npx mocha -g "any history of an account"`,
  );
  return 1;
}
