/** Keeps the dialogs' promise of access: asks the directory each time, in person, and refuses in words. */

import { randomUUID } from 'node:crypto';
import { accessCard } from '../cards/access-card.ts';
import { errorCard } from '../cards/error-card.ts';
import { type Access, inChat } from '../dialogs/access.ts';
import type { Answer, Turn } from '../dialogs/turn.ts';
import { type Capability, may } from '../directory/capabilities.ts';
import type { Directory } from '../directory/directory.ts';

/** @param report hears why the directory could not say, under the number that the person is told */
export function directoryAccess(
  directory: Directory,
  report: (incident: string, cause: unknown) => void,
): Access {
  return async (turn, capability) => {
    if (turn.scope !== 'personal' && !IN_CHANNELS.has(capability)) return inChat(turn, 'balance');
    try {
      return await decide(directory, turn, capability);
    } catch (cause) {
      const incident = randomUUID();
      report(incident, cause);
      const card = errorCard({ problem: 'unavailable', incident }, turn.speech);
      return { card, summary: turn.speech.words.errors.unavailable };
    }
  };
}

/**
 * Alerts are asked for where they shall go, questions are answered there, and what waits for a second person is approved
 * where it was posted; everything else is for one person's eyes.
 */
const IN_CHANNELS: ReadonlySet<Capability> = new Set([
  'manage-alerts',
  'answer-questions',
  'approve-funding',
]);

async function decide(
  directory: Directory,
  { personId, speech }: Turn,
  capability: Capability,
): Promise<Answer | undefined> {
  const [person, roles] =
    personId === undefined
      ? [undefined, new Set<string>()]
      : await Promise.all([directory.person(personId), directory.roles(personId)]);
  const decision = may(person, roles, capability);
  if (decision.allowed) return undefined;
  return { card: accessCard(decision, speech), summary: speech.words.access.summary };
}
