/** The small cards of a conversation: hello, help, no, and how it is done elsewhere. */

import { accessCard } from '../../cards/access-card.ts';
import { cancelledCard } from '../../cards/cancelled-card.ts';
import { continueInChatCard } from '../../cards/continue-in-chat-card.ts';
import { errorCard } from '../../cards/error-card.ts';
import { helpCard } from '../../cards/help-card.ts';
import { welcomeCard } from '../../cards/welcome-card.ts';
import type { Speech } from '../../words/speech.ts';
import type { CardState } from './card-state.ts';
import { HOSTILE } from './from-outside.ts';

export const TALK_STATES: readonly CardState[] = [
  {
    name: 'welcome-install',
    make: (speech) => welcomeCard({ occasion: 'install', name: '', funding: 'observed' }, speech),
  },
  {
    name: 'welcome-hello',
    make: (speech) =>
      welcomeCard({ occasion: 'hello', name: 'Aiko Tanaka', funding: 'stripe' }, speech),
  },
  {
    name: 'welcome-hostile',
    make: (speech) => welcomeCard({ occasion: 'hello', name: HOSTILE, funding: 'stripe' }, speech),
  },
  { name: 'help', make: (speech) => helpCard(speech, 'stripe') },
  { name: 'help-observed', make: (speech) => helpCard(speech, 'observed') },
  { name: 'cancelled', make: (speech) => cancelledCard({ anythingStopped: true }, speech) },
  {
    name: 'cancelled-nothing',
    make: (speech) => cancelledCard({ anythingStopped: false }, speech),
  },
  ...(['ours', 'unavailable', 'read-only'] as const).map((problem) => ({
    name: `error-${problem}`,
    make: (speech: Speech) => errorCard({ problem, incident: 'K7Q2-81FD' }, speech),
  })),
  ...(['guest', 'unknown-person', 'disabled', 'missing-role'] as const).map((reason) => ({
    name: `access-${reason}`,
    make: (speech: Speech) =>
      accessCard(
        { reason, rolesThatMay: Object.keys(speech.words.access.roles).slice(0, 9) },
        speech,
      ),
  })),
  ...(['balance', 'file'] as const).map((because) => ({
    name: `continue-in-chat-${because}`,
    make: (speech: Speech) =>
      continueInChatCard({ botMri: '28:6f1f1a5e-7c1b-4b7e-9f5e-3a1b2c3d4e5f', because }, speech),
  })),
];
