/** "Send questions here": this conversation is where people are asked from now on, or no longer. */

import { type StoredTarget, TooManyTargetsError } from '../alerts/targets.ts';
import { type HandOverPlaceCardData, handOverPlaceCard } from '../cards/hand-over-place-card.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { problem } from './ask-a-person.ts';
import { guarded } from './guarded.ts';
import type { QuestionParts } from './question-parts.ts';
import { recordPlace } from './record-place.ts';
import { conversationOf, targetHere } from './target-here.ts';
import type { Answer, Turn } from './turn.ts';

/** Both count journal entries, of which questions know nothing. */
const UNCOUNTED = { since: 0, missedFrom: 0 };

export function questionsHereAnswer(parts: QuestionParts): GiveAnswer {
  return guarded(parts.report, async (turn) => {
    const refused = await parts.accessNow(turn, 'manage-alerts');
    if (refused) return refused;
    const here = targetHere(turn, parts.clock);
    if (here === undefined) return problem('no-person', turn);
    const target = { ...here, ...UNCOUNTED };
    try {
      const before = (await parts.targets.list()).find(({ id }) => id === target.id);
      // Asked again, it is no change: what had been given up is tried again.
      if (!before?.state.living)
        await recordPlace(parts.account, turn, 'questions-registered', before ?? target);
      const isNew = await parts.targets.add(target);
      const present = (await parts.targets.list()).find(({ id }) => id === target.id);
      // What could not be delivered before may find its way now.
      if (isNew) parts.startJob('hand-over', () => parts.desk.tend());
      return told(parts, turn, isNew ? 'added' : 'already', present ?? target);
    } catch (cause) {
      if (cause instanceof TooManyTargetsError) return told(parts, turn, 'full');
      throw cause;
    }
  });
}

export function stopQuestionsAnswer(parts: QuestionParts): GiveAnswer {
  return guarded(parts.report, async (turn) => {
    const refused = await parts.accessNow(turn, 'manage-alerts');
    if (refused) return refused;
    const here = conversationOf(turn);
    const present = (await parts.targets.list()).find(({ id }) => id === here);
    if (present) await recordPlace(parts.account, turn, 'questions-stopped', present);
    const was = await parts.targets.remove(here);
    return told(parts, turn, was ? 'stopped' : 'none');
  });
}

async function told(
  { clock, targets }: QuestionParts,
  { speech, scope, name }: Turn,
  state: HandOverPlaceCardData['state'],
  target?: StoredTarget,
): Promise<Answer> {
  const living = (await targets.list()).filter((one) => one.state.living).length;
  const data = {
    state,
    scope,
    by: target?.addedBy.name ?? name,
    at: target?.addedAt ?? clock.now(),
    living,
  };
  return {
    card: handOverPlaceCard(data, speech),
    summary: speech.words.handOver.hereTitles[state],
  };
}
