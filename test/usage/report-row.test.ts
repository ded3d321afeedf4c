/** Checks what one row of a report must bring, and what it may leave out. */

import assert from 'node:assert/strict';
import { type ReportCells, readReportRow } from '../../usage/report-row.ts';
import type { RowProblem, UsageRow } from '../../usage/usage-row.ts';

const CELLS: ReportCells = {
  id: '9c4984c7-6c3c-427d-a30c-bd0b2eacee90',
  startedAt: '2026-10-01T00:00:08.2589935Z',
  duration: '219',
  userPrincipalName: 'richard.malk@contoso.com',
  userDisplayName: 'Richard Malk',
  callType: 'user_out',
  capability: 'MCOPSTNPP',
  destination: 'Japan',
  charge: '0.36',
  currency: 'USD',
};

function read(cells: Partial<ReportCells>): UsageRow {
  const result = readReportRow({ ...CELLS, ...cells }, 7);
  assert.ok(result.ok, result.ok ? '' : result.bad.problem);
  return result.row;
}

describe('a row of a usage report', () => {
  it('is read with the charge as exact money and as the text it was', () => {
    assert.deepEqual(read({}), {
      id: CELLS.id,
      startedAt: Date.UTC(2026, 9, 1, 0, 0, 8, 258),
      duration_s: 219,
      userPrincipalName: 'richard.malk@contoso.com',
      userDisplayName: 'Richard Malk',
      callType: 'user_out',
      capability: 'MCOPSTNPP',
      destination: 'Japan',
      charge: 360_000,
      chargeText: '0.36',
      currency: 'USD',
    });
  });

  const charges: readonly (readonly [string, number])[] = [
    ['0', 0],
    ['-0.0', 0],
    ['0.000001', 1],
    ['1e-6', 1],
    ['1E+2', 100_000_000],
    ['-12.5', -12_500_000],
    ['+3', 3_000_000],
    ['0.10000000000', 100_000],
    ['100000000', 100_000_000_000_000],
  ];
  for (const [charge, micros] of charges) {
    it(`counts a charge of ${charge} as ${micros} millionths`, () => {
      assert.equal(read({ charge }).charge, micros);
    });
  }

  const passes: Readonly<Record<string, Partial<ReportCells>>> = {
    'an auto attendant without a user': { userPrincipalName: '', userDisplayName: '' },
    'a call type that nobody has documented': { callType: 'holo_out' },
    'a capability that nobody has documented': { capability: 'MCOPSTNU' },
    'an id that is no GUID': { id: 'usage-0001' },
    'a currency in small letters': { currency: 'usd' },
    'cells with space around them': { charge: ' 0.36 ', id: `  ${CELLS.id} `, currency: ' USD ' },
    'a free call without a currency': { charge: '0', currency: '' },
    'a bundled call without charge and currency': {
      capability: 'MCOPSTN1',
      charge: '',
      currency: '',
    },
    'a call without a duration': { duration: '' },
    'a duration with a fraction': { duration: '219.4' },
    'a formula in a destination, as text': { destination: '=HYPERLINK("http://evil.example")' },
  };
  for (const [what, cells] of Object.entries(passes)) {
    it(`passes: ${what}`, () => {
      read(cells);
    });
  }

  it('keeps a formula in a destination as the text it is', () => {
    assert.equal(read({ destination: '=1+1' }).destination, '=1+1');
  });

  it('cuts a text at 200 characters without breaking one in two', () => {
    assert.equal(read({ destination: '📞'.repeat(300) }).destination, '📞'.repeat(200));
  });

  const refused: readonly (readonly [RowProblem, Partial<ReportCells>])[] = [
    ['missing-id', { id: '' }],
    ['missing-id', { id: '   ' }],
    ['missing-id', { id: 'x'.repeat(101) }],
    ['missing-id', { id: 'two words' }],
    ['missing-id', { id: 'nul\u0000' }],
    ['bad-start-time', { startedAt: '' }],
    ['bad-start-time', { startedAt: '10/1/2026 0:00' }],
    ['bad-duration', { duration: '-1' }],
    ['bad-duration', { duration: '0:03:39' }],
    ['bad-duration', { duration: '1e3' }],
    ['bad-duration', { duration: '999999999' }],
    ['bad-charge', { charge: '' }],
    ['bad-charge', { charge: 'NaN' }],
    ['bad-charge', { charge: 'Infinity' }],
    ['bad-charge', { charge: '1e309' }],
    ['bad-charge', { charge: '100000000.01' }],
    ['bad-charge', { charge: '-100000000.01' }],
    ['bad-charge', { charge: '=0.36' }],
    ['bad-charge', { charge: '0,36' }],
    ['bad-charge', { charge: '$0.36' }],
    ['bad-charge', { charge: '0x10' }],
    ['bad-charge', { charge: `0.${'0'.repeat(39)}` }],
    ['charge-too-fine', { charge: '0.0000001' }],
    ['charge-too-fine', { charge: String(0.1 + 0.2) }],
    ['bad-currency', { currency: '' }],
    ['bad-currency', { currency: 'US' }],
    ['bad-currency', { currency: 'DOLLAR' }],
    ['bad-currency', { currency: '$' }],
    ['bad-currency', { currency: '12', charge: '0' }],
  ];
  for (const [problem, cells] of refused) {
    it(`is refused as ${problem}: ${JSON.stringify(cells)}`, () => {
      const result = readReportRow({ ...CELLS, ...cells }, 7);
      assert.ok(!result.ok);
      const [cell = ''] = Object.values(cells);
      assert.equal(result.bad.problem, problem);
      assert.equal(result.bad.line, 7);
      assert.ok(result.bad.found.length <= 80);
      assert.ok(cell.trim().startsWith(result.bad.found));
    });
  }
});
