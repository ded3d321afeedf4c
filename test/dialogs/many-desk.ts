/** The dialogs about the licenses of many over real plans in memory and a directory that changes when it is told to. */

import assert from 'node:assert/strict';
import { assignManyAnswer, submitMany } from '../../dialogs/assign-many.ts';
import { type JobTelling, licenseJobTelling } from '../../dialogs/license-job-telling.ts';
import {
  cancelPlan,
  confirmPlan,
  type PlanParts,
  pausePlan,
  plansAnswer,
  refreshPlan,
  resumePlan,
  retryPlan,
  stopPlan,
  undoPlan,
} from '../../dialogs/plan-answers.ts';
import { presentPlan } from '../../dialogs/plan-state.ts';
import type { Turn } from '../../dialogs/turn.ts';
import type { Group } from '../../licensing/license-reader.ts';
import { readAnswer, type Said, type Shown } from './desk-harness.ts';
import { type LicenseDeskOptions, openLicenseDesk } from './license-desk.ts';
import { person, SKU, subscription, way } from './license-people.ts';

const ANSWERS = {
  'assign-many': assignManyAnswer,
  'license-jobs': plansAnswer,
  'licenses.many': assignManyAnswer,
  'licenses.many.submit': submitMany,
  'licenses.confirm': confirmPlan,
  'licenses.cancel': cancelPlan,
  'licenses.pause': pausePlan,
  'licenses.resume': resumePlan,
  'licenses.stop': stopPlan,
  'licenses.refresh': refreshPlan,
  'licenses.retry': retryPlan,
  'licenses.undo': undoPlan,
} as const;

export type ManyAsk = keyof typeof ANSWERS;

const TEAMS = '57ff2da0-773e-42df-b2af-ffb7a2317929';

/** Enough for everybody. */
export const PLENTY = [
  subscription(SKU.phone, 'MCOEV', { enabled: 1_000 }),
  subscription(SKU.credits, 'MCOPSTNC', { enabled: 1_000 }),
  subscription(SKU.audio, 'MCOMEETADV', { enabled: 1_000 }),
];

export function peopleNumbered(count: number) {
  return Array.from({ length: count }, (_, index) =>
    person(index + 1, `Person ${nameOf(index)}`, {
      ways: [way(SKU.e3)],
      activePlans: new Set([TEAMS]),
    }),
  );
}

/** Letters, so that addresses differ: `aa`, `ab` … */
function nameOf(index: number): string {
  const letter = (value: number) => String.fromCharCode('a'.charCodeAt(0) + value);
  return letter(Math.floor(index / 26)) + letter(index % 26);
}

export function pasted(count: number): string {
  return peopleNumbered(count)
    .map(({ userPrincipalName }) => userPrincipalName)
    .join('\n');
}

export function openManyDesk(options: Partial<LicenseDeskOptions> = {}) {
  const { people = peopleNumbered(45), subscriptions = PLENTY } = options;
  const desk = openLicenseDesk({ ...options, people, subscriptions });
  const groups: Group[] = [];
  const members = new Map<string, readonly string[]>();
  const directory = {
    ...desk.directory,
    groups: async (text: string) =>
      groups.filter(
        ({ id, displayName }) =>
          id === text || displayName.toLowerCase().startsWith(text.toLowerCase()),
      ),
    membersOf: async (id: string, most: number) => {
      const ids = members.get(id) ?? [];
      return { ids: ids.slice(0, most), isWhole: ids.length <= most };
    },
  };
  const { courier, elapsed, report } = desk.parts;
  const present = presentPlan({ jobs: desk.jobs, directory }, elapsed);
  const telling: JobTelling = licenseJobTelling({ courier, elapsed, report, present });
  desk.jobs.onProgress(telling.onProgress);
  const parts: PlanParts = { ...desk.parts, directory, telling };

  const answers = new Map(
    Object.entries(ANSWERS).map(([name, answer]) => [name, answer(parts)] as const),
  );

  function chat(who = 'p-1', more: Partial<Turn> = {}) {
    const turn = desk.turnOf(who, more);
    let last: Said | undefined;
    const ask = async (name: ManyAsk, input: Readonly<Record<string, unknown>> = {}) => {
      const give = answers.get(name);
      assert.ok(give, name);
      last = readAnswer(await give(turn, { given: {}, input }));
      return last;
    };
    return {
      turn,
      ask,
      /** Presses the last card's button, or the same button of another card. */
      async press(verb: ManyAsk, typed: Readonly<Record<string, unknown>> = {}, from = last) {
        const button: Shown = from?.verbs.get(verb);
        assert.ok(button, `the card has a button ${verb}: ${from?.texts}`);
        const inputs = button.associatedInputs === 'auto' ? from?.inputs : {};
        return ask(verb, { ...inputs, ...button.data, ...typed });
      },
      /** Fills the form in and sends it. */
      async check(typed: Readonly<Record<string, unknown>>) {
        await this.ask('assign-many');
        return this.press('licenses.many.submit', { add: SKU.phone, ...typed });
      },
    };
  }

  return { ...desk, chat, directory, groups, members, parts, telling };
}

/** What stands on the card after the verb's button was edited last. */
export function shownLast(desk: ReturnType<typeof openManyDesk>): Said {
  const { activity } = desk.edited.at(-1) ?? {};
  const card: Shown = activity?.attachments?.[0]?.content;
  assert.ok(card, 'a card was edited');
  return readAnswer({ card, summary: activity?.summary ?? '' });
}

/** A field of the card's form. */
export function inputOf(said: { answer: { card: Shown } }, id: string): Shown {
  const all = JSON.stringify(said.answer.card.body);
  assert.ok(all.includes(`"${id}"`), `the form has a field ${id}`);
  const walk = (node: Shown): Shown => {
    if (Array.isArray(node)) return node.map(walk).find(Boolean);
    if (node === null || typeof node !== 'object') return undefined;
    if (node.id === id) return node;
    return Object.values(node).map(walk).find(Boolean);
  };
  return walk(said.answer.card.body);
}
