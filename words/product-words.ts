/** What a product is called in one language. */

export interface ProductWords {
  /** Today's, as it is shown. */
  readonly name: string;
  /** Older and everyday names, for understanding what people type; one that stands for several products is asked back. */
  readonly also: readonly string[];
}
