/** A card with more to say than a note: a banner, figures, steps, lists, warnings and a form, each where there is one. */

import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import type { CardAction } from './card-action.ts';
import template from './sheet-card.json' with { type: 'json' };

/** How something stands: the sign and the word say it, the color only repeats it. */
export type Tone = 'good' | 'warning' | 'attention' | 'accent';

const SIGNS: Readonly<Record<Tone, string>> = {
  good: '✓',
  warning: '▼',
  attention: '✕',
  accent: '→',
};

export interface Banner {
  readonly tone: Tone;
  /** In place of the tone's own sign. */
  readonly sign?: string;
  readonly word: string;
  readonly means: readonly string[];
}

export interface FactGroup {
  readonly title?: string;
  readonly facts: readonly Fact[];
  /** In small print below the figures. */
  readonly notes?: readonly string[];
}

/** Empty texts are left out. */
export interface ListRow {
  readonly name: string;
  /** In small print below the name. */
  readonly detail?: string | readonly string[];
  readonly value?: string;
  readonly note?: string;
}

export interface List {
  readonly title?: string;
  readonly rows: readonly ListRow[];
}

/** Everything but what inputs hold is shown as markdown: what comes from outside has been escaped. */
export interface Sheet {
  readonly title: string;
  /** In small print below the title. */
  readonly when?: readonly string[];
  readonly banner?: Banner | undefined;
  readonly paragraphs?: readonly string[];
  readonly facts?: readonly FactGroup[];
  readonly steps?: readonly string[];
  readonly lists?: readonly List[];
  readonly warnings?: readonly string[];
  readonly inputs?: readonly CardAction[];
  /** In small print below. */
  readonly small?: readonly string[];
  readonly actions: readonly CardAction[];
  /** What the card says where it cannot be drawn. */
  readonly summary: string;
}

const bind = bindCard(template);

export function sheetCard(sheet: Sheet, speech: Speech): AdaptiveCard {
  const { banner, inputs = [] } = sheet;
  const warnings = (sheet.warnings ?? []).map((text) => `⚠ ${text}`);
  return bind({
    lang: speech.language,
    summary: sheet.summary,
    title: sheet.title,
    when: texts(sheet.when),
    banner: banner === undefined ? [] : [bannerFace(banner)],
    paragraphs: texts(sheet.paragraphs),
    factGroups: (sheet.facts ?? [])
      .filter(({ facts }) => facts.length > 0)
      .map(({ title, facts, notes }) => ({ titles: textsOf(title), facts, notes: texts(notes) })),
    steps: (sheet.steps ?? []).map((text, index) => ({ number: speech.number(index + 1), text })),
    lists: (sheet.lists ?? [])
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }) => ({ titles: textsOf(title), rows: rows.map(rowFace) })),
    warnings: warnings.length === 0 ? [] : [{ lines: texts(warnings) }],
    forms: inputs.length === 0 ? [] : [{ inputs }],
    small: texts(sheet.small),
    actions: sheet.actions,
  });
}

function bannerFace({ tone, sign, word, means }: Banner) {
  return { style: tone, word: `${sign ?? SIGNS[tone]} ${word}`, means: texts(means) };
}

function rowFace({ name, detail, value, note }: ListRow) {
  return {
    name,
    details: texts(typeof detail === 'string' ? [detail] : detail),
    values: textsOf(value),
    notes: textsOf(note),
  };
}

function texts(sentences: readonly string[] = []): readonly { readonly text: string }[] {
  return sentences.filter((text) => text !== '').map((text) => ({ text }));
}

function textsOf(text: string | undefined): readonly { readonly text: string }[] {
  return texts(text === undefined ? [] : [text]);
}
