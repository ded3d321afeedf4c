/** When the credit runs out, whether auto-recharge is on, what was spent: from the ledger, with what it rests on. */

import { balanceFacts } from '../cards/balance-facts.ts';
import { type CardAction, verbAction } from '../cards/card-action.ts';
import type { TenantAnswerCardData } from '../cards/tenant-answer-card.ts';
import type { Forecast } from '../ledger/forecast.ts';
import { addDays, DAY_MS, type Instant, startOfMonth } from '../ledger/instant.ts';
import type { View } from '../ledger/view.ts';
import type { Speech } from '../words/speech.ts';
import { type TenantAnswerParts, tenantCardAnswer } from './tenant-answers-parts.ts';
import { ruleOf } from './tenant-answers-rule.ts';
import type { TenantQuestion } from './tenant-question.ts';
import type { Answer, Turn } from './turn.ts';

type Said = Pick<TenantAnswerCardData, 'title' | 'verdict' | 'facts' | 'small'>;

/** The asker may see the balance. */
export async function moneyAnswer(
  { account, article, funding }: TenantAnswerParts,
  { speech }: Turn,
  question: TenantQuestion,
): Promise<Answer> {
  const view = account.view();
  const said =
    question.kind === 'credit-runs-out'
      ? runsOut(view, account.forecast(), speech)
      : question.kind === 'recharge-on'
        ? recharge(view, account.forecast(), funding, speech)
        : spent(account, view, question.kind === 'spent-last-month', speech);
  const rule = ruleOf(question, article, speech);
  const data = { ...said, rule, actions: actionsOf(question, speech) };
  return tenantCardAnswer(data, speech);
}

function runsOut(view: View, forecast: Forecast, speech: Speech): Said {
  const { balance: shown, tenantAnswers } = speech.words;
  const words = tenantAnswers.runsOut;
  const balance = {
    name: tenantAnswers.balance,
    value: speech.money(view.balance, view.currency),
  };
  return {
    title: words.title,
    verdict: runsOutVerdict(view, forecast, speech),
    facts: [balance, ...balanceFacts(view, forecast, speech)],
    small: [
      ...(forecast.known ? [words.basis(speech.count(forecast.settledDays))] : []),
      usageText(view, speech),
      shown.asOf(speech.dateTime(view.asOf)),
    ],
  };
}

function runsOutVerdict(view: View, forecast: Forecast, speech: Speech): Said['verdict'] {
  const words = speech.words.tenantAnswers.runsOut;
  const { rule, state } = view.recharge;
  if (view.mode === 'post-usage') return { tone: 'accent', word: words.postUsage };
  if (!isRecorded(view)) return { tone: 'warning', word: speech.words.balance.nothingRecorded };
  if (view.balance <= 0)
    return { tone: 'attention', word: words.now, means: [speech.words.balance.zeroMeans] };
  if (!forecast.known)
    return { tone: 'warning', word: words.unknown(speech.count(forecast.settledDays)) };
  const { earliest, expected, latest } = forecast.empty;
  const range =
    earliest === null || earliest === latest
      ? []
      : expected === null || latest === null
        ? [words.earliest(speech.date(earliest))]
        : [words.between(speech.date(earliest), speech.date(latest))];
  const unless = rule?.enabled === true && state === 'armed' ? [words.unless] : [];
  const means = [...range, ...unless];
  if (expected === null) return { tone: 'good', word: words.notWithinAYear, means };
  const days = Math.max(0, Math.ceil((expected - view.asOf) / DAY_MS));
  const word = words.inDays(speech.count(days), speech.date(expected));
  return { tone: unless.length > 0 ? 'accent' : 'warning', word, means };
}

function recharge(
  view: View,
  forecast: Forecast,
  funding: TenantAnswerParts['funding'],
  speech: Speech,
): Said {
  const words = speech.words.tenantAnswers.recharge;
  const { rule, state } = view.recharge;
  const isOn = rule?.enabled === true;
  const verdict: Said['verdict'] =
    rule === null
      ? { tone: 'warning', word: words.notSet }
      : !isOn
        ? { tone: 'warning', word: words.off }
        : state === 'suspended'
          ? { tone: 'attention', word: words.suspended }
          : state === 'failed' || state === 'overdue'
            ? { tone: 'attention', word: words.onTroubled }
            : { tone: 'good', word: words.on };
  return {
    title: words.title,
    verdict: { ...verdict, means: funding === 'observed' ? [words.observed] : [] },
    facts: balanceFacts(view, forecast, speech),
    small: [speech.words.balance.asOf(speech.dateTime(view.asOf))],
  };
}

function spent(
  account: TenantAnswerParts['account'],
  view: View,
  isLast: boolean,
  speech: Speech,
): Said {
  const words = speech.words.tenantAnswers.spent;
  const thisMonth = startOfMonth(view.asOf);
  const from = isLast ? startOfMonth(addDays(thisMonth, -1)) : thisMonth;
  const to = isLast ? thisMonth : ((view.asOf + 1) as Instant);
  const { totals } = account.statement(from, to);
  const used = Math.abs(totals.used);
  return {
    title: words.title(speech.month(from)),
    verdict: {
      tone: 'accent',
      word: used === 0 ? words.nothing : words.amount(speech.money(used, view.currency)),
    },
    small: [isLast ? words.late : words.soFar, usageText(view, speech)],
  };
}

/** False where zero means that nothing was ever written down. */
export function isRecorded(view: View): boolean {
  return view.lots.length > 0 || view.reading !== null || view.usageKnownThrough !== null;
}

function usageText(view: View, speech: Speech): string {
  const words = speech.words.balance;
  return view.usageKnownThrough === null
    ? words.noUsageYet
    : words.usageKnownThrough(speech.dateTime(view.usageKnownThrough));
}

function actionsOf({ kind }: TenantQuestion, speech: Speech): readonly CardAction[] {
  const { buttons } = speech.words;
  const balance = verbAction(speech, buttons.balance, 'balance.show');
  if (kind === 'recharge-on')
    return [verbAction(speech, buttons.autoRecharge, 'recharge.set'), balance];
  if (kind === 'credit-runs-out') return [balance, verbAction(speech, buttons.expiry, 'lots.show')];
  return [verbAction(speech, buttons.statement, 'statement.show'), balance];
}
