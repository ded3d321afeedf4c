/** The trail as a table: one row for each effect, with everything that is known of who asked for it. */

import { type AuditEntry, exactly, whatOf } from '../cards/audit-text.ts';
import type { Speech } from '../words/speech.ts';
import { namesIn } from './audit-trail.ts';
import { harmless } from './csv-file.ts';
import { productNames } from './product-names.ts';
import { amount, type Cell, count, type Sheet, text, time } from './sheet.ts';

const WIDTHS = {
  seq: 10,
  recordedAt: 20,
  name: 26,
  actor: 38,
  what: 34,
  exactly: 60,
  amount: 16,
  currency: 10,
  reason: 28,
  operation: 48,
  card: 28,
  conversation: 40,
  key: 48,
  hash: 66,
} as const;

type ColumnName = keyof typeof WIDTHS;

export function auditSheet(entries: readonly AuditEntry[], speech: Speech): Sheet {
  const words = speech.words.audit;
  const names = Object.keys(WIDTHS) as ColumnName[];
  const nameOf = namesIn(entries);
  const published = productNames(speech);
  // With the id, which stays what it is when a product is renamed; and only names that no later answer of Graph changes.
  const products = (id: string) => (published(id) === id ? id : `${published(id)} (${id})`);
  return {
    name: words.sheet,
    columns: names.map((name) => ({ title: words.columns[name], width: WIDTHS[name] })),
    rows: entries.map((entry) => {
      const cells = cellsOf(entry, nameOf, products, speech);
      return names.map((name) => cells[name]);
    }),
  };
}

function cellsOf(
  entry: AuditEntry,
  nameOf: (actor: string) => string,
  products: (skuId: string) => string,
  speech: Speech,
): Record<ColumnName, Cell> {
  const { asked } = entry;
  const outside = (value = '') => text(harmless(value));
  return {
    seq: count(entry.seq),
    recordedAt: time(entry.recordedAt),
    name: outside(asked?.name || nameOf(entry.actor)),
    actor: outside(entry.actor),
    what: text(speech.words.audit.what[whatOf(entry)]),
    exactly: outside(exactly(entry, speech, (said) => said, products).join('; ')),
    amount: entry.kind === 'act' || entry.kind === 'mode' ? text('') : amount(entry.amount),
    currency: text(entry.currency),
    reason: outside(entry.reason),
    operation: outside(asked?.operation),
    card: outside(asked?.card),
    conversation: outside(asked?.conversation),
    key: outside(entry.key),
    hash: text(entry.hash),
  };
}
