/** Whether somebody is the one who asked, where it was asked. */

import type { PlanOwner } from './license-jobs.ts';

export function isOwner(owner: PlanOwner, asker: PlanOwner): boolean {
  return (
    owner.personId === asker.personId &&
    owner.tenantId === asker.tenantId &&
    owner.conversationId === asker.conversationId
  );
}
