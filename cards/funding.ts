/** Who carries a payment out: Microsoft, whom we observe, or we ourselves through the stored card. */

export type Funding = 'observed' | 'stripe';
