/** Every conversation that alerts go to: who asked for it, and which can no longer be reached, with the reason. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { choiceInput } from './card-input.ts';
import { escapeMarkdown, plainLine } from './escape-markdown.ts';
import { type ListRow, sheetCard } from './sheet-card.ts';

export interface ListedTarget {
  readonly id: string;
  readonly scope: 'personal' | 'groupChat' | 'channel';
  /** May be empty. */
  readonly name: string;
  readonly addedBy: { readonly name: string };
  readonly addedAt: Instant;
  readonly state:
    | { readonly living: true }
    | {
        readonly living: false;
        readonly cause: keyof Speech['words']['targets']['causes'];
        readonly at: Instant;
      };
}

export interface AlertTargetsCardData {
  readonly targets: readonly ListedTarget[];
  /** The conversation that the list is shown in. */
  readonly here: string;
}

const TARGETS_SHOWN = 20;

/** Sends `alerts.stop` with the input `target`: the id of the chosen conversation. */
export function alertTargetsCard(data: AlertTargetsCardData, speech: Speech): AdaptiveCard {
  const { targets: words, buttons } = speech.words;
  const shown = data.targets.slice(0, TARGETS_SHOWN);
  const rest = data.targets.length - shown.length;
  const living = data.targets.filter(({ state }) => state.living).length;
  const isHere = data.targets.some(({ id }) => id === data.here);
  const rows = shown.map((target) => targetRow(target, data.here, speech));
  return sheetCard(
    {
      title: words.title,
      summary: words.summary,
      paragraphs: [shown.length === 0 ? words.empty : words.lead(speech.count(living))],
      lists: [{ rows: rest > 0 ? [...rows, { name: words.more(speech.count(rest)) }] : rows }],
      warnings: shown.length > 0 && living === 0 ? [words.nobodyLeft] : [],
      inputs:
        shown.length === 0
          ? []
          : [
              choiceInput(
                'target',
                words.stopAt,
                shown.map((target) => ({
                  title: targetName(target, data.here, speech, plainLine),
                  value: target.id,
                })),
                '',
                words.stopAtMissing,
              ),
            ],
      actions: [
        ...(shown.length === 0
          ? []
          : [verbAction(speech, words.stopThere, 'alerts.stop', { withInputs: true })]),
        ...(isHere ? [] : [verbAction(speech, words.start, 'alerts.here')]),
        verbAction(speech, buttons.refresh, 'alerts.list'),
      ],
    },
    speech,
  );
}

function targetRow(target: ListedTarget, here: string, speech: Speech): ListRow {
  const { targets: words } = speech.words;
  const { state } = target;
  const by = escapeMarkdown(target.addedBy.name, 60);
  const on = speech.date(target.addedAt);
  return {
    name: targetName(target, here, speech, escapeMarkdown),
    detail: [
      ...(state.living
        ? [words.living]
        : [words.dead(speech.date(state.at)), words.causes[state.cause]]),
      by === '' ? on : words.addedBy(by, on),
    ],
  };
}

/** `Channel: Billing`; @param shown makes the name safe for where it is shown */
export function targetName(
  { id, scope, name }: ListedTarget,
  here: string,
  speech: Speech,
  shown: (text: string, most: number) => string,
): string {
  const { targets: words } = speech.words;
  const called = shown(name, 60);
  const place = called === '' ? words.scopes[scope] : words.named(words.scopes[scope], called);
  return id === here ? speech.words.balance.withDetail(place, words.thisOne) : place;
}
