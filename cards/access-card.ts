/** Why somebody may not see this, which roles may, and whom to ask. */

import type { Speech } from '../words/speech.ts';
import template from './access-card.json' with { type: 'json' };
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { helpButton } from './phrase-actions.ts';

export interface AccessCardData {
  readonly reason: 'guest' | 'unknown-person' | 'disabled' | 'missing-role';
  /** Named as in `words.access.roles`; one that is not there is shown as it is. */
  readonly rolesThatMay: readonly string[];
}

const bind = bindCard(template);

export function accessCard(data: AccessCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.access;
  const roles = data.rolesThatMay.map((role) => words.roles[role] ?? escapeMarkdown(role, 60));
  const hasRoles = data.reason === 'missing-role' && roles.length > 0;
  return bind({
    lang: speech.language,
    summary: words.summary,
    title: words.title,
    reason: words.reasons[data.reason],
    hasRoles,
    rolesThatMay: words.rolesThatMay,
    roles: roles.map((text) => ({ text: `• ${text}` })),
    whomToAsk: words.whomToAsk[data.reason],
    actions: [helpButton(speech)],
  });
}
