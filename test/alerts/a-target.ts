/** Conversations that alerts go to, for tests. */

import type { Target } from '../../alerts/target.ts';
import { NOON } from './a-notice.ts';

export const CHANNEL = '19:billing@thread.tacv2';

export function aTarget(over: Partial<Target> = {}): Target {
  return {
    id: CHANNEL,
    scope: 'channel',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    tenantId: 'tenant-1',
    botId: '28:desk',
    personId: undefined,
    name: 'Billing',
    locale: 'en-US',
    addedBy: { personId: 'person-ann', name: 'Ann' },
    addedAt: NOON,
    state: { living: true },
    ...over,
  };
}

export function aChat(person: string, over: Partial<Target> = {}): Target {
  return aTarget({
    id: `a:chat-${person}`,
    scope: 'personal',
    personId: `person-${person}`,
    name: person,
    ...over,
  });
}
