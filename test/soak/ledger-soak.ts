/** Random histories by the million against the naive ledger: `tsx test/soak/ledger-soak.ts --histories 1000000 [--seed N]`. */

import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { assertTrial, aTrial, type Trial } from '../ledger/agreement.ts';
import { entriesOf } from '../ledger/histories.ts';

/** Histories of one seed; the next round takes the next seed. */
const ROUND = 5000;

export interface LedgerSoakOptions {
  readonly histories: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** @returns whether all histories agreed; where one did not, its seed and the smallest history that fails were said */
export function soakLedger({ histories, seed: first, say }: LedgerSoakOptions): boolean {
  const start_ms = performance.now();
  for (let done = 0, seed = first; done < histories; seed += 1) {
    const numRuns = Math.min(ROUND, histories - done);
    const details = fc.check(fc.property(aTrial, assertTrial), { numRuns, seed });
    if (details.failed) {
      for (const line of failureOf(details)) say(line);
      return false;
    }
    done += numRuns;
    const perSecond = Math.round((done * 1000) / (performance.now() - start_ms));
    say(`${done} of ${histories} histories agree, ${perSecond} a second, seed ${seed}`);
  }
  return true;
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      histories: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
  });
  const say = (line: string) => console.log(line);
  const histories = Number(values.histories);
  process.exitCode = soakLedger({ histories, seed: Number(values.seed), say }) ? 0 : 1;
}
