/** Something that changes the account, as data: what a person is asked to confirm and what is told when it is done. */

import type { BillingMode } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { StoredCard } from '../payments/payments.ts';
import type { RechargeSettings } from './advice.ts';
import type { Funding } from './funding.ts';

/** The card that pays, as far as it may be shown. */
export type ShownCard = Pick<StoredCard, 'brand' | 'last4' | 'expires'>;

export type Effect =
  /** Charges the stored card once and adds the funds. */
  | { readonly kind: 'charge'; readonly amount: Micros; readonly card: ShownCard }
  /** Records a purchase that was made in the admin center. */
  | {
      readonly kind: 'purchase';
      readonly amount: Micros;
      /** 00:00 UTC of the day of the purchase. */
      readonly day: Instant;
      /** The invoice number; may be empty. */
      readonly reference: string;
      /** In the person's own words; may be empty. */
      readonly reason: string;
    }
  /** Sets auto-recharge and turns it on. */
  | {
      readonly kind: 'rule';
      readonly settings: RechargeSettings;
      /** What held before; null where nothing was set. */
      readonly before: (RechargeSettings & { readonly enabled: boolean }) | null;
      readonly funding: Funding;
      /** Of `stripe`. */
      readonly card?: ShownCard | undefined;
    }
  | {
      readonly kind: 'rule-off';
      /** What held; null where nothing was set. */
      readonly settings: RechargeSettings | null;
      readonly funding: Funding;
    }
  /** Brings the account to the balance that was read in the admin center. */
  | {
      readonly kind: 'reading';
      readonly read: Micros;
      /** What was calculated for the same moment. */
      readonly computed: Micros;
      readonly reason: string;
    }
  | { readonly kind: 'mode'; readonly from: BillingMode; readonly to: BillingMode };

export type EffectKind = Effect['kind'];
