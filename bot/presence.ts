/** Tells the alerts where the bot is: the latest address of each conversation, and where it came or went. */

import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Alerting } from '../alerts/alerting.ts';

export type Presence = Pick<Alerting, 'seen' | 'installed' | 'uninstalled'>;

export interface PresenceParts {
  readonly presence: Presence;
  readonly report: (incident: string, cause: unknown) => void;
}

const teamShape = z.looseObject({
  team: z.looseObject({ id: z.string().max(1024).optional() }).optional(),
});

/** Never rejects: a turn goes on whether or not its place could be noted. */
export async function heard(
  activity: Activity,
  { presence, report }: PresenceParts,
): Promise<void> {
  const team = teamShape.safeParse(activity.channelData);
  const sighting = {
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    teamId: team.success ? team.data.team?.id : undefined,
  };
  try {
    if (wentAway(activity)) await presence.uninstalled(sighting);
    else if (activity.type === 'installationUpdate') await presence.installed(sighting);
    else await presence.seen(sighting);
  } catch (cause) {
    report('presence-not-noted', cause);
  }
}

function wentAway({ type, action, membersRemoved, recipient, channelData }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove' || action === 'remove-upgrade';
  if (type !== 'conversationUpdate') return false;
  const event = (channelData as { eventType?: unknown } | undefined)?.eventType;
  if (event === 'channelDeleted' || event === 'teamDeleted') return true;
  return (membersRemoved ?? []).some(({ id }) => id === recipient?.id);
}
