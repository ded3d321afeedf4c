/** Why a payment was declined and what mends it, also for reasons that we do not know. */

import type { Decline } from '../payments/payments.ts';
import type { Speech } from '../words/speech.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Funding } from './funding.ts';

export interface DeclineText {
  readonly what: string;
  readonly fix: string;
}

/** @param decline one of {@link Decline}, in the journal's or the gateway's spelling; anything else is shown as it is */
export function declineText(decline: string, funding: Funding, speech: Speech): DeclineText {
  const words = speech.words.declines;
  const kinds: Readonly<Record<Decline, DeclineText>> = words.kinds;
  const kind = decline.replaceAll('_', '-');
  const known = Object.hasOwn(kinds, kind) ? kinds[kind as Decline] : undefined;
  const observed = funding === 'observed' ? { fix: words.observedFix } : {};
  if (known !== undefined) return { ...known, ...observed };
  const reason = escapeMarkdown(decline, 120);
  const what = reason === '' ? words.kinds['card-declined'].what : words.unknownReason(reason);
  return { what, fix: words.unknownFix, ...observed };
}
