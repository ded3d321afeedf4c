/** One article as it stands in its file: front matter, then a section for each language. */

import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { Article, ArticleText } from './article.ts';

/** Where an article says something that the desk cannot use: which file, and what about it. */
export class ArticleError extends Error {
  readonly code = 'article_malformed';

  constructor(file: string, flaw: string, cause?: unknown) {
    super(`The article ${file} cannot be used: ${flaw}`, { cause });
    this.name = 'ArticleError';
  }
}

const TOPICS = ['products', 'rules', 'how-to', 'errors', 'credits', 'billing', 'reports'];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const asked = z.strictObject({
  question: z.string().min(4).max(160),
  aliases: z.array(z.string().min(2).max(160)).min(1).max(20),
});
const frontMatter = z.strictObject({
  id,
  topic: z.enum(TOPICS),
  products: z.array(id).max(20),
  audience: z.array(z.enum(['help-desk', 'admin'])).min(1),
  source: z.url({ protocol: /^https$/ }).max(400),
  checked: z.iso.date(),
  certainty: z.enum(['documented', 'reported', 'not-verified']),
  related: z.array(id).max(3),
  tenant: z
    .enum([
      'seats',
      'licenses-of-person',
      'can-call-abroad',
      'why-no-dial-out',
      'credit-runs-out',
      'balance',
    ])
    .optional(),
  en: asked,
  ja: asked,
  zh: asked,
});

const SHORT_LENGTH_MAX = 500;
const BLOCK_LENGTH_MAX = 1_200;
const BLOCKS_MAX = 8;
const NEXT = /^→ ?/;
/** A card would show a link, a picture, a heading or HTML as ours. */
const UNWANTED = /\]\(|https?:|<\/?[a-z!][^<>]*>|^#{1,6}\s|`|[\u202a-\u202e\u2066-\u2069]/im;

/** @throws ArticleError that names the file and its first flaw. */
export function parseArticle(text: string, file: string): Article {
  const parts = /^---\n(?<front>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/.exec(
    text.replace(/\r\n?/g, '\n'),
  );
  if (!parts?.groups)
    throw new ArticleError(file, 'it has no front matter between two lines of “---”.');
  const { front = '', body = '' } = parts.groups;
  const facts = readFrontMatter(front, file);
  if (`${facts.topic}/${facts.id}.md` !== file) {
    throw new ArticleError(file, `by its id and topic its place is ${facts.topic}/${facts.id}.md.`);
  }
  const { en, ja, zh, tenant, ...rest } = facts;
  const sections = sectionsOf(body, file);
  return {
    ...rest,
    tenant,
    text: {
      en: textOf(en, sections.get('en'), 'en', file),
      ja: textOf(ja, sections.get('ja'), 'ja', file),
      zh: textOf(zh, sections.get('zh'), 'zh', file),
    },
  };
}

function readFrontMatter(front: string, file: string): z.infer<typeof frontMatter> {
  let raw: unknown;
  try {
    raw = load(front, { schema: FAILSAFE_SCHEMA });
  } catch (error) {
    throw new ArticleError(file, 'its front matter is no YAML.', error);
  }
  const read = frontMatter.safeParse(raw);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new ArticleError(file, `${issue?.path.join('.')}: ${issue?.message}.`, read.error);
}

function sectionsOf(body: string, file: string): ReadonlyMap<string, string> {
  const [before = '', ...sections] = body.split(/^## (?=(?:en|ja|zh)\s*$)/m);
  const named = sections.map((each) => [each.slice(0, 2), each.slice(2).trim()] as const);
  if (before.trim() !== '') throw new ArticleError(file, 'something stands before “## en”.');
  const languages = named.map(([language]) => language).join(' ');
  if (languages !== 'en ja zh') {
    throw new ArticleError(file, `its sections are “${languages}”, not “en ja zh”.`);
  }
  return new Map(named);
}

function textOf(
  { question, aliases }: z.infer<typeof asked>,
  section = '',
  language: string,
  file: string,
): ArticleText {
  const blocks = section.split(/\n\s*\n/).map((block) => block.trim());
  const [short = '', ...others] = blocks;
  const last = others.at(-1) ?? '';
  const flaw = flawOf(section, short, others);
  if (flaw) throw new ArticleError(file, `${language}: ${flaw}`);
  return { question, aliases, short, detail: others.slice(0, -1), next: last.replace(NEXT, '') };
}

function flawOf(section: string, short: string, others: readonly string[]): string | undefined {
  const steps = others.filter((block) => NEXT.test(block)).length;
  if (short === '') return 'the short answer is missing.';
  if (NEXT.test(short)) return 'the next step stands where the short answer belongs.';
  if (short.length > SHORT_LENGTH_MAX) return 'the short answer is not short.';
  if (steps !== 1 || !NEXT.test(others.at(-1) ?? '')) return 'exactly one “→” belongs at the end.';
  if (others.length > BLOCKS_MAX) return 'it has too many paragraphs.';
  if (others.some((block) => block.length > BLOCK_LENGTH_MAX)) return 'a paragraph is too long.';
  if (UNWANTED.test(section)) return 'it has a link, a heading, code marks or HTML.';
  return undefined;
}
