/** Who did what: a page with every kind of effect, an empty one, and text from outside. */

import { auditCard } from '../../cards/audit-card.ts';
import type { AuditEntry } from '../../cards/audit-text.ts';
import { addDays, instant } from '../../ledger/instant.ts';
import { money, NOW } from './account-stages.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE } from './from-outside.ts';
import { states } from './named-states.ts';

const ANA = '6f1c2b7e-0000-4000-8000-000000000001';

const PHONE = 'e43b5b99-8dfb-405f-9987-dc307f34bcbd';

const base = (seq: number, text: string) => ({
  seq,
  key: `key-${seq}`,
  effectiveAt: NOW,
  recordedAt: instant(NOW + seq),
  prevHash: '0'.repeat(64),
  hash: '0'.repeat(64),
  currency: 'USD',
  actor: ANA,
  reason: text,
  asked: { name: text, operation: text, card: text, conversation: text },
});

const entries = (text: string): readonly AuditEntry[] => [
  { ...base(1, text), kind: 'fund', amount: money(500), source: 'purchase', reference: text },
  {
    ...base(2, text),
    kind: 'rule',
    revision: 1,
    enabled: true,
    amount: money(200),
    trigger: money(50),
    monthlyCap: money(1000),
    card: 'c',
  },
  { ...base(3, text), kind: 'reverse', of: 'key-1', amount: money(500) },
  { ...base(4, text), kind: 'adjust', basis: 'reading', amount: money(12) },
  {
    ...base(5, text),
    kind: 'act',
    act: 'alerts-registered',
    amount: money(0),
    detail: { name: text, conversation: text, scope: 'channel' },
  },
  {
    ...base(6, text),
    kind: 'act',
    act: 'plan-confirmed',
    amount: money(0),
    detail: { plan: text, sourceName: text, add: PHONE, remove: '', people: 12, of: text },
  },
  {
    ...base(7, text),
    kind: 'act',
    act: 'license-change',
    amount: money(0),
    detail: {
      personName: text,
      address: text,
      add: `${PHONE} own-sku`,
      remove: PHONE,
      state: 'verified',
    },
  },
  {
    ...base(8, text),
    kind: 'act',
    act: 'usage-import-ended',
    amount: money(0),
    detail: { file: text, rows: 9, added: 7, changed: 1, bad: 1 },
  },
];

const page = (text: string) => ({
  from: addDays(NOW, -29),
  to: addDays(NOW, 1),
  reference: '2026-10-18_2026-11-16',
  by: '',
  people: [{ id: ANA, name: text }],
  rows: entries(text).map((entry) => ({ entry, name: text })),
  page: 2,
  pages: 3,
  total: 28,
  isGuess: false,
  now: NOW,
  // What the organization calls its own product is from outside, too.
  names: () => text,
});

export const AUDIT_STATES: readonly CardState[] = states(
  'audit',
  {
    page: page('Al 7'),
    hostile: { ...page(HOSTILE), isGuess: true },
    none: { ...page(''), people: [], rows: [], page: 1, pages: 1, total: 0 },
  },
  auditCard,
);
