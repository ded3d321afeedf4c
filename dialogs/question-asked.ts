/** What a button of an answer sends back: which answer it was, about what, and the person's own words. From outside: checked here. */

import { SAID_LENGTH_MAX } from '../cards/answer-choices.ts';
import { plainLine } from '../cards/escape-markdown.ts';
import { typed } from './form-input.ts';
import type { Asked } from './turn.ts';

export interface QuestionAsked {
  /** Empty where it is none of ours. */
  readonly id: string;
  readonly said: string;
  /** An article's id, or whatever was sent in its place: only what the library knows counts. */
  readonly article: string;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ARTICLE_LENGTH_MAX = 100;

export function questionAsked(asked: Asked): QuestionAsked {
  const id = typed(asked, 'question');
  return {
    id: ID.test(id) ? id : '',
    said: plainLine(typed(asked, 'said'), SAID_LENGTH_MAX),
    article: typed(asked, 'article').slice(0, ARTICLE_LENGTH_MAX),
  };
}
