/** `desk export`: the entries as CSV, every one of them or those of a period. */

import type { Account } from '../../credits/account.ts';
import { csvFile } from '../../dialogs/csv-file.ts';
import type { Period } from '../../dialogs/period.ts';
import { statementSheets } from '../../dialogs/statement-sheets.ts';
import { addDays, type Instant, instant, startOfDay } from '../../ledger/instant.ts';
import type { Operator } from '../operator.ts';
import { accountToRead } from './open-account.ts';
import { periodOf } from './statement.ts';

export async function exportEntries(operator: Operator, args: readonly string[]): Promise<void> {
  const now = instant(operator.now());
  const account = await accountToRead(operator);
  const period = args.length === 0 ? everything(account, now) : periodOf(args, now);
  const { entries } = statementSheets(account, period, now, operator.speech);
  operator.print(csvFile(entries).toString().trimEnd());
}

function everything(account: Account, now: Instant): Period {
  const { days } = account.view(now);
  return { from: days[0]?.day ?? startOfDay(now), to: addDays(startOfDay(now), 1) };
}
