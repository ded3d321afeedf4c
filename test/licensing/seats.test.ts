/** What is bought, used and left, and what runs out first. */

import assert from 'node:assert/strict';
import { catalogue } from '../../licensing/catalogue.ts';
import { seatLines } from '../../licensing/seats.ts';
import { subscription } from './tenant-sheet.ts';

describe('the table of seats', () => {
  it('has telephony first, and what runs out first at its top', () => {
    const lines = seatLines(
      [
        subscription('ENTERPRISEPACK', { enabled: 3, consumed: 3 }),
        subscription('WINDOWS_STORE', { appliesTo: 'Company', enabled: 25 }),
        subscription('MCOPSTNC', { enabled: 10_000 }),
        subscription('Microsoft_Teams_Premium', { enabled: 0, suspended: 10 }),
        subscription('MCOEV', { enabled: 90, consumed: 20 }),
        subscription('MCOPSTN2', { enabled: 2, consumed: 5 }),
        subscription('MCOPSTN1', { enabled: 16, consumed: 16 }),
        subscription('MCOPSTN_5', { enabled: 5, consumed: 4, warning: 5 }),
        subscription('NOT_KNOWN', { enabled: 7, consumed: 1 }),
      ],
      catalogue,
    );
    assert.deepEqual(
      lines.map(({ partNumber, left }) => `${partNumber} ${left}`),
      [
        'MCOPSTN2 0',
        'MCOPSTN1 0',
        'MCOPSTN_5 1',
        'MCOEV 70',
        'MCOPSTNC 10000',
        'ENTERPRISEPACK 0',
        'NOT_KNOWN 6',
        'Microsoft_Teams_Premium 0',
        'WINDOWS_STORE 25',
      ],
    );
  });

  it('counts what is in use beyond what was bought, and what is in grace apart', () => {
    const [line] = seatLines(
      [
        subscription('MCOPSTN1', {
          status: 'Warning',
          enabled: 16,
          consumed: 20,
          warning: 4,
          suspended: 3,
          lockedOut: 2,
        }),
      ],
      catalogue,
    );
    const { bought, used, left, overused, inGrace, suspended, lockedOut, status } = line ?? {};
    assert.deepEqual([bought, used, left, overused], [16, 20, 0, 4]);
    assert.deepEqual([inGrace, suspended, lockedOut, status], [4, 3, 2, 'Warning']);
  });

  it('never lets credits run out: their seats say nothing about the money', () => {
    const [credits] = seatLines([subscription('MCOPSTNC', { enabled: 1 })], catalogue);
    assert.equal(credits?.canRunOut, false);
    assert.equal(credits?.isTelephony, true);
  });
});
