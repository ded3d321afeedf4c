/** What the desk understands, by group; a button sends the phrase. */

import type { CommandName } from '../words/commands.ts';
import type { Speech } from '../words/speech.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import type { Funding } from './funding.ts';
import template from './help-card.json' with { type: 'json' };
import {
  addFundsButton,
  autoRechargeButton,
  balanceButton,
  phraseOf,
  statementButton,
} from './phrase-actions.ts';

const bind = bindCard(template);

/** @param funding who charges: it decides what adding funds and turning off mean */
export function helpCard(speech: Speech, funding: Funding): AdaptiveCard {
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
          line('lots', lines.lots),
          { phrase: lines.file, means: lines.fileMeans },
          ...(funding === 'stripe' ? [line('set-up', lines.setUp)] : []),
          line('add-funds', lines.addFunds[funding]),
          line('set-auto-recharge', lines.setAutoRecharge[funding]),
          line('turn-off-auto-recharge', lines.turnOffAutoRecharge[funding]),
          ...(funding === 'stripe' ? [line('change-card', lines.changeCard)] : []),
          ...(funding === 'observed' ? [line('reading', lines.reading)] : []),
          line('billing-mode', lines.billingMode),
          ...(funding === 'stripe' ? [line('approvals', lines.approvals)] : []),
        ],
      },
      {
        name: groups.alerts,
        lines: [line('alerts-here', lines.alertsHere), line('alerts-list', lines.alertsList)],
      },
      {
        name: groups.licenses,
        lines: [
          line('assign', lines.assign),
          line('assign-many', lines.assignMany),
          line('licenses-of', lines.licensesOf),
          line('seats', lines.seats),
          line('who-has', lines.whoHas),
          line('license-jobs', lines.licenseJobs),
        ],
      },
      {
        name: groups.questions,
        lines: [
          { phrase: lines.questionExample, means: lines.question },
          line('unanswered', lines.unanswered),
          line('questions-here', lines.questionsHere),
        ],
      },
      {
        name: groups.talk,
        lines: [line('audit', lines.audit), line('help', lines.help), line('cancel', lines.cancel)],
      },
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
