/** Looks at what goes out for text that has become more than text; says in words where. */

import { lintCard } from '../../cards/card-lint.ts';
import type { Heard } from '../visitor.ts';
import { EVILS, INHERITED, MARK } from './evil.ts';

/** A message that came through a webhook or a flow may have no more; Teams itself takes somewhat more. */
export const CARD_BYTES_MAX = 28 * 1024;

/** A line may end. */
const UNSEEN =
  /(?!\n)\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const HALF = /\p{Cs}/u;
const ESCAPED = /\\[!-/:-@[-`{-~]/g;
/** What markdown and the card language read, wherever it stands and at the start of a line. */
const ACTIVE =
  /[[\]<`*]|\{\{|:\/\/|~~|\bwww\.|(?<![\p{L}\p{N}])__|&#|&\w+;|^ {0,3}(?:#{1,6}\s|>|[-+]\s|--|\d+[.)]\s)/gmu;
/** Read as markdown where it stands as `text`, or as a fact's. */
const SHOWN: ReadonlySet<string> = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'altText',
  'errorMessage',
  'fallbackText',
  'speak',
]);
const LEFTOVER = /\[object |\bundefined\b|\bNaN\b|native code|function \w*\(/;

/** On all other cards, and in all other sentences, nothing of it is shown. */
const looked = new RegExp([MARK, ...INHERITED, 'native code', 'object '].join('|'));

type Json = Readonly<Record<string, unknown>>;

export function flawsIn(heard: Heard): readonly string[] {
  const flaws = heard.cards
    .filter(({ answer }) => looked.test(JSON.stringify(answer.card)))
    .flatMap(({ answer }) => flawsInCard(answer.card as unknown as Json));
  if (/"url":"[^"]*evil|"type":"mention"|"iconUrl":"[^"]*evil/.test(heard.raw))
    flaws.push('a link or a mention goes out');
  // The way in which JSON writes half a character.
  const [sent = [], body = {}] = JSON.parse(heard.raw || '[[]]') as [readonly Json[], Json];
  // Whom a message is for is told back to the service as it named them.
  const ours = JSON.stringify([
    sent.map((one) => ({ ...one, recipient: null, from: null, conversation: null })),
    body,
  ]);
  if (/\\ud[89a-f][0-9a-f]{2}/.test(ours))
    flaws.push(`half a character goes out${/.{80}\\ud[89a-f][0-9a-f]{2}/.exec(ours)?.[0]}`);
  return [...flaws, ...flawsAt(foundIn(body), 'found'), ...sent.flatMap(flawsInMessage)];
}

/** What a picker offers. */
const foundIn = (body: Json | null) => (body?.value as { results?: unknown } | undefined)?.results;

/** A summary is read out as it stands; a text is markdown. */
function flawsInMessage({ summary = '', text = '' }: Json): readonly string[] {
  const [read, shown] = [String(summary), String(text)];
  return [
    ...(UNSEEN.test(read) || read.length > 1_000 ? [`a summary says ${cut(read)}`] : []),
    ...(UNSEEN.test(shown) ? [`a message hides something: ${cut(shown)}`] : []),
    ...activeIn(shown).map((what) => `a message is read as “${what}”: ${cut(shown)}`),
  ];
}

function flawsInCard(card: Json): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const given = Object.values(EVILS).flatMap((evil) => [
    evil,
    ...(evil.match(/\$\{[^}]*\}/g) ?? []),
  ]);
  return [
    ...(bytes > CARD_BYTES_MAX ? [`a card has ${bytes} bytes`] : []),
    ...lintCard(card, [...given, '\u0024{']),
    ...flawsAt(card, 'card'),
  ];
}

function flawsAt(node: unknown, at: string): string[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => flawsAt(one, `${at}[${index}]`));
  if (node === null || typeof node !== 'object') return [];
  const isMarkdown = 'type' in node ? node.type === 'TextBlock' : /\.(facts|open)\[\d+\]$/.test(at);
  // The choices of a list that stands open are drawn as text blocks are.
  if ('choices' in node && 'style' in node && node.style === 'expanded')
    return flawsAt({ ...node, style: 'open', choices: [], open: node.choices }, at);
  return Object.entries(node).flatMap(([key, value]) => {
    const here = `${at}.${key}`;
    if (typeof value !== 'string') return key === 'data' ? [] : flawsAt(value, here);
    const isText = SHOWN.has(key) || (isMarkdown && key === 'value');
    if (!isText) return [];
    return [
      ...(isMarkdown && looked.test(value) ? activeIn(value) : []).map(
        (what) => `${here} is read as “${what}”: ${cut(value)}`,
      ),
      ...(UNSEEN.test(value) ? [`${here} hides something: ${cut(value)}`] : []),
      ...(HALF.test(value) ? [`${here} has half a character`] : []),
      ...(LEFTOVER.test(value) ? [`${here} shows what is ours: ${cut(value)}`] : []),
    ];
  });
}

const activeIn = (text: string) =>
  [...text.replaceAll(ESCAPED, 'x').matchAll(ACTIVE)].map(([what]) => what);
const cut = (text: string) => JSON.stringify(text.slice(0, 200));
