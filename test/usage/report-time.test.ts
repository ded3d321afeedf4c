/** Checks which times of a usage report are read, and as which instant. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toIso } from '../../ledger/instant.ts';
import { readReportTime } from '../../usage/report-time.ts';

describe('the time of a report row', () => {
  const read = {
    '2026-10-01T00:00:08.2589935+00:00': '2026-10-01T00:00:08.258Z',
    '2026-10-01T00:00:08.2589935Z': '2026-10-01T00:00:08.258Z',
    '2026-10-01T00:00:08Z': '2026-10-01T00:00:08.000Z',
    '2026-10-01T09:00:08.5+09:00': '2026-10-01T00:00:08.500Z',
    '2026-09-30T18:30:08-05:30': '2026-10-01T00:00:08.000Z',
    '2024-02-29T23:59:59.9999999Z': '2024-02-29T23:59:59.999Z',
    '2026-10-01t00:00:08z': '2026-10-01T00:00:08.000Z',
    '2026-10-01T00:00:08.2589935': '2026-10-01T00:00:08.258Z',
    '2026-10-01 00:00:08': '2026-10-01T00:00:08.000Z',
  };
  for (const [text, iso] of Object.entries(read)) {
    it(`reads ${text} as ${iso}`, () => {
      const at = readReportTime(text);
      assert.ok(at !== null);
      assert.equal(toIso(at), iso);
    });
  }

  const refused = [
    '',
    'yesterday',
    '2026-10-01',
    '10/1/2026 0:00',
    '01.10.2026 00:00:08',
    '46296.5',
    '1',
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-10-00T00:00:00Z',
    '2026-10-01T24:00:00Z',
    '2026-10-01T00:60:00Z',
    '2026-10-01T00:00:60Z',
    '2026-10-01T00:00:00+15:00',
    '2026-10-01T00:00:00+00:60',
    '1999-12-31T00:00:00Z',
    '2100-01-01T00:00:00Z',
    '=2026-10-01T00:00:00Z',
    ' 2026-10-01T00:00:00Z',
    '2026-10-01T00:00:00Z ',
    '2026-10-01T00:00:00.Z',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.equal(readReportTime(text), null);
    });
  }

  it('reads back any instant between 2000 and 2099 to the millisecond', () => {
    const instants = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        assert.equal(readReportTime(date.toISOString()), date.getTime());
      }),
    );
  });
});
