/** An answer that fails in words: the person gets a number, the operator gets the cause. */

import { randomUUID } from 'node:crypto';
import { errorCard } from '../cards/error-card.ts';
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

export function failureAnswer({ speech }: Turn, cause: unknown, report: Report): Answer {
  const incident = randomUUID();
  report(incident, cause);
  const { code } = (cause ?? {}) as { code?: unknown };
  const problem = code === 'READ_ONLY' || code === 'WRITE_FAILED' ? 'read-only' : 'ours';
  return {
    card: errorCard({ problem, incident }, speech),
    summary: speech.words.errors.title,
  };
}
