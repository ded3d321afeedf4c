/** A list of people as it was read, in figures, and what may be wrong with one, in words. */

import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { reasonFix, reasonText } from './license-text.ts';
import type { List } from './sheet-card.ts';

export interface PeopleListFacts {
  /** Opaque: the name of the kept list. */
  readonly id: string;
  readonly source: 'pasted' | 'file' | 'group';
  /** The file's or the group's name. From outside; may be empty. */
  readonly sourceName: string;
  /** Lines with anything in them. */
  readonly lines: number;
  readonly people: number;
  readonly problemCount: number;
  /** The first ones, in the order of the lines; a few are shown. */
  readonly problems: readonly {
    readonly line: number;
    /** As it was written. From outside. */
    readonly given: string;
    readonly problem: 'not-an-address' | 'line-too-long' | 'duplicate';
  }[];
}

export type ListProblemCode = keyof Speech['words']['licenseLists']['problems'];

export interface ListProblem {
  readonly code: ListProblemCode;
  /** What there may be at most: lines, people or bytes, as the code says. */
  readonly limit?: number | undefined;
}

const PROBLEMS_SHOWN = 6;
const GIVEN_LENGTH_MAX = 80;
const MEGABYTE = 1024 * 1024;

/** That, and what there may be at most. */
export function problemSentence({ code, limit }: ListProblem, speech: Speech): string {
  const { problems, limits } = speech.words.licenseLists;
  if (limit === undefined) return problems[code];
  const most = () => {
    switch (code) {
      case 'too-many-lines':
        return limits.lines(speech.count(limit));
      case 'group-too-large':
        return limits.people(speech.count(limit));
      case 'too-large':
        return limits.megabytes(speech.number(Math.floor(limit / MEGABYTE)));
      default:
        return undefined;
    }
  };
  return [problems[code], most()].filter(Boolean).join(speech.language === 'en' ? ' ' : '');
}

export function problemFix({ code }: ListProblem, speech: Speech): string {
  return speech.words.licenseLists.fixes[code];
}

export function listFacts(list: PeopleListFacts, speech: Speech): readonly Fact[] {
  const words = speech.words.licenseLists;
  const name = escapeMarkdown(list.sourceName, 100);
  const where = {
    file: { name: words.file, value: name },
    group: { name: words.groupName, value: name },
    pasted: { name: words.pasted, value: '' },
  }[list.source];
  return [
    ...(where.value === '' ? [] : [where]),
    ...(list.source === 'group'
      ? []
      : [{ name: words.readLines, value: speech.number(list.lines) }]),
    { name: words.readPeople, value: speech.number(list.people) },
    ...(list.problemCount === 0
      ? []
      : [{ name: words.readProblems, value: speech.number(list.problemCount) }]),
  ];
}

/** The first lines that are left out, each with its reason; none where all are fine. */
export function listProblemsList(list: PeopleListFacts, speech: Speech): readonly List[] {
  const words = speech.words.licenseLists;
  const shown = list.problems.slice(0, PROBLEMS_SHOWN);
  const more = list.problemCount - shown.length;
  const noNames = (id: string) => id;
  const rows = shown.map(({ line, given, problem }) => {
    const reason = { code: problem, weight: 'refusal' } as const;
    const text = escapeMarkdown(given, GIVEN_LENGTH_MAX);
    const where = String(line);
    return {
      name: text === '' ? words.line(where) : words.lineText(where, text),
      detail: [reasonText(reason, noNames, speech), reasonFix(reason, noNames, speech)],
    };
  });
  if (rows.length === 0) return [];
  return [
    {
      title: words.problemsTitle(speech.count(list.problemCount)),
      rows: more > 0 ? [...rows, { name: words.moreLines(speech.count(more)) }] : rows,
    },
  ];
}
