/** One thing that moved the balance, as a card tells it. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { escapeMarkdown } from './escape-markdown.ts';

export type MovementKind =
  | 'purchase'
  | 'recharge'
  | 'call'
  | 'expiry'
  | 'reading'
  | 'correction'
  | 'reversal';

export interface Movement {
  readonly at: Instant;
  readonly kind: MovementKind;
  /** The destination of a call, or the reason of a correction; may be empty. */
  readonly label: string;
  /** What the balance changed by; negative for money out. */
  readonly amount: Micros;
  readonly balanceAfter: Micros;
  /** The entry's number in the journal; null for an expiry, which is no entry. */
  readonly seq: number | null;
}

/** What happened, safe to show: `Call to Japan`. */
export function movementText(movement: Movement, speech: Speech): string {
  const words = speech.words.movements;
  const label = escapeMarkdown(movement.label, 80);
  if (movement.kind === 'call') return label === '' ? words.call : words.callTo(label);
  if (movement.kind === 'reversal') return label === '' ? words.reversal : words.reversalOf(label);
  return label === '' ? words[movement.kind] : words.withReason(words[movement.kind], label);
}
