/** A conversation that alerts went to can no longer be reached: told where somebody can still read it. */

import type { Speech } from '../words/speech.ts';
import { type ListedTarget, targetName } from './alert-targets-card.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sheetCard } from './sheet-card.ts';

/** @param target one that is dead; of a living one nothing is said about the cause */
export function targetDiedCard(target: ListedTarget, speech: Speech): AdaptiveCard {
  const { targets: words } = speech.words;
  const { state } = target;
  const means = words.diedMeans(targetName(target, '', speech, escapeMarkdown));
  const isOfRole = !state.living && state.cause === 'role-lost';
  const by = escapeMarkdown(target.addedBy.name, 60);
  const on = speech.date(target.addedAt);
  return sheetCard(
    {
      title: words.diedTitle,
      summary: `${words.diedTitle}: ${means}`,
      when: state.living ? [] : [speech.dateTime(state.at)],
      banner: {
        tone: 'attention',
        word: means,
        means: state.living ? [] : [words.causes[state.cause]],
      },
      paragraphs: [isOfRole ? words.diedOfRoleTodo : words.diedTodo],
      small: [by === '' ? on : words.addedBy(by, on)],
      actions: [verbAction(speech, words.list, 'alerts.list')],
    },
    speech,
  );
}
