/** The front door of the sandbox: what this machine says to itself needs no signature, and nothing else gets in. */

import { isLoopbackAddress, isLoopbackUrl } from './loopback.ts';
import {
  type Admission,
  type FileHostPolicy,
  type Guard,
  type Refused,
  readActivity,
  type ServiceUrlPolicy,
} from './product.ts';

/** Answers go back to this machine alone. */
export const loopbackServiceUrls: ServiceUrlPolicy = { allows: isLoopbackUrl };

/** Files come from and go to this machine alone. */
export const loopbackFileHosts: FileHostPolicy = { allows: (url) => isLoopbackUrl(url.href) };

/** An activity may leave its tenant out; one that names a tenant must name `tenantId`. */
export function createLoopbackGuard(tenantId: string): Guard {
  return {
    async admit({ body, remoteAddress }): Promise<Admission> {
      if (!isLoopbackAddress(remoteAddress)) return refuse(403, 'peer-not-loopback');
      const activity = readActivity(body);
      if (activity === undefined) return refuse(400, 'not-an-activity');
      if (!isLoopbackUrl(activity.serviceUrl)) return refuse(403, 'service-url-not-allowed');
      if (!tenantsOf(activity).every((tenant) => tenant === tenantId)) {
        return refuse(403, 'tenant-not-served');
      }
      return { ok: true, activity, claims: { audience: '', serviceUrl: activity.serviceUrl } };
    },
  };
}

type Activity = Extract<Admission, { ok: true }>['activity'];

function tenantsOf(activity: Activity): readonly unknown[] {
  const channelData: { tenant?: { id?: unknown } } | null | undefined = activity.channelData;
  return [channelData?.tenant?.id, activity.conversation.tenantId].filter(
    (tenant) => tenant !== undefined && tenant !== null,
  );
}

function refuse(status: Refused['status'], code: string): Refused {
  return { ok: false, status, code };
}
