/** Why people are refused, left alone or failed, as lists: the reason, what to do, how many, and who the first ones are. */

import type { Speech } from '../words/speech.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { FailureGroup, ReasonGroup } from './license-plan-tally.ts';
import type { Names } from './license-reason-words.ts';
import { failureFix, failureText, reasonFix, reasonText } from './license-text.ts';
import type { List, ListRow } from './sheet-card.ts';

const FAILURES_SHOWN = 6;
const NAMES_SHOWN = 3;
const NAME_LENGTH_MAX = 60;
const REQUEST_ID_LENGTH_MAX = 60;

export function reasonLists(
  title: string,
  groups: readonly ReasonGroup[],
  most: number,
  names: Names,
  speech: Speech,
): readonly List[] {
  return lists(title, groups, most, speech, ({ reason }) => ({
    name: reasonText(reason, names, speech),
    details: [reasonFix(reason, names, speech)],
  }));
}

export function failureLists(
  title: string,
  groups: readonly FailureGroup[],
  names: Names,
  speech: Speech,
): readonly List[] {
  const words = speech.words.licenseJobs;
  return lists(title, groups, FAILURES_SHOWN, speech, ({ failure }) => ({
    name: failureText(failure, names, speech),
    details: [
      failureFix(failure, speech),
      failure.requestId === undefined
        ? ''
        : words.requestId(escapeMarkdown(failure.requestId, REQUEST_ID_LENGTH_MAX)),
    ],
  }));
}

function lists<Group extends { readonly count: number; readonly first: readonly string[] }>(
  title: string,
  groups: readonly Group[],
  most: number,
  speech: Speech,
  told: (group: Group) => { readonly name: string; readonly details: readonly string[] },
): readonly List[] {
  if (groups.length === 0) return [];
  const words = speech.words.licenseJobs;
  const rows = groups.slice(0, most).map((group): ListRow => {
    const { name, details } = told(group);
    return {
      name,
      detail: [...details, firstNames(group, speech)],
      value: speech.number(group.count),
    };
  });
  const rest = groups.slice(most).reduce((sum, { count }) => sum + count, 0);
  return [
    { title, rows: rest === 0 ? rows : [...rows, { name: words.moreReasons(speech.count(rest)) }] },
  ];
}

function firstNames(
  { count, first }: { readonly count: number; readonly first: readonly string[] },
  speech: Speech,
): string {
  const shown = first
    .slice(0, NAMES_SHOWN)
    .map((name) => escapeMarkdown(name, NAME_LENGTH_MAX))
    .filter((name) => name !== '');
  const more = count - shown.length;
  if (shown.length === 0) return '';
  return more > 0
    ? speech.words.licenseJobs.firstNames(
        shown.join(speech.language === 'en' ? ', ' : '、'),
        speech.count(more),
      )
    : speech.list(shown);
}
