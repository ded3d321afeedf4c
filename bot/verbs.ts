/** Which dialog a card's button starts, and whether its answer takes the card's place. */

import { z } from 'zod';
import type { Asked } from '../dialogs/turn.ts';
import type { CommandName } from '../words/commands.ts';

/** Everything that can be begun: by words, by a button, or by a file. */
export type DialogName = CommandName | 'statement-part' | 'statement-export';

export interface Begun {
  readonly dialog: DialogName;
  readonly asked: Asked;
  /** The locale that the card speaks; undefined on a card that says none. */
  readonly locale: string | undefined;
  /** The answer replaces the card instead of following it. */
  readonly inPlace: boolean;
}

const data = z.looseObject({
  verb: z.string().max(64),
  locale: z.string().max(35).optional(),
  phrase: z.string().max(300).optional(),
});

/** What a button sent, or undefined where it is none of ours. From outside: the inputs are checked where they are used. */
export function begunBy(value: unknown): Begun | { readonly phrase: string } | undefined {
  const read = data.safeParse(value);
  if (!read.success) return undefined;
  const { verb, locale, phrase, ...input } = read.data;
  if (verb === 'say') return phrase === undefined ? undefined : { phrase };
  const begin = (dialog: DialogName, inPlace: boolean): Begun => ({
    dialog,
    asked: { given: {}, input },
    locale,
    inPlace,
  });
  switch (verb) {
    case 'balance.refresh':
      return begin('balance', true);
    case 'balance.show':
      return begin('balance', false);
    case 'statement.show':
      // From the statement itself it turns the page; from elsewhere it is a new answer.
      return begin('statement', 'of' in input || 'from' in input);
    case 'statement.open':
      return begin('statement-part', true);
    case 'statement.export':
      return begin('statement-export', false);
    case 'guidance.add-funds':
      return begin('add-funds', false);
    case 'guidance.set-auto-recharge':
      return begin('set-auto-recharge', false);
    default:
      return undefined;
  }
}
