/** A question about the organization, answered: the figure or the verdict first, what it rests on, and the rule behind it. */

import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, openUrlAction, sayAction } from './card-action.ts';
import { type List, sheetCard, type Tone } from './sheet-card.ts';

/** An article's part in it. Markdown of ours. */
export interface TenantRule {
  readonly question: string;
  readonly short: string;
  readonly source: string;
  /** The day on which it was compared with the source, milliseconds since 1970. */
  readonly checked: number;
  readonly certainty: 'documented' | 'reported' | 'not-verified';
}

/** Everything is shown as markdown: what comes from outside has been escaped. */
export interface TenantAnswerCardData {
  readonly title: string;
  readonly verdict: {
    readonly tone: Tone;
    readonly word: string;
    readonly means?: readonly string[];
  };
  readonly paragraphs?: readonly string[];
  readonly facts?: readonly Fact[];
  readonly lists?: readonly List[];
  readonly warnings?: readonly string[];
  readonly small?: readonly string[];
  readonly rule: TenantRule | undefined;
  readonly actions: readonly CardAction[];
}

/** Teams shows six. */
const ACTIONS_SHOWN = 6;

export function tenantAnswerCard(data: TenantAnswerCardData, speech: Speech): AdaptiveCard {
  const { rule, title, verdict } = data;
  const ruleActions = rule === undefined ? [] : actionsOf(rule, speech);
  return sheetCard(
    {
      title,
      summary: tenantSummary(data),
      banner: { tone: verdict.tone, word: verdict.word, means: verdict.means ?? [] },
      paragraphs: data.paragraphs ?? [],
      facts: [{ facts: data.facts ?? [] }],
      lists: [...(data.lists ?? []), ...(rule === undefined ? [] : [ruleList(rule, speech)])],
      warnings: data.warnings ?? [],
      small: data.small ?? [],
      actions: [...data.actions.slice(0, ACTIONS_SHOWN - ruleActions.length), ...ruleActions],
    },
    speech,
  );
}

export function tenantSummary({
  title,
  verdict,
}: Pick<TenantAnswerCardData, 'title' | 'verdict'>): string {
  return `${title}. ${verdict.word}`;
}

function ruleList(rule: TenantRule, speech: Speech): List {
  const words = speech.words.tenantAnswers;
  const detail = [
    ...(rule.certainty === 'documented' ? [] : [words.certainty[rule.certainty]]),
    words.checked(speech.date(rule.checked)),
  ];
  return { title: words.rule, rows: [{ name: rule.short, detail }] };
}

function actionsOf(rule: TenantRule, speech: Speech): readonly CardAction[] {
  const words = speech.words.tenantAnswers;
  return [sayAction(words.more, rule.question), openUrlAction(words.source, rule.source)];
}
