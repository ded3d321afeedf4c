/** Random histories against the naive ledger. A failure prints a seed and a path: set them to play it again. */

import fc from 'fast-check';
import { assertTrial, aTrial } from './agreement.ts';

const HISTORIES = Number(process.env.LEDGER_HISTORIES ?? 20_000);
const SEED = process.env.LEDGER_SEED;
const PATH = process.env.LEDGER_PATH;

describe('any history of an account', function () {
  this.timeout(600_000);

  it('is told alike by the view, by a projection and by the naive ledger', () => {
    fc.assert(fc.property(aTrial, assertTrial), {
      numRuns: HISTORIES,
      ...(SEED === undefined ? {} : { seed: Number(SEED) }),
      ...(PATH === undefined ? {} : { path: PATH }),
    });
  });
});
