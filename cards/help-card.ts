/** What the desk understands, by group; a button sends the phrase. */

import type { CommandName } from '../words/commands.ts';
import type { Speech } from '../words/speech.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import template from './help-card.json' with { type: 'json' };
import {
  addFundsButton,
  autoRechargeButton,
  balanceButton,
  phraseOf,
  statementButton,
} from './phrase-actions.ts';

const bind = bindCard(template);

export function helpCard(speech: Speech): AdaptiveCard {
  const words = speech.words.help;
  const line = (command: CommandName, means: string) => ({
    phrase: phraseOf(command, speech),
    means,
  });
  const { lines, groups } = words;
  return bind({
    lang: speech.language,
    summary: words.summary,
    title: words.title,
    lead: words.lead,
    groups: [
      {
        name: groups.credits,
        lines: [
          line('balance', lines.balance),
          line('statement', lines.statement),
          { phrase: lines.file, means: lines.fileMeans },
        ],
      },
      {
        name: groups.guides,
        lines: [
          line('add-funds', lines.addFunds),
          line('set-auto-recharge', lines.setAutoRecharge),
          line('turn-off-auto-recharge', lines.turnOffAutoRecharge),
          line('assign', lines.assign),
        ],
      },
      { name: groups.talk, lines: [line('help', lines.help), line('cancel', lines.cancel)] },
    ],
    limits: words.limits,
    actions: [
      balanceButton(speech),
      statementButton(speech),
      addFundsButton(speech),
      autoRechargeButton(speech),
    ],
  });
}
