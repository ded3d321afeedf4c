/** A list of people that cannot be used: why, that nothing was changed, and how to get a good one. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import {
  type ListProblem,
  listProblemsList,
  type PeopleListFacts,
  problemFix,
  problemSentence,
} from './license-many-list.ts';
import { sheetCard } from './sheet-card.ts';

export interface ListProblemCardData extends ListProblem {
  /** The file's or the group's name. From outside; may be empty. */
  readonly sourceName: string;
  /** Of `no-address`: what stands in the lines. */
  readonly list?: PeopleListFacts | undefined;
}

export function listProblemCard(data: ListProblemCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseLists;
  const name = escapeMarkdown(data.sourceName, 100);
  const what = problemSentence(data, speech);
  return sheetCard(
    {
      title: words.problemTitle,
      when: [name],
      summary: `${what} ${words.unchanged}`,
      banner: { tone: 'attention', word: what, means: [problemFix(data, speech)] },
      paragraphs: [words.unchanged],
      lists: data.list === undefined ? [] : listProblemsList(data.list, speech),
      actions: [verbAction(speech, words.titles.assign, 'licenses.many')],
    },
    speech,
  );
}
