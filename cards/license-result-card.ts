/** What became of one person's licenses, what comes next, and how it is taken back. */

import type { LicenseFailure } from '../directory/license-failure.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, openUrlAction, verbAction } from './card-action.ts';
import { escapeMarkdown, plainLine } from './escape-markdown.ts';
import {
  licenseName,
  licenseRows,
  personFacts,
  refusedList,
  toldReasons,
} from './license-change-parts.ts';
import { type Assigned, needsNumber, nextSteps } from './license-next-steps.ts';
import { type LicensePerson, personName } from './license-person.ts';
import type { LicenseRow, PreviewedPlan } from './license-preview-card.ts';
import type { Names } from './license-reason-words.ts';
import { failureFix, failureText } from './license-text.ts';
import { type Banner, type List, sheetCard, type Tone } from './sheet-card.ts';

export interface CarriedOutRow extends LicenseRow {
  readonly state:
    | 'left-out'
    | 'planned'
    | 'calling'
    | 'verified'
    | 'failed'
    | 'unknown'
    | 'settled'
    | 'skipped';
  readonly failure: LicenseFailure | undefined;
}

export interface LicenseResultCardData {
  readonly plan: Pick<PreviewedPlan, 'id' | 'source'> & {
    /** As the directory shows whoever confirmed it. */
    readonly name: string;
    readonly endedAt: Instant | undefined;
  };
  readonly row: CarriedOutRow;
  readonly person: LicensePerson;
  readonly names: Names;
  /** Of the products in `row.add`. */
  readonly assigned: Assigned;
  /** Why it cannot be undone; left out where it can. */
  readonly noUndo?: keyof Speech['words']['licenseChanges']['noUndo'] | undefined;
}

type Outcome = keyof Speech['words']['licenseChanges']['results'];

const TONES: Readonly<Record<Outcome, Tone>> = {
  done: 'good',
  undone: 'good',
  failed: 'attention',
  unknown: 'warning',
  working: 'accent',
  skipped: 'warning',
};

const TEAMS_ADMIN_CENTER = 'https://admin.teams.microsoft.com';
const SUPPORT_LENGTH_MAX = 80;
const BUTTON_LENGTH_MAX = 30;

export function licenseResultCard(data: LicenseResultCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseChanges;
  const { person, row, names } = data;
  const outcome = outcomeOf(data);
  const isDone = outcome === 'done' || outcome === 'undone';
  const name = personName(person);
  const steps = isDone && row.add.length > 0 ? nextSteps(data.assigned, name, speech) : [];
  const said = words.results[outcome](name);
  const told = toldReasons(row.reasons, names, speech);
  return sheetCard(
    {
      title: words.resultTitles[outcome],
      summary: said,
      banner: bannerOf(data, outcome, said, speech),
      facts: [
        {
          facts: [
            ...personFacts(person, locationSet(row, isDone), words.didSetLocation, speech),
            ...record(data, speech),
          ],
        },
      ],
      lists: [
        ...changeLists(data, isDone, speech),
        ...refusedList(words.notDone, row.reasons, names, speech),
        {
          title: words.next,
          rows: steps.map((step, index) => ({ name: `(${speech.number(index + 1)}) ${step}` })),
        },
      ],
      warnings: told.warnings,
      small: smallPrint(data, outcome, speech),
      actions: actionsOf(data, outcome, speech),
    },
    speech,
  );
}

function outcomeOf({ plan, row }: LicenseResultCardData): Outcome {
  switch (row.state) {
    case 'verified':
    case 'settled':
      return plan.source === 'undo' ? 'undone' : 'done';
    case 'failed':
    case 'unknown':
    case 'skipped':
      return row.state;
    case 'left-out':
      return 'skipped';
    default:
      return 'working';
  }
}

function bannerOf(
  { row, names }: LicenseResultCardData,
  outcome: Outcome,
  said: string,
  speech: Speech,
): Banner {
  const why =
    outcome === 'failed' && row.failure !== undefined
      ? [failureText(row.failure, names, speech), failureFix(row.failure, speech)]
      : [];
  return { tone: TONES[outcome], word: said, means: why };
}

/** A button has one line. */
function plainName(person: LicensePerson): string {
  return plainLine(personName(person, plainLine), BUTTON_LENGTH_MAX);
}

function locationSet(row: CarriedOutRow, isDone: boolean): string | undefined {
  return isDone ? row.usageLocation : undefined;
}

function record({ plan }: LicenseResultCardData, speech: Speech) {
  const words = speech.words.licenseChanges;
  const by = escapeMarkdown(plan.name, SUPPORT_LENGTH_MAX);
  return [
    ...(by === '' ? [] : [{ name: words.by, value: by }]),
    ...(plan.endedAt === undefined
      ? []
      : [{ name: words.at, value: speech.dateTime(plan.endedAt) }]),
  ];
}

function changeLists(
  { row, names }: LicenseResultCardData,
  isDone: boolean,
  speech: Speech,
): readonly List[] {
  const words = speech.words.licenseChanges;
  const added = licenseRows(row.add, () => '', names, speech);
  const removed = row.remove.map((skuId) => ({ name: licenseName(skuId, names) }));
  return [
    { title: isDone ? words.added : words.triedAdd, rows: added },
    { title: isDone ? words.removed : words.triedRemove, rows: removed },
  ];
}

function smallPrint(
  data: LicenseResultCardData,
  outcome: Outcome,
  speech: Speech,
): readonly string[] {
  const words = speech.words.licenseChanges;
  const { row, noUndo } = data;
  const id = escapeMarkdown(row.failure?.requestId ?? '', SUPPORT_LENGTH_MAX);
  return [
    ...(outcome === 'done' ? toldReasons(row.reasons, data.names, speech).notes : []),
    ...(id === '' ? [] : [words.requestId(id)]),
    ...(outcome === 'done' ? [noUndo === undefined ? words.undoHint : words.noUndo[noUndo]] : []),
  ];
}

function actionsOf(
  { plan, person, assigned, noUndo }: LicenseResultCardData,
  outcome: Outcome,
  speech: Speech,
): readonly CardAction[] {
  const { licenseChanges: words, licenses } = speech.words;
  const carries = { data: { plan: plan.id } };
  return [
    ...(outcome === 'done' && noUndo === undefined
      ? [verbAction(speech, words.undo, 'licenses.undo', carries)]
      : []),
    ...(outcome === 'failed' || outcome === 'skipped'
      ? [verbAction(speech, words.retry, 'licenses.retry', carries)]
      : []),
    ...(outcome === 'working' || outcome === 'unknown'
      ? [verbAction(speech, words.refresh, 'licenses.refresh', carries)]
      : []),
    verbAction(speech, licenses.licensesOf(plainName(person)), 'licenses.of', {
      data: { person: person.id },
    }),
    ...(outcome === 'done' && needsNumber(assigned)
      ? [openUrlAction(words.openNumbers, `${TEAMS_ADMIN_CENTER}/phone-numbers`)]
      : []),
    ...(outcome === 'done'
      ? [
          openUrlAction(
            words.openUser,
            `${TEAMS_ADMIN_CENTER}/users/${encodeURIComponent(person.id)}`,
          ),
        ]
      : []),
  ];
}
