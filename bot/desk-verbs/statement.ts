/** `desk statement`: what moved the balance in a period, day by day. */

import { periodText } from '../../cards/statement-part.ts';
import { type Period, periodFrom } from '../../dialogs/period.ts';
import { endOf } from '../../dialogs/statement.ts';
import { statementFigures } from '../../dialogs/statement-figures.ts';
import { type Instant, instant } from '../../ledger/instant.ts';
import { type Operator, UsageError } from '../operator.ts';
import { accountToRead } from './open-account.ts';

export async function statement(operator: Operator, args: readonly string[]): Promise<void> {
  const { speech, print, now } = operator;
  const at = instant(now());
  const period = periodOf(args, at);
  const account = await accountToRead(operator);
  const figures = statementFigures(account.statement(period.from, endOf(period, at)));
  const words = speech.words.statement;
  const row = (name: string, amount: string) => print(`${name.padEnd(24)}${amount.padStart(16)}`);
  const money = (amount: number) => speech.money(amount, figures.currency);
  print(`${words.title}: ${periodText(period, speech)}`);
  row(words.opening, money(figures.opening));
  row(words.funded, money(figures.funded));
  row(words.used, money(-figures.used));
  row(words.expired, money(-figures.expired));
  row(words.corrected, money(figures.corrected));
  row(words.closing, money(figures.closing));
  for (const line of figures.days) row(speech.date(line.day), money(line.change));
}

/** @throws UsageError where the words name no period */
export function periodOf(args: readonly string[], now: Instant): Period {
  const asked = args.join(' ');
  const period = periodFrom(asked, now);
  if (period) return period;
  throw new UsageError(
    `“${asked}” is no period. Write it like: last month, 2026-10, "2026-10-01 to 2026-10-15".`,
  );
}
