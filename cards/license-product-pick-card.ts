/** Which product is meant: where none was named, where the name fits several, and where it fits none that was bought. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { licenseName } from './license-change-parts.ts';
import type { Names } from './license-reason-words.ts';
import { productInput } from './license-seats-card.ts';
import { sheetCard } from './sheet-card.ts';

export interface ProductPickCardData {
  readonly because:
    | { readonly kind: 'none-named' }
    | { readonly kind: 'several'; readonly said: string }
    | { readonly kind: 'unknown'; readonly said: string }
    /** Known, but not among the subscriptions. */
    | { readonly kind: 'not-bought'; readonly name: string };
  /** What can be chosen; may be empty. */
  readonly skuIds: readonly string[];
  readonly names: Names;
}

const PRODUCTS_SHOWN = 60;
const SAID_LENGTH_MAX = 60;

/** `holders.show` has the input `sku`. */
export function productPickCard(data: ProductPickCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.seats;
  const skuIds = data.skuIds.slice(0, PRODUCTS_SHOWN);
  const { title, text } = saidOf(data, speech);
  return sheetCard(
    {
      title,
      summary: `${title} ${text}`,
      paragraphs: [text],
      inputs: skuIds.length === 0 ? [] : [productInput(skuIds, data.names, speech)],
      actions: [
        ...(skuIds.length === 0
          ? []
          : [verbAction(speech, words.whoHas, 'holders.show', { withInputs: true })]),
        verbAction(speech, words.seats, 'seats.show'),
      ],
    },
    speech,
  );
}

function saidOf({ because }: ProductPickCardData, speech: Speech) {
  const words = speech.words.seats;
  const said = (text: string) => escapeMarkdown(text, SAID_LENGTH_MAX);
  switch (because.kind) {
    case 'none-named':
      return { title: words.pickTitle, text: words.pickAll };
    case 'several':
      return { title: words.pickTitle, text: words.pickLead(said(because.said)) };
    case 'unknown':
      return {
        title: words.unknownTitle,
        text: `${words.unknown(said(because.said))}\n\n${words.unknownFix}`,
      };
    case 'not-bought':
      return {
        title: words.notBoughtTitle,
        text: words.notBought(licenseName('', () => because.name)),
      };
  }
}
