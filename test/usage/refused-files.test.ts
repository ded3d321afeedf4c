/** Checks which files are refused as a whole, and for which reason. */

import assert from 'node:assert/strict';
import { openReportFile } from '../../usage/report-file.ts';
import { UPLOAD_LIMITS } from '../../usage/report-limits.ts';
import { refusalOf } from './read-report.ts';
import { aCall, COLUMNS, csv, csvText } from './report-builder.ts';

const CALLS = [aCall(1), aCall(2, { Charge: '1.5' }), aCall(3, { 'Call Type': 'conf_out' })];

describe('a file that is refused as a whole', () => {
  it('names the needed columns that are missing', async () => {
    const refusal = await refusalOf(
      csv(CALLS, { columns: COLUMNS.filter((name) => name !== 'Charge' && name !== 'Capability') }),
    );
    assert.equal(refusal.problem, 'wrong-header');
    assert.deepEqual(refusal.missing, ['Charge', 'Capability']);
  });

  it('is one whose needed column is there twice, for which of them is true?', async () => {
    const refusal = await refusalOf(csv(CALLS, { columns: [...COLUMNS, 'charge'] }));
    assert.equal(refusal.problem, 'wrong-header');
    assert.deepEqual([refusal.missing, refusal.repeated], [[], ['Charge']]);
  });

  const files: Readonly<Record<string, readonly [string, () => Buffer]>> = {
    'nothing at all': ['empty', () => Buffer.alloc(0)],
    'blank lines only': ['empty', () => Buffer.from('\r\n \r\n')],
    'a byte order mark only': ['empty', () => Buffer.from('\uFEFF')],
    'another table': ['wrong-header', () => Buffer.from('Name,Age\r\nAnn,41\r\n')],
    'rows without a header': [
      'wrong-header',
      () => Buffer.from(csvText(CALLS).split('\r\n').slice(1).join('\r\n')),
    ],
    'a header with a broken quotation mark': [
      'wrong-header',
      () => Buffer.from(csvText(CALLS).replace('Charge', '"Charge')),
    ],
    'a page of HTML': ['wrong-header', () => Buffer.from('<!doctype html><title>Sign in</title>')],
    'a megabyte without a line break': ['wrong-header', () => Buffer.alloc(1_000_000, 'x')],
    'the Direct Routing report': [
      'direct-routing',
      () =>
        Buffer.from(
          'CorrelationId,AAD ObjectId,UPN,Display Name,User country,Invite time,Start time,Failure time,End time,Duration (seconds),Success,Caller Number,Callee Number,Call type,Azure region for Media,Azure region for Signaling,Final SIP code,Final Microsoft subcode,Final SIP Phrase,SBC FQDN,Media bypass,Shared correlation ID\r\n',
        ),
    ],
    'UTF-16 little endian': ['not-text', () => Buffer.from(`\uFEFF${csvText(CALLS)}`, 'utf16le')],
    'UTF-16 big endian': [
      'not-text',
      () => Buffer.from(`\uFEFF${csvText(CALLS)}`, 'utf16le').swap16(),
    ],
    'UTF-16 without a mark': ['not-text', () => Buffer.from(csvText(CALLS), 'utf16le')],
    'a picture': ['not-text', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    'a good report with a hole at its end': [
      'not-text',
      () => Buffer.concat([csv(CALLS), Buffer.alloc(300_000)]),
    ],
  };
  for (const [what, [problem, make]] of Object.entries(files)) {
    it(`is ${what}: ${problem}`, async () => {
      assert.equal((await refusalOf(make())).problem, problem);
    });
  }

  it('is a file of 50 MB that somebody drops, before a byte of it is read', async () => {
    const refusal = await refusalOf(Buffer.alloc(50_000_000));
    assert.equal(refusal.problem, 'too-large');
  });

  it('is a file with more lines than the limit', async () => {
    const file = csv(CALLS);
    const lines = CALLS.length + 2;
    assert.equal((await refusalOf(file, { lines: lines - 1 })).problem, 'too-large');
    assert.ok((await openReportFile(file, { ...UPLOAD_LIMITS, lines })).ok);
  });
});
