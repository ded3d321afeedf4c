/** An activity as Teams sends it, for tests to change. */

import { SERVICE_URL, TENANT_ID } from './token-issuer.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests break it in every way there is.
export type Changeable = any;

export function teamsMessage(serviceUrl = SERVICE_URL): Changeable {
  return {
    type: 'message',
    id: '1763283600000',
    timestamp: '2026-11-16T09:00:00.000Z',
    localTimestamp: '2026-11-16T10:00:00.000+01:00',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:1ann', name: 'Ann', aadObjectId: '7b1d2c3e-0000-4000-8000-000000000001' },
    conversation: { id: 'a:1personal', conversationType: 'personal', tenantId: TENANT_ID },
    recipient: { id: '28:bot', name: 'Calling Desk' },
    locale: 'en-US',
    text: 'balance',
    textFormat: 'plain',
    entities: [{ type: 'clientInfo', locale: 'en-US', platform: 'Web' }],
    channelData: { tenant: { id: TENANT_ID } },
  };
}
