/** An article of the library, as far as cards show it. */

import type { Language } from '../words/language.ts';

export interface ShownArticle {
  readonly id: string;
  /** Ids of the licensing catalogue; one without a name in the words is not shown. */
  readonly products: readonly string[];
  /** Microsoft's page, https. */
  readonly source: string;
  /** ISO 8601, a day. */
  readonly checked: string;
  readonly certainty: 'documented' | 'reported' | 'not-verified';
  /** What of the organization's own figures belongs to the answer. */
  readonly tenant: TenantFigures | undefined;
  readonly text: Readonly<Record<Language, ShownArticleText>>;
}

export type TenantFigures =
  | 'seats'
  | 'licenses-of-person'
  | 'can-call-abroad'
  | 'why-no-dial-out'
  | 'credit-runs-out'
  | 'balance';

/** Ours, in the markdown of cards: not escaped. */
export interface ShownArticleText {
  readonly question: string;
  readonly short: string;
  readonly detail: readonly string[];
  readonly next: string;
}
