/** Why call reports cannot be read and what mends it, from the code of the failure. */

import type { Speech } from '../words/speech.ts';
import { escapeMarkdown } from './escape-markdown.ts';

export interface FeedProblemText {
  readonly why: string;
  readonly fix: string;
}

type Problem = 'sign-in' | 'permission' | 'service';

const PROBLEMS: Readonly<Record<string, Problem>> = {
  NO_TOKEN: 'sign-in',
  UNAUTHORIZED: 'sign-in',
  FORBIDDEN: 'permission',
};

/** @param code of a `DirectoryError`, or anything else: then it is the service's */
export function feedProblemText(code: string, speech: Speech): FeedProblemText {
  const words = speech.words.feed;
  const problem = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
  const { why, fix } = words.problems[problem ?? 'service'];
  const shown = escapeMarkdown(code, 60);
  return { why: shown === '' ? why : words.withCode(why, shown), fix };
}
