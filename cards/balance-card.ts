/** The balance as an admin asks for it: the figure, how it stands, how long it lasts, and what moved it last. */

import type { Forecast } from '../ledger/forecast.ts';
import { DAY_MS } from '../ledger/instant.ts';
import type { View } from '../ledger/view.ts';
import type { Speech } from '../words/speech.ts';
import template from './balance-card.json' with { type: 'json' };
import { balanceFacts } from './balance-facts.ts';
import { balanceHistory } from './balance-history.ts';
import { type BalanceState, balanceState } from './balance-state.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { type Movement, movementText } from './movement.ts';

export interface BalanceCardData {
  readonly view: View;
  readonly forecast: Forecast;
  /** Newest first; five are shown. */
  readonly movements: readonly Movement[];
  /** Whose client refreshes the card by itself: Teams user ids (`29:…`), not Entra ones; 60 at most are used. */
  readonly refreshFor: readonly string[];
}

const MOVEMENTS_SHOWN = 5;
const REFRESHERS_MAX = 60;

/** A sign and a style beside the word, so that a state is never told by color alone. */
const FACES: Readonly<Record<BalanceState, { readonly sign: string; readonly style: string }>> = {
  healthy: { sign: '✓', style: 'good' },
  low: { sign: '▼', style: 'warning' },
  zero: { sign: '○', style: 'attention' },
  overdrawn: { sign: '✕', style: 'attention' },
  draining: { sign: '→', style: 'accent' },
  'post-usage': { sign: '◇', style: 'accent' },
};

const bind = bindCard(template);

export function balanceCard(data: BalanceCardData, speech: Speech): AdaptiveCard {
  const { view, forecast } = data;
  const words = speech.words.balance;
  const state = balanceState(view, forecast);
  const history = balanceHistory(view, speech);
  return bind({
    lang: speech.language,
    summary: balanceSummary(view, forecast, speech),
    refreshAction: verbAction(speech, speech.words.buttons.refresh, 'balance.refresh'),
    refreshFor: data.refreshFor.slice(0, REFRESHERS_MAX),
    title: words.title,
    amount: speech.money(view.balance, view.currency),
    asOf: words.asOf(speech.dateTime(view.asOf)),
    state: {
      style: drainsForever(view) ? 'warning' : FACES[state].style,
      word: `${FACES[state].sign} ${words.states[state]}`,
      means: stateMeans(state, data, speech),
    },
    facts: balanceFacts(view, forecast, speech),
    hasHistory: history !== undefined,
    history: history ?? {},
    movementsTitle: words.lastMovements,
    isStill: data.movements.length === 0,
    noMovements: words.noMovements,
    movements: data.movements.slice(0, MOVEMENTS_SHOWN).map((movement) => ({
      what: movementText(movement, speech),
      when: speech.dateTime(movement.at),
      amount: speech.change(movement.amount, view.currency),
      balance: words.balanceAfter(speech.money(movement.balanceAfter, view.currency)),
    })),
    knownThrough:
      view.usageKnownThrough === null
        ? words.noUsageYet
        : words.usageKnownThrough(speech.dateTime(view.usageKnownThrough)),
    actions: balanceActions(view, speech),
  });
}

/** One sentence for notifications, screen readers and clients without cards. */
export function balanceSummary(view: View, forecast: Forecast, speech: Speech): string {
  const words = speech.words.balance;
  return words.summary(
    speech.money(view.balance, view.currency),
    words.states[balanceState(view, forecast)],
    speech.dateTime(view.asOf),
  );
}

function stateMeans(state: BalanceState, { view, forecast }: BalanceCardData, speech: Speech) {
  const words = speech.words.balance;
  const { rule } = view.recharge;
  const trigger = rule === null ? '' : speech.money(rule.trigger, view.currency);
  switch (state) {
    case 'zero':
      // Before the first money movement zero is what we know, not what is there.
      return view.days.length === 0 ? words.nothingRecorded : words.zeroMeans;
    case 'overdrawn':
      return words.overdrawnMeans;
    case 'draining':
      return drainsForever(view) ? words.drainingNeverEnds : words.drainingMeans;
    case 'post-usage':
      return words.postUsageMeans;
    case 'healthy':
      return rule?.enabled ? words.aboveTrigger(trigger) : words.nothingIsAdded;
    case 'low': {
      if (rule !== null && view.balance <= rule.trigger) return words.atOrBelowTrigger(trigger);
      const empty = forecast.known ? forecast.empty.expected : null;
      const days = Math.ceil(((empty ?? view.asOf) - view.asOf) / DAY_MS);
      return words.runsOutIn(speech.count(Math.max(days, 0)));
    }
  }
}

/** On the way to billing after use with the rule still on: the balance refills itself and never gets there. */
function drainsForever(view: View): boolean {
  return view.mode === 'draining' && view.recharge.rule?.enabled === true;
}

function balanceActions({ mode }: View, speech: Speech): readonly CardAction[] {
  const { billing, buttons } = speech.words;
  return [
    verbAction(speech, buttons.statement, 'statement.show'),
    mode === 'prepaid'
      ? verbAction(speech, buttons.addFunds, 'funds.add')
      : verbAction(speech, billing.show, 'mode.show'),
    verbAction(speech, buttons.autoRecharge, 'recharge.set'),
    verbAction(speech, buttons.export, 'statement.export', {
      data: { format: 'xlsx' },
      secondary: true,
    }),
    verbAction(speech, buttons.refresh, 'balance.refresh', { secondary: true }),
  ];
}
