/** What the verbs of the operator's tool have in common. */

import type { Speech } from '../words/speech.ts';

/** What a verb may use. */
export interface Operator {
  readonly dataDir: string;
  readonly currency: string;
  readonly speech: Speech;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** One line of the answer. */
  readonly print: (line: string) => void;
  /** How far it has come; undefined where nobody watches. */
  readonly progress: ((line: string) => void) | undefined;
}

/** Wrong use of the tool: the message says what is missing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
