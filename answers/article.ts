/** One question that is really asked, with its answer in three languages and where that comes from. */

export type AnswerLanguage = 'en' | 'ja' | 'zh';

/** How sure it is: as Microsoft documents it, as others report it, or nobody has confirmed it. */
export type Certainty = 'documented' | 'reported' | 'not-verified';

export interface ArticleText {
  /** As a person would ask it. */
  readonly question: string;
  /** Other ways to ask, fragments and symptoms included: for finding, never shown. */
  readonly aliases: readonly string[];
  /** Whole questions as people put them, from the file beside, if there is one: for finding, never shown. */
  readonly asked?: readonly string[];
  /** One or two sentences that are enough for most. Markdown of cards: bold and lists, no links, no headings. */
  readonly short: string;
  /** Paragraphs; may be empty. */
  readonly detail: readonly string[];
  /** What to do now. */
  readonly next: string;
}

/** What of the organization's own figures belongs to the answer. */
export type TenantQuestion =
  | 'seats'
  | 'licenses-of-person'
  | 'can-call-abroad'
  | 'why-no-dial-out'
  | 'credit-runs-out'
  | 'balance';

export interface Article {
  /** Stable, kebab-case, the file's name. */
  readonly id: string;
  /** The folder: `products`, `rules`, `how-to`, `errors`, `credits`, `billing`, `reports`. */
  readonly topic: string;
  /** Ids of the licensing catalogue. */
  readonly products: readonly string[];
  readonly audience: readonly ('help-desk' | 'admin')[];
  /** Microsoft's page, https. */
  readonly source: string;
  /** The day on which somebody compared the two, ISO 8601. */
  readonly checked: string;
  readonly certainty: Certainty;
  /** Ids of at most three others. */
  readonly related: readonly string[];
  readonly tenant: TenantQuestion | undefined;
  readonly text: Readonly<Record<AnswerLanguage, ArticleText>>;
}
