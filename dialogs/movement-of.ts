/** From a movement of the ledger to one that a card can tell. */

import type { Movement as CardMovement, MovementKind } from '../cards/movement.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Movement } from '../ledger/movement.ts';

/** @param find looks up what a reversal undid */
export function movementOf(
  movement: Movement,
  find: (key: string) => Entry | undefined,
): CardMovement {
  return {
    at: movement.at,
    kind: kindOf(movement.entry),
    label: labelOf(movement.entry, find),
    amount: movement.change,
    balanceAfter: movement.balance,
    seq: movement.entry?.seq ?? null,
  };
}

function kindOf(entry: Entry | null): MovementKind {
  switch (entry?.kind) {
    case 'fund':
      return entry.source;
    case 'usage':
      return 'call';
    case 'reverse':
      return 'reversal';
    case 'adjust':
      return entry.basis === 'reading' ? 'reading' : 'correction';
    default:
      return 'expiry';
  }
}

function labelOf(entry: Entry | null, find: (key: string) => Entry | undefined): string {
  if (entry?.kind === 'usage') return entry.call.destination;
  if (entry?.kind === 'reverse') {
    const undone = find(entry.of);
    return undone?.kind === 'usage' ? undone.call.destination : '';
  }
  // Reasons that our own rooms give are stable words for programs; what a person wrote is for people.
  return entry?.kind === 'adjust' && !entry.reason.startsWith('usage-') ? entry.reason : '';
}
