/** The conversation that somebody writes in, as a place that alerts or questions can go to. */

import { type Target, targetIdOf } from '../alerts/target.ts';
import type { Account } from '../credits/account.ts';
import type { Turn } from './turn.ts';

/** A channel as a whole, not the thread in which it was asked for. */
export function conversationOf({ reference }: Turn): string {
  return targetIdOf(reference.conversation?.id ?? '');
}

/** Undefined where it cannot be said who asks, or where. */
export function targetHere(turn: Turn, clock: Pick<Account, 'now'>): Target | undefined {
  const { reference, scope, personId, name, botMri, speech } = turn;
  const id = conversationOf(turn);
  const { serviceUrl } = reference;
  if (id === '' || serviceUrl === undefined || personId === undefined) return undefined;
  return {
    id,
    scope,
    serviceUrl,
    tenantId: reference.conversation?.tenantId ?? '',
    botId: botMri,
    personId: scope === 'personal' ? personId : undefined,
    teamId: turn.place?.teamId,
    name: scope === 'personal' ? name : (turn.place?.name ?? ''),
    locale: speech.locale,
    addedBy: { personId, name },
    addedAt: clock.now(),
    state: { living: true },
  };
}
