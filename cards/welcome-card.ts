/** What the desk is for, said once when it is installed and again to whoever says hello. */

import type { Speech } from '../words/speech.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Funding } from './funding.ts';
import { balanceButton, helpButton, statementButton } from './phrase-actions.ts';
import template from './welcome-card.json' with { type: 'json' };

export interface WelcomeCardData {
  /** `install`: the desk introduces itself; `hello`: it answers a greeting. */
  readonly occasion: 'install' | 'hello';
  /** Whom it greets, as Teams names them; may be empty. */
  readonly name: string;
  /** Who charges: it decides what adding funds means. */
  readonly funding: Funding;
}

const NAME_LENGTH_MAX = 60;

const bind = bindCard(template);

export function welcomeCard(data: WelcomeCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.welcome;
  return bind({
    lang: speech.language,
    summary: words.summary,
    title: data.occasion === 'install' ? words.title : greeting(data.name, speech),
    lead: words.lead,
    can: [...words.can, words.funding[data.funding]].map((text) => ({ text })),
    limits: words.limits[data.funding],
    needs: words.needs,
    actions: [balanceButton(speech), statementButton(speech), helpButton(speech)],
  });
}

function greeting(name: string, speech: Speech): string {
  const words = speech.words.welcome;
  const safe = escapeMarkdown(name, NAME_LENGTH_MAX);
  return safe === '' ? words.helloAnyone : words.hello(safe);
}
