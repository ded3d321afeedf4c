/** Who may: asked of the directory each time, in person, and answered in words where the answer is no. */

import { randomUUID } from 'node:crypto';
import { accessCard } from '../cards/access-card.ts';
import { continueInChatCard } from '../cards/continue-in-chat-card.ts';
import { errorCard } from '../cards/error-card.ts';
import { type Capability, may } from '../directory/capabilities.ts';
import type { Directory } from '../directory/directory.ts';
import type { Answer, Turn } from './turn.ts';

/** Undefined where the person may; otherwise what to tell them. Fails closed: who cannot be looked up may nothing. */
export type Access = (turn: Turn, capability: Capability) => Promise<Answer | undefined>;

/** @param report hears why the directory could not say */
export function createAccess(
  directory: Directory,
  report: (incident: string, cause: unknown) => void,
): Access {
  return async (turn, capability) => {
    if (turn.scope !== 'personal') return inChat(turn, 'balance');
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

/** In a group or a channel everybody would read the answer. */
export function inChat({ botMri, speech }: Turn, because: 'balance' | 'file'): Answer {
  return {
    card: continueInChatCard({ botMri, because }, speech),
    summary: speech.words.access.inChatTitle,
  };
}

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
