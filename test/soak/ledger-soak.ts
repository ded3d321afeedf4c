/** Random histories by the million against the naive ledger. */

import fc from 'fast-check';
import { assertTrial, aTrial, type Trial } from '../ledger/agreement.ts';
import { entriesOf } from '../ledger/histories.ts';
import type { SoakOrder, SoakOutcome } from './soak-part.ts';

/** Histories of one seed; the next round takes the next seed. */
const ROUND = 5000;

/** Where two ledgers disagree, the seed and the smallest history that fails are said. */
export function soakLedger({ length, seed: first, say, done }: SoakOrder): SoakOutcome {
  let moves = 0;
  let agreed = 0;
  for (let seed = first; agreed < length; seed += 1) {
    const numRuns = Math.min(ROUND, length - agreed);
    const agrees = fc.property(aTrial, (trial) => {
      assertTrial(trial);
      moves += trial.moves.length;
    });
    const details = fc.check(agrees, { numRuns, seed });
    if (details.failed) {
      for (const line of failureOf(details)) say(line);
      return { holds: false, figures: { agreed, failedSeed: String(seed) } };
    }
    agreed += numRuns;
    done(agreed);
  }
  return { holds: true, figures: { agreed, moves } };
}

function failureOf(details: fc.RunDetails<[Trial]>): readonly string[] {
  const { seed, counterexamplePath: path, counterexample, errorInstance } = details;
  const trial = counterexample?.[0];
  const history = trial && { ...trial, moves: undefined, entries: entriesOf(trial.moves) };
  return [
    `The ledgers disagree: seed ${seed}, path ${path}.`,
    String(errorInstance),
    JSON.stringify(history, null, 2),
    `Again: LEDGER_SEED=${seed} LEDGER_PATH=${path} npx mocha -g "any history of an account"`,
  ];
}
