/** Lays data into a card's template: compiled once, bound as often as asked. */

import { GlobalSettings, Template } from 'adaptivecards-templating';
import type { AdaptiveCard } from './card.ts';
import { CardError } from './card-error.ts';

/**
 * The template is compiled at the first call. It names fields only and is never built from data, so that nothing a
 * person typed is ever evaluated: `${secret}` in a display name stays those nine characters.
 */
export function bindCard<Face extends object>(template: object): (face: Face) => AdaptiveCard {
  let compiled: Template | undefined;
  return (face) => {
    compiled ??= new Template(template);
    const missing: string[] = [];
    const before = GlobalSettings.getUndefinedFieldValueSubstitutionString;
    GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
      missing.push(path);
      return undefined;
    };
    try {
      const card = compiled.expand({ $root: face }) as AdaptiveCard;
      if (missing.length > 0) throw new CardError('CARD_UNBOUND', missing.join(', '));
      return card;
    } finally {
      // The package keeps this hook for the whole process; it is ours for the length of one synchronous call.
      if (before === undefined) delete GlobalSettings.getUndefinedFieldValueSubstitutionString;
      else GlobalSettings.getUndefinedFieldValueSubstitutionString = before;
    }
  };
}
