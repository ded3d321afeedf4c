/** One movement of each kind, newest first. */

import type { Movement } from '../../cards/movement.ts';
import { instant } from '../../ledger/instant.ts';
import { money, NOW } from './account-stages.ts';

export const SAMPLE_MOVEMENTS: readonly Movement[] = [
  movement('call', 'Japan', -2.405, 812.4, 0.3),
  movement('call', 'United Kingdom', -0.18, 814.805, 0.8),
  movement('recharge', '', 500, 814.985, 1),
  movement('expiry', '', -35.5, 314.985, 2),
  movement('reading', 'monthly check', -1.25, 350.485, 3),
  movement('reversal', 'Germany', 0.0004, 351.735, 4),
];

function movement(
  kind: Movement['kind'],
  label: string,
  amount: number,
  after: number,
  daysAgo: number,
): Movement {
  return {
    at: instant(NOW - daysAgo * 86_400_000),
    kind,
    label,
    amount: money(amount),
    balanceAfter: money(after),
    seq: kind === 'expiry' ? null : 1204 - Math.round(daysAgo * 10),
  };
}
