/** Who may ask for this: each dialog names the capability and is told what to say where the answer is no. */

import { continueInChatCard } from '../cards/continue-in-chat-card.ts';
import type { Answer, Turn } from './turn.ts';

/** Undefined where the person may. Fails closed: who cannot be looked up may nothing. */
export type Access = (
  turn: Turn,
  capability:
    | 'see-balance'
    | 'import-usage'
    | 'change-funding'
    | 'approve-funding'
    | 'manage-alerts'
    | 'see-licenses'
    | 'assign-licenses'
    | 'answer-questions'
    | 'see-audit',
) => Promise<Answer | undefined>;

/** In a group or a channel everybody would read the answer. */
export function inChat({ botMri, speech }: Turn, because: 'balance' | 'file'): Answer {
  return {
    card: continueInChatCard({ botMri, because }, speech),
    summary: speech.words.access.inChatTitle,
  };
}
