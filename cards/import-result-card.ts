/** What taking in a usage report has come to: what moved the balance, what did not, and what could not be read. */

import type { Currency } from '../ledger/money.ts';
import type { ImportSummary } from '../usage/import-summary.ts';
import type { BadRow } from '../usage/usage-row.ts';
import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import template from './import-result-card.json' with { type: 'json' };
import { balanceButton, statementButton } from './phrase-actions.ts';

export interface ImportResultCardData {
  readonly fileName: string;
  readonly currency: Currency;
  readonly summary: ImportSummary;
}

const BAD_ROWS_SHOWN = 5;
const CURRENCIES_SHOWN = 3;

const bind = bindCard(template);

export function importResultCard(data: ImportResultCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.importing;
  const { summary } = data;
  const shown = summary.badRows.slice(0, BAD_ROWS_SHOWN);
  const more = summary.bad - shown.length;
  return bind({
    lang: speech.language,
    summary: importSummaryText(data, speech),
    title: summary.complete ? words.resultTitle : words.stoppedTitle,
    fileName: escapeMarkdown(data.fileName, 100),
    headline: headline(data, speech),
    facts: facts(data, speech),
    hasBad: summary.bad > 0,
    badTitle: words.badTitle(speech.count(summary.bad)),
    badKept: words.badKept,
    bad: shown.map((row) => ({
      where: words.line(String(row.line)),
      why: problemText(row, speech),
    })),
    hasMore: more > 0,
    more: words.moreBad(speech.count(more)),
    actions: [balanceButton(speech), statementButton(speech)],
  });
}

/** One sentence for notifications, screen readers and clients without cards. */
export function importSummaryText(data: ImportResultCardData, speech: Speech): string {
  return `${speech.words.importing.summary} ${headline(data, speech)}`;
}

function headline({ summary, currency }: ImportResultCardData, speech: Speech): string {
  const words = speech.words.importing;
  if (!summary.complete) return words.stopped;
  if (summary.added + summary.changed > 0) {
    const calls = speech.count(summary.added + summary.changed);
    const amount = speech.money(Math.abs(summary.spent), currency);
    return summary.spent < 0 ? words.gaveBack(amount, calls) : words.took(amount, calls);
  }
  return summary.known > 0 ? words.resultNothingNew : words.resultNothingPaid;
}

function facts({ summary }: ImportResultCardData, speech: Speech): readonly Fact[] {
  const words = speech.words.importing;
  const fact = (name: string, count: number) => ({ name, value: speech.number(count) });
  const unlessNone = (name: string, count: number) => (count === 0 ? [] : [fact(name, count)]);
  return [
    ...(summary.period === null
      ? []
      : [{ name: words.period, value: speech.range(summary.period.from, summary.period.to) }]),
    fact(words.rowsRead, summary.rows),
    fact(words.newCalls, summary.added),
    ...unlessNone(words.known, summary.known),
    ...unlessNone(words.changed, summary.changed),
    ...unlessNone(words.notPaid, summary.notPaidFromCredits),
    ...summary.otherCurrencies.slice(0, CURRENCIES_SHOWN).map((other) => ({
      name: words.setAside,
      value: speech.words.balance.withDetail(
        speech.money(other.amount, other.currency),
        words.rows(speech.count(other.rows)),
      ),
    })),
    ...unlessNone(words.bad, summary.bad),
  ];
}

function problemText({ problem, found }: BadRow, speech: Speech): string {
  const words = speech.words.importing;
  const known: Readonly<Record<string, string>> = words.rowProblems;
  const text = known[problem] ?? words.otherRowProblem;
  return found === '' ? text : words.withFound(text, escapeMarkdown(found, 80));
}
