/** `desk export-audit`: who did what, as CSV or as JSON lines, everything or a period, also beside a running bot. */

import type { AuditEntry } from '../../cards/audit-text.ts';
import { auditSheet } from '../../dialogs/audit-sheet.ts';
import { auditTrail } from '../../dialogs/audit-trail.ts';
import { csvFile } from '../../dialogs/csv-file.ts';
import { instant, toIso } from '../../ledger/instant.ts';
import { decimalText } from '../../ledger/money.ts';
import type { Operator } from '../operator.ts';
import { accountToRead } from './open-account.ts';
import { periodOf } from './statement.ts';

const JSON_LINES = '--json';

export async function exportAudit(operator: Operator, args: readonly string[]): Promise<void> {
  const words = args.filter((arg) => arg !== JSON_LINES);
  const now = instant(operator.now());
  const account = await accountToRead(operator);
  const period =
    words.length === 0
      ? { from: instant(0), to: instant(Number.MAX_SAFE_INTEGER) }
      : periodOf(words, now);
  const entries = [...auditTrail(account, period)].reverse();
  if (args.includes(JSON_LINES)) {
    for (const entry of entries) operator.print(JSON.stringify(lineOf(entry)));
  } else {
    operator.print(csvFile(auditSheet(entries, operator.speech)).toString().trimEnd());
  }
}

/** The entry as it is kept, with instants and amounts as people and programs elsewhere read them. */
function lineOf({ recordedAt, effectiveAt, amount, prevHash, ...entry }: AuditEntry) {
  const amounts =
    entry.kind === 'rule'
      ? { trigger: decimalText(entry.trigger), monthlyCap: decimalText(entry.monthlyCap) }
      : {};
  return {
    ...entry,
    ...amounts,
    amount: decimalText(amount),
    recordedAt: toIso(recordedAt),
    effectiveAt: toIso(effectiveAt),
    prevHash,
  };
}
