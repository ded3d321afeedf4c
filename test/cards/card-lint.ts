/** What every card must be to look and work the same on every client of Teams; says in words what is wrong. */

import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

const require = createRequire(import.meta.url);
// The package's main entry does not load on every Node that we support; its bundle does.
const { AdaptiveCard, SerializationContext } =
  require('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/** A message of Teams is counted in UTF-16 and may have 100 KB; some of it is around the card. */
export const CARD_BYTES_MAX = 96 * 1024;
const ACTIONS_MAX = 6;
const PRIMARY_ACTIONS_MAX = 4;

const ELEMENTS = new Set([
  'AdaptiveCard',
  'TextBlock',
  'Container',
  'ColumnSet',
  'ActionSet',
  'Column',
  'Image',
  'Input.Date',
  'Input.Text',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
]);
/** Newer elements that Teams draws; each needs something to stand in for it. */
const WITH_FALLBACK = new Set(['Chart.Line']);
const STYLES = new Set(['default', 'emphasis', 'good', 'warning', 'attention', 'accent']);
const LEFTOVERS = /\bundefined\b|\bNaN\b|\[object |\bnull\b|Infinity/;
/** What a button or a chart carries is no element, even where it has a `type`. */
const CARRIED = /\.(data|values)(\[\d+\]|\.|$)/;

const NO_CHOICES = 'An Input.ChoiceSet must have at least one choice defined.';

type Json = Readonly<Record<string, unknown>>;

/** @param given texts from outside that a card may show although they look like faults of ours */
export function lintCard(card: Json, given: readonly string[] = []): readonly string[] {
  const problems: string[] = [];
  const bytes = JSON.stringify(card).length * 2;
  if (bytes > CARD_BYTES_MAX) problems.push(`the card has ${bytes} bytes`);
  if (card.version !== '1.5') problems.push(`version ${String(card.version)}`);
  if (!/^(en|ja|zh)$/.test(String(card.lang))) problems.push(`lang ${String(card.lang)}`);
  walk(card, 'card', problems, given);
  return [...problems, ...parseProblems(card)];
}

function walk(node: unknown, at: string, problems: string[], given: readonly string[]): void {
  if (typeof node === 'string') lintText(node, at, problems, given);
  if (node === null || (typeof node === 'number' && !Number.isFinite(node))) {
    problems.push(`${at} is ${String(node)}`);
    return;
  }
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) walk(item, `${at}[${index}]`, problems, given);
    return;
  }
  if (typeof node !== 'object') return;
  const element = node as Json;
  const type = element.type;
  if (typeof type === 'string' && !CARRIED.test(at)) lintElement(element, type, at, problems);
  for (const [key, value] of Object.entries(element)) {
    if (key.startsWith('$') && key !== '$schema') problems.push(`${at} keeps ${key}`);
    walk(value, `${at}.${key}`, problems, given);
  }
}

function lintText(text: string, at: string, problems: string[], given: readonly string[]): void {
  const ours = given.reduce((rest, foreign) => rest.replaceAll(foreign, ''), text);
  if (ours.includes('${')) problems.push(`${at} was not filled in: ${text}`);
  if (LEFTOVERS.test(ours)) problems.push(`${at} shows a leftover: ${text}`);
  if (/#[0-9a-f]{6}\b/i.test(ours) && !at.includes('schema')) problems.push(`${at} has a color`);
}

function lintElement(element: Json, type: string, at: string, problems: string[]): void {
  const say = (problem: string) => problems.push(`${at} (${type}) ${problem}`);
  if (WITH_FALLBACK.has(type)) {
    if (typeof element.fallback !== 'object') say('has nothing to stand in for it');
  } else if (!ELEMENTS.has(type)) say('is not an element of schema 1.5 that we use');
  if (type === 'AdaptiveCard' && !element.fallbackText) say('lacks fallbackText');
  if (type === 'TextBlock') {
    if (element.wrap !== true) say('does not wrap');
    if (typeof element.text !== 'string' || element.text.trim() === '') say('is empty');
  }
  if (type === 'Image' && !element.altText) say('lacks altText');
  if (type.startsWith('Input.')) {
    if (!element.label || !element.id) say('lacks a label or an id');
    if (element.isRequired && !element.errorMessage) say('lacks an errorMessage');
  }
  if (type === 'Input.ChoiceSet' && !('choices.data' in element) && !hasChoices(element))
    say('offers nothing to choose');
  if (type.startsWith('Action.')) lintAction(element, type, say);
  if (type === 'Container' && !STYLES.has(String(element.style ?? 'default')))
    say(`has style ${String(element.style)}`);
  if ('color' in element) say('tells something by color');
  lintActions(element.actions, say);
}

function hasChoices({ choices }: Json): boolean {
  return Array.isArray(choices) && choices.length > 0;
}

function lintAction(action: Json, type: string, say: (problem: string) => void): void {
  if (!action.title) say('lacks a title');
  if (type !== 'Action.Execute') return;
  const data = action.data as Json | undefined;
  const fallback = action.fallback as Json | undefined;
  if (!action.verb || data?.verb !== action.verb) say('does not carry its verb in its data');
  if (fallback?.type !== 'Action.Submit') say('has no Action.Submit to stand in for it');
  if (JSON.stringify(fallback?.data) !== JSON.stringify(data)) say('submits other data');
}

function lintActions(actions: unknown, say: (problem: string) => void): void {
  if (actions === undefined) return;
  if (!Array.isArray(actions)) return void say('has actions that are no list');
  const primary = actions.filter(({ mode }: Json) => mode !== 'secondary');
  if (actions.length > ACTIONS_MAX) say(`has ${actions.length} actions`);
  if (primary.length > PRIMARY_ACTIONS_MAX) say(`has ${primary.length} primary actions`);
  const titles = actions.map(({ title }: Json) => title);
  if (new Set(titles).size < titles.length) say('has two actions of one title');
}

/**
 * What the drawing package itself finds. An unknown element that has a fallback is no fault, nor a choice whose choices
 * come while somebody types; and its own check of the language fails every second time (a pattern that remembers where it
 * was), so that is checked above.
 */
function parseProblems(card: Json): readonly string[] {
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const found = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index))
    .map(({ message }) => message)
    .filter((message) => !message.endsWith('for property "lang".'))
    .filter((message) => ![...WITH_FALLBACK].some((type) => message.includes(type)));
  const invalid = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...found, ...invalid.filter((message) => message !== NO_CHOICES)];
}
