/** `desk import-usage FILE`: takes a PSTN usage report into the journal; where that lies in files, while the bot is stopped. */

import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { fileProblemText } from '../../cards/file-problem-card.ts';
import { importSummaryText } from '../../cards/import-result-card.ts';
import {
  type FileImport,
  type ImportSummary,
  importUsageFile,
} from '../../credits/import-usage-file.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { recordImport } from '../../credits/record-import.ts';
import { openStore } from '../open-store.ts';
import { type Operator, UsageError } from '../operator.ts';
import { clockOf } from './open-account.ts';

const BAD_ROWS_PRINTED = 20;

export async function importUsage(operator: Operator, args: readonly string[]): Promise<void> {
  const [fileName, ...more] = args;
  if (fileName === undefined || more.length > 0)
    throw new UsageError('Name one file: npm run desk -- import-usage FILE');
  const imported = await takeIn(operator, fileName);
  if (imported.ok) return tell(operator, fileName, imported.summary);
  const { unchanged } = operator.speech.words.importing;
  throw new UsageError(
    `${fileName}: ${fileProblemText({ fileName, ...imported }, operator.speech)} ${unchanged}`,
  );
}

async function takeIn(operator: Operator, path: string): Promise<FileImport> {
  const { currency, now, progress, speech } = operator;
  const store = await openStore(operator);
  try {
    const account = openAccount(store.journal, clockOf(now), currency);
    const asked = { name: accountName(), operation: '', card: '', conversation: 'terminal' };
    return await recordImport(account, { by: 'operator', asked, file: basename(path) }, () =>
      importUsageFile(path, account, {
        actor: 'operator',
        from: 'terminal',
        onProgress: ({ rows, read_bytes, size_bytes }) =>
          progress?.(
            `${speech.number(rows)} (${speech.percent(size_bytes === 0 ? 1 : read_bytes / size_bytes)})`,
          ),
      }),
    );
  } finally {
    await store.close();
  }
}

/** Of whoever sits at the terminal; a container may have none. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function tell(
  { speech, currency, print }: Operator,
  fileName: string,
  summary: ImportSummary,
): void {
  const words = speech.words.importing;
  const line = (name: string, count: number) =>
    print(`${name.padEnd(28)}${speech.number(count).padStart(12)}`);
  print(importSummaryText({ fileName, currency, summary }, speech));
  line(words.rowsRead, summary.rows);
  line(words.newCalls, summary.added);
  line(words.known, summary.known);
  line(words.changed, summary.changed);
  line(words.notPaid, summary.notPaidFromCredits);
  for (const other of summary.otherCurrencies)
    line(`${words.setAside} ${other.currency}`, other.rows);
  line(words.bad, summary.bad);
  for (const bad of summary.badRows.slice(0, BAD_ROWS_PRINTED)) {
    print(
      `  ${words.line(speech.number(bad.line))}: ${words.rowProblems[bad.problem]} ${JSON.stringify(bad.found)}`,
    );
  }
}
