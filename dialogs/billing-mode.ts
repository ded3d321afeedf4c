/** How calls are billed: prepaid, using up, after use; each change is asked for once more. */

import { modeCard } from '../cards/mode-card.ts';
import type { BillingMode, Entry } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { typed } from './form-input.ts';
import { type FundingParts, fundingOf } from './funding-parts.ts';
import type { Answer, Turn } from './turn.ts';

const MODES: readonly BillingMode[] = ['prepaid', 'draining', 'post-usage'];

export function billingModeAnswer(parts: FundingParts): GiveAnswer {
  return async (turn) => {
    const refused = await parts.access(turn, 'change-funding');
    return refused ?? present(parts, turn);
  };
}

export function setMode(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await parts.access(turn, 'change-funding');
    if (refused) return refused;
    const from = parts.account.view().mode;
    const to = MODES.find((mode) => mode === typed(asked, 'mode'));
    // An old card may offer what is so already.
    if (to === undefined || to === from) return present(parts, turn);
    return askToConfirm(parts, turn, { effects: [{ kind: 'mode', from, to }] });
  };
}

function present(parts: FundingParts, { speech }: Turn): Answer {
  const { account } = parts;
  const view = account.view();
  const forecast = account.forecast();
  const { rule } = view.recharge;
  const data = {
    mode: view.mode,
    since: modeSince(account.entries(0, { kinds: ['mode'] }), view.mode),
    funding: fundingOf(parts),
    currency: account.currency,
    balance: view.balance,
    ruleOn: rule?.enabled === true,
    ruleOffSince:
      rule?.enabled === false ? offSince(account.entries(0, { kinds: ['rule'] })) : null,
    emptyAt: forecast.known ? forecast.empty.expected : null,
  };
  const { billing } = speech.words;
  return { card: modeCard(data, speech), summary: billing.summary(billing.modes[view.mode]) };
}

/** When the present mode began: the first of the latest facts that say the same. */
function modeSince(entries: readonly Entry[], mode: BillingMode): Instant | null {
  return sinceOf(entries, (entry) => (entry.kind === 'mode' ? entry.mode === mode : undefined));
}

function offSince(entries: readonly Entry[]): Instant | null {
  return sinceOf(entries, (entry) => (entry.kind === 'rule' ? !entry.enabled : undefined));
}

/** @param isSo undefined for entries that do not say */
function sinceOf(
  entries: readonly Entry[],
  isSo: (entry: Entry) => boolean | undefined,
): Instant | null {
  let since: Instant | null = null;
  for (const entry of entries) {
    const so = isSo(entry);
    if (so === true) since ??= entry.effectiveAt;
    else if (so === false) since = null;
  }
  return since;
}
