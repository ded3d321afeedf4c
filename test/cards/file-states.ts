/** Files that come in and go out: read, refused, saved. */

import { accessCard } from '../../cards/access-card.ts';
import { exportCard } from '../../cards/export-card.ts';
import { type FileKind, fileAccessCard } from '../../cards/file-access-card.ts';
import { fileProblemCard } from '../../cards/file-problem-card.ts';
import { importProgressCard } from '../../cards/import-progress-card.ts';
import { importResultCard } from '../../cards/import-result-card.ts';
import { addDays } from '../../ledger/instant.ts';
import { ZERO } from '../../ledger/money.ts';
import type { ImportSummary } from '../../usage/import-summary.ts';
import type { FileProblem, RowProblem } from '../../usage/usage-row.ts';
import type { Speech } from '../../words/speech.ts';
import { wordsIn } from '../../words/words.ts';
import { money, NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { FILE_NAME as fileName, HOSTILE } from './from-outside.ts';

export const IMPORT_SUMMARY: ImportSummary = {
  complete: true,
  rows: 12_408,
  added: 1_204,
  known: 310,
  changed: 2,
  refunded: 1,
  notPaidFromCredits: 10_880,
  bad: 12,
  badRows: (
    [
      'bad-charge',
      'wrong-column-count',
      'bad-start-time',
      'bad-quoting',
      'charge-too-fine',
      'missing-id',
    ] satisfies RowProblem[]
  ).map((problem, index) => ({
    line: 17 + index * 401,
    problem,
    found: index === 0 ? HOSTILE.slice(0, 60) : index === 2 ? '31/02/2026' : '',
  })),
  spent: money(412.08),
  otherCurrencies: [{ currency: 'EUR', rows: 3, amount: money(12) }],
  period: { from: addDays(NOW, -89), to: addDays(NOW, -1) },
};

const FILE_PROBLEMS = Object.keys(wordsIn('en').importing.fileProblems) as readonly FileProblem[];

const MAY: Readonly<Record<FileKind, readonly string[]>> = {
  usage: ['global-administrator', 'billing-administrator'],
  people: ['global-administrator', 'license-administrator', 'user-administrator'],
};

const refusal = (kind: FileKind, speech: Speech) => ({
  kind,
  card: accessCard({ reason: 'missing-role', rolesThatMay: MAY[kind] }, speech),
});

export const FILE_STATES: readonly CardState[] = [
  {
    name: 'import-progress',
    make: (speech) =>
      importProgressCard(
        { fileName, rows: 48_000, read_bytes: 6_300_000, size_bytes: 14_000_000 },
        speech,
      ),
  },
  {
    name: 'import-progress-unknown-size',
    make: (speech) =>
      importProgressCard({ fileName: HOSTILE, rows: 1, read_bytes: 12, size_bytes: 0 }, speech),
  },
  {
    name: 'import-result',
    make: (speech) =>
      importResultCard({ fileName, currency: 'USD', summary: IMPORT_SUMMARY }, speech),
  },
  {
    name: 'import-result-nothing-new',
    make: (speech) =>
      importResultCard(
        {
          fileName,
          currency: 'USD',
          summary: {
            ...IMPORT_SUMMARY,
            added: 0,
            changed: 0,
            bad: 0,
            badRows: [],
            otherCurrencies: [],
            spent: ZERO,
          },
        },
        speech,
      ),
  },
  {
    name: 'import-result-stopped',
    make: (speech) =>
      importResultCard(
        {
          fileName,
          currency: 'USD',
          summary: { ...IMPORT_SUMMARY, complete: false, period: null },
        },
        speech,
      ),
  },
  ...FILE_PROBLEMS.map((problem) => ({
    name: `file-problem-${problem}`,
    make: (speech: Speech) =>
      fileProblemCard(
        {
          fileName,
          problem,
          missing: problem === 'wrong-header' ? ['UsageId', 'Charge', 'Currency'] : [],
          limit_bytes: problem === 'too-large' ? 40 * 1024 * 1024 : undefined,
        },
        speech,
      ),
  })),
  {
    name: 'file-problem-download-failed',
    make: (speech) => fileProblemCard({ fileName, problem: 'download-failed' }, speech),
  },
  ...(['ready', 'declined', 'expired', 'failed'] as const).map((outcome) => ({
    name: `export-${outcome}`,
    make: (speech: Speech) =>
      exportCard(
        {
          outcome,
          fileName: 'credits-statement-2026-10-18-to-2026-11-16.xlsx',
          url: 'https://contoso-my.sharepoint.com/personal/aiko/Documents/x.xlsx',
        },
        speech,
      ),
  })),
  ...(['usage', 'people'] as const).map((kind) => ({
    name: `file-access-${kind}`,
    make: (speech: Speech) => fileAccessCard([refusal(kind, speech)], speech),
  })),
  {
    name: 'file-access-either',
    make: (speech) => fileAccessCard([refusal('usage', speech), refusal('people', speech)], speech),
  },
];
