/** An answer that fails in words: the person gets a number, the operator gets the cause. */

import { randomUUID } from 'node:crypto';
import { errorCard } from '../cards/error-card.ts';
import { noteCard } from '../cards/note-card.ts';
import { helpButton } from '../cards/phrase-actions.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import type { Answer, Turn } from './turn.ts';

type Report = (incident: string, cause: unknown) => void;

export function guarded(report: Report, give: GiveAnswer): GiveAnswer {
  return async (turn, asked) => {
    try {
      return await give(turn, asked);
    } catch (cause) {
      return failureAnswer(turn, cause, report);
    }
  };
}

export function failureAnswer(turn: Turn, cause: unknown, report: Report): Answer {
  const { speech } = turn;
  const incident = randomUUID();
  report(incident, cause);
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown };
  if (name === 'DirectoryError') return directoryAnswer(turn, code, incident);
  const problem = code === 'READ_ONLY' || code === 'WRITE_FAILED' ? 'read-only' : 'ours';
  return {
    card: errorCard({ problem, incident }, speech),
    summary: speech.words.errors.title,
  };
}

/** Microsoft 365 was to be read, and did not answer or did not let us. */
function directoryAnswer({ speech }: Turn, code: unknown, incident: string): Answer {
  const words = speech.words.licenseReading;
  const [title, ...paragraphs] =
    code === 'FORBIDDEN'
      ? [words.forbiddenTitle, words.forbidden, words.forbiddenFix]
      : code === 'TOO_MANY_PAGES'
        ? [words.tooManyTitle, words.tooMany]
        : [words.unavailableTitle, words.unavailable];
  const small = [speech.words.errors.incident(incident)];
  return {
    card: noteCard({ title, paragraphs, small, actions: [helpButton(speech)] }, speech),
    summary: title,
  };
}
