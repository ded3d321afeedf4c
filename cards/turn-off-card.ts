/** Turning auto-recharge off where Microsoft holds the switch: six steps, a link, and "I have done this". */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import { adminCenterAction } from './admin-center.ts';
import type { RechargeSettings } from './advice.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { sheetCard } from './sheet-card.ts';

export interface TurnOffCardData {
  /** Names what "I have done this" records. */
  readonly operation: string;
  readonly currency: string;
  /** What is recorded as on; null where nothing is. The steps are right either way. */
  readonly settings: RechargeSettings | null;
  readonly validUntil: Instant;
}

/** Sends `recharge.off.done` with `operation`. Where we charge ourselves there is nothing to guide: see `confirmCard`. */
export function turnOffCard(data: TurnOffCardData, speech: Speech): AdaptiveCard {
  const { recharge, effects } = speech.words;
  const money = (amount: number) => speech.money(amount, data.currency);
  return sheetCard(
    {
      title: recharge.offTitle,
      summary: recharge.offSummary,
      paragraphs: [recharge.offLead],
      facts:
        data.settings === null
          ? []
          : [
              {
                title: recharge.now,
                facts: [
                  { name: recharge.state, value: recharge.on },
                  { name: recharge.amount, value: money(data.settings.amount) },
                  { name: recharge.trigger, value: money(data.settings.trigger) },
                ],
              },
            ],
      steps: recharge.offSteps,
      warnings: [recharge.offMisprint],
      small: [
        recharge.offWhy,
        recharge.offWhenDone,
        effects.validUntil(speech.dateTime(data.validUntil)),
      ],
      actions: [
        adminCenterAction('/subscriptions', speech),
        verbAction(speech, recharge.haveDone, 'recharge.off.done', {
          data: { operation: data.operation },
        }),
        verbAction(speech, effects.cancel, 'operation.cancel', {
          data: { operation: data.operation },
          secondary: true,
        }),
      ],
    },
    speech,
  );
}
