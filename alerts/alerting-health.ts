/** What an operator should know of alerts: that nobody can be told, and what was given up. Pure. */

import { DAY_MS, type Instant } from '../ledger/instant.ts';
import type { Lane } from './lane.ts';
import type { Target } from './target.ts';

/** What was given up longer ago is in the records, and no news to anybody. */
export const GIVEN_UP_MS = 30 * DAY_MS;
const NAMED_MAX = 5;

export function nobodyTold(all: readonly Target[]): string {
  if (all.length === 0)
    return 'Nobody can be told of alerts: say “send alerts here” to the bot in a channel or a chat.';
  const deaths = all.flatMap((target) =>
    target.state.living ? [] : [`${nameOf(target)} (${target.state.cause})`],
  );
  const named = deaths.slice(0, NAMED_MAX).join(', ');
  return `Nobody can be told of alerts: no target can be reached any more: ${named}.`;
}

/** One sentence for each target with messages that did not arrive and are not tried any more. */
export function givenUp(
  lanes: readonly { readonly target: Target; readonly lane: Lane }[],
  now: Instant,
): readonly string[] {
  const sentences = lanes.flatMap(({ target, lane }) => {
    const messages = lane.messages.filter(
      ({ state, at }) => state === 'given-up' && now - at <= GIVEN_UP_MS,
    );
    if (messages.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { reason } of messages) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const reasons = [...counts].map(([reason, count]) => `${count} × ${reason}`);
    return [
      `Messages that were given up in ${nameOf(target)}: ${messages.length} (${reasons.slice(0, NAMED_MAX).join(', ')}). Say “send alerts here” there to have them tried again.`,
    ];
  });
  const rest = sentences.length - NAMED_MAX;
  return rest > 0
    ? [...sentences.slice(0, NAMED_MAX), `Messages were given up in ${rest} more conversations.`]
    : sentences;
}

function nameOf({ name, id }: Target): string {
  return name === '' ? id : name;
}
