/** Lays data into a card's template: made ready once, bound as often as asked. */

import type { AdaptiveCard } from './card.ts';
import { readyTemplate } from './ready-template.ts';

/**
 * The template is made ready at the first call. It names fields only and is never built from data, so that nothing a
 * person typed is ever evaluated: `${secret}` in a display name stays those nine characters. Parts that are the same on
 * every card are shared by all of them, and frozen.
 * @throws CardError `CARD_UNBOUND` from the function that is answered, where a face leaves a field unfilled
 */
export function bindCard<Face extends object>(template: object): (face: Face) => AdaptiveCard {
  let ready: ReturnType<typeof readyTemplate> | undefined;
  return (face) => {
    ready ??= readyTemplate(template);
    return ready(face) as AdaptiveCard;
  };
}
