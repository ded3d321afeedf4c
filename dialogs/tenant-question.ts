/** Whether a sentence asks about the organization itself, and what: in three languages, by their own patterns, the same every time. */

import { catalogue } from '../licensing/catalogue.ts';
import { LANGUAGES, type Language } from '../words/language.ts';
import {
  type PersonGoal,
  TENANT_QUESTIONS,
  type TenantQuestionKind,
} from '../words/tenant-questions.ts';
import { productMeant } from './product-names.ts';
import { mended } from './tenant-question-mended.ts';
import { personIn, productIn } from './tenant-question-names.ts';
import { edgePattern, partPattern, questionPattern } from './tenant-question-pattern.ts';

export interface TenantQuestion {
  readonly kind: TenantQuestionKind;
  /** As it was typed. */
  readonly name?: string;
  /** As it was typed, any of its names or numbers. */
  readonly product?: string;
}

interface Pattern {
  readonly kind: TenantQuestionKind;
  /** What has to stand somewhere in the sentence; it costs less to look for. */
  readonly goal: RegExp | undefined;
  readonly matches: () => RegExp;
}

interface Reader {
  readonly language: Language;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly patterns: readonly Pattern[];
}

/** Longer ones tell a story, and want a person's answer or an article. */
const LENGTH_MAX = 300;
const SENTENCES_MAX = 4;
const PEELED_MAX = 6;
const LICENSE =
  /licen[sc]e|seat|subscription|ライセンス|サブスクリプション|シート|许可|授权|席位|订阅/iu;
const ENDS = /[\s?!.,;:。、，！？…~〜]+$/u;
/** The names of what can be told most surely come first. */
const ORDER: readonly TenantQuestionKind[] = [
  'credit-runs-out',
  'recharge-on',
  'spent-last-month',
  'spent-this-month',
  'balance',
  'seats',
  'dial-pad',
  'dial-in',
  'call-abroad',
  'dial-out',
  'toll-free',
  'licenses-of',
  'call-outside',
  'has-product',
];

let readers: readonly Reader[] | undefined;

/** Undefined where the question is a general one, or none at all. Never throws. */
export function tenantQuestion(text: string): TenantQuestion | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/[‐‑‒–—―]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const [one, ...more] = plain
    .split(/(?<=[?!。？！\n])\s*|(?<=\p{L}{3}\.)\s+/u)
    .slice(0, SENTENCES_MAX);
  const sentences = more.length > 0 && one !== undefined ? [plain, one, ...more] : [plain];
  for (const sentence of sentences) {
    const found = questionIn(sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

function questionIn(sentence: string): TenantQuestion | undefined {
  readers ??= LANGUAGES.map(readerOf);
  for (const reader of readers) {
    if (!mayBe(reader.language, sentence)) continue;
    for (const said of peeled(sentence, reader)) {
      const found = read(said, said, reader) ?? readMended(said, reader);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** By its letters: kana are Japanese alone. A name or a product may be in any of them. */
function mayBe(language: Language, sentence: string): boolean {
  if (language === 'en') return /\p{Script=Latin}{2}/u.test(sentence);
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sentence);
  return isJapanese ? language === 'ja' : /\p{Script=Han}/u.test(sentence);
}

function readerOf(language: Language): Reader {
  const { after, before, frames, goals, sentences, words } = TENANT_QUESTIONS[language];
  const patterns = ORDER.flatMap((kind) => {
    const goal = goals[kind as PersonGoal];
    const pattern = (template: string, contains?: RegExp): Pattern => {
      let made: RegExp | undefined;
      const matches = () => {
        made ??= questionPattern(template, { ...words, goal: goal ?? [] }, language);
        return made;
      };
      return { kind, goal: contains, matches };
    };
    const contains = goal && partPattern(goal, words, language);
    return [
      ...(sentences[kind] ?? []).map((each) => pattern(each)),
      ...(contains === undefined ? [] : frames).map((each) => pattern(each, contains)),
    ];
  });
  return {
    language,
    before: edgePattern(before, 'start', language),
    after: edgePattern(after, 'end', language),
    patterns,
  };
}

/** The sentence, and what is left of it with ever less politeness around it. */
function peeled(sentence: string, { before, after }: Reader): readonly string[] {
  const all = [sentence.replace(ENDS, '')];
  for (let count = 0; count < PEELED_MAX; count += 1) {
    const last = all.at(-1) ?? '';
    const less = last.replace(before, '');
    const next = (less === last ? last.replace(after, '') : less).replace(ENDS, '');
    if (next === last || next === '') break;
    all.push(next);
  }
  return all;
}

function readMended(said: string, reader: Reader): TenantQuestion | undefined {
  const { text, original } = mended(said);
  return text === said ? undefined : read(text, said, reader, original);
}

function read(
  text: string,
  said: string,
  { language, patterns }: Reader,
  original: (from: number, to: number) => string = (from, to) => said.slice(from, to),
): TenantQuestion | undefined {
  const holds = new Map<RegExp, boolean>();
  const mayHold = (goal: RegExp) => {
    const known = holds.get(goal) ?? goal.test(text);
    holds.set(goal, known);
    return known;
  };
  for (const { goal, kind, matches } of patterns) {
    if (goal !== undefined && !mayHold(goal)) continue;
    const found = matches().exec(text);
    const slot = (name: string) => {
      const [from, to] = found?.indices?.groups?.[name] ?? [];
      return from === undefined || to === undefined ? undefined : original(from, to);
    };
    if (found === null) continue;
    const question = checked(kind, slot('who'), slot('product'), said, language);
    if (question !== undefined) return question;
  }
  return undefined;
}

function checked(
  kind: TenantQuestionKind,
  who: string | undefined,
  what: string | undefined,
  said: string,
  language: Language,
): TenantQuestion | undefined {
  const name = who === undefined ? undefined : personIn(who, language);
  const product = what === undefined ? undefined : productIn(what, LICENSE.test(said));
  if ((who !== undefined && name === undefined) || (what !== undefined && product === undefined))
    return undefined;
  if (kind === 'seats' && product !== undefined) return aboutSeats(product, said);
  return { kind, ...(name === undefined ? {} : { name }), ...(product ? { product } : {}) };
}

function aboutSeats(product: string, said: string): TenantQuestion | undefined {
  const meant = productMeant(product, []);
  const one = meant.kind === 'not-bought' ? meant.product : undefined;
  // "How many resource accounts are free?" asks what Microsoft gives away.
  if (one?.kind === 'resource-account' && /\bfree\b/i.test(said)) return undefined;
  const isCredit = one !== undefined && catalogue.bySku(one.skuId ?? '')?.kind === 'credits';
  return isCredit && !LICENSE.test(said) ? { kind: 'balance' } : { kind: 'seats', product };
}
