/** What the desk knows: a question in a person's own words to an article, to a choice of articles, or to an honest "unknown". */

import type { AnswerLanguage, Article } from './article.ts';

/** `related` are the articles that the answer itself names, at most three, in its order. */
export type Outcome =
  | { readonly kind: 'answer'; readonly article: Article; readonly related: readonly Article[] }
  /** Not sure enough to answer: at least one and at most three, the likeliest first. */
  | { readonly kind: 'did-you-mean'; readonly articles: readonly Article[] }
  /** Not about the desk's subject, or nothing that fits. */
  | { readonly kind: 'unknown' };

export interface Answers {
  /**
   * Same question, same outcome. Never throws, whatever the text is: only the first 500 characters are read. `language` is the
   * asker's; the question may be in another one, or mix several.
   */
  ask(text: string, language: AnswerLanguage): Outcome;

  /** The article behind a button. The id comes from outside: one that is not known gives `undefined`. */
  article(id: string): Article | undefined;
}
