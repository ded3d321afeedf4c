/** The guard of the real bot: lets in what the Bot Framework signed for us, from Teams, from our own organization. */

import type { Activity } from 'botbuilder';
import { readActivity } from './activity-shape.ts';
import type { Admission, Guard, GuardRequest, Refused } from './guard.ts';
import type { ServiceUrlPolicy } from './service-url.ts';
import type { TokenCheck } from './token-check.ts';

export interface TeamsGuardOptions {
  readonly checkToken: TokenCheck;
  /** The one organization that this bot serves. */
  readonly tenantId: string;
  readonly serviceUrls: ServiceUrlPolicy;
}

const CHANNEL = 'msteams';

export function createTeamsGuard(options: TeamsGuardOptions): Guard {
  const tenantId = options.tenantId.toLowerCase();

  async function admit({ authorization, body }: GuardRequest): Promise<Admission> {
    const token = await options.checkToken(authorization);
    if (!token.ok) return refuse(token.fault === 'keys-unavailable' ? 503 : 401, token.fault);

    const activity = readActivity(body);
    if (activity === undefined) return refuse(400, 'not-an-activity');

    if (activity.channelId !== CHANNEL) return refuse(403, 'channel-not-served');
    if (!token.endorsements.has(CHANNEL)) return refuse(401, 'key-not-endorsed');
    if (token.serviceUrl !== activity.serviceUrl) return refuse(401, 'service-url-not-signed');
    if (!options.serviceUrls.allows(activity.serviceUrl))
      return refuse(403, 'service-url-not-allowed');
    if (!isFrom(tenantId, activity)) return refuse(403, 'tenant-not-served');

    return {
      ok: true,
      activity,
      claims: { audience: token.audience, serviceUrl: token.serviceUrl },
    };
  }

  return {
    async admit(request) {
      try {
        return await admit(request);
      } catch {
        return refuse(503, 'guard-failed');
      }
    },
  };
}

/** Both places that name a tenant must name ours; at least one must speak. */
function isFrom(tenantId: string, activity: Activity): boolean {
  const channelData: { tenant?: { id?: unknown } } | null | undefined = activity.channelData;
  const named = [channelData?.tenant?.id, activity.conversation.tenantId].filter(
    (id) => id !== undefined && id !== null,
  );
  return (
    named.length > 0 && named.every((id) => typeof id === 'string' && id.toLowerCase() === tenantId)
  );
}

function refuse(status: Refused['status'], code: string): Refused {
  return { ok: false, status, code };
}
