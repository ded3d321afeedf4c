/** "Assign", "remove" and "swap" for one person: whose licenses, then the form; what it says becomes a plan to confirm. */

import type { LicenseMode } from '../cards/license-person.ts';
import { personAskCard } from '../cards/license-person-ask-card.ts';
import type { LicensedPerson } from '../licensing/license-reader.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { type FilledIn, filledIn, formAnswer, modeOf, readForm } from './assign-license-form.ts';
import { previewAnswer } from './assign-license-preview.ts';
import { type FindPerson, findPerson } from './find-person.ts';
import { notOneAnswer, personNamed, personProblem, problemAnswer } from './find-person-answer.ts';
import { typed } from './form-input.ts';
import { guarded } from './guarded.ts';
import type { LicenseParts } from './license-parts.ts';
import { readBeside, readInPlace } from './license-parts-reading.ts';
import { stateAnswer } from './license-parts-state.ts';
import { ownerOf } from './operations.ts';
import type { Answer, Asked, Turn } from './turn.ts';

/** By words, or by a button that says the mode. */
export function assignAnswer(parts: LicenseParts): GiveAnswer {
  return opening(parts, ({ input }) => modeOf(input.mode));
}

export function removeLicenseAnswer(parts: LicenseParts): GiveAnswer {
  return opening(parts, () => 'remove');
}

export function swapLicenseAnswer(parts: LicenseParts): GiveAnswer {
  return opening(parts, () => 'swap');
}

function opening(parts: LicenseParts, mode: (asked: Asked) => LicenseMode): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const refused = await parts.access(turn, 'assign-licenses');
    return (
      refused ??
      readBeside(parts, turn, 'license-form', () => openForm(parts, turn, asked, mode(asked)))
    );
  });
}

async function openForm(
  parts: LicenseParts,
  turn: Turn,
  asked: Asked,
  mode: LicenseMode,
): Promise<Answer> {
  const { directory } = parts;
  const { said, isPicked } = personNamed(asked);
  if (said === '' && mode !== 'assign') return askForPerson(mode, turn);
  if (said === '')
    return formAnswer(
      { mode, person: undefined, subscriptions: await directory.subscriptions() },
      turn,
    );
  const found = await findPerson(directory, said);
  if (found.kind !== 'found') return notOneAnswer(found, { mode, said }, turn);
  const { person } = found;
  const sku = typed(asked, 'sku');
  const problem = mode === 'remove' ? undefined : personProblem(person);
  // Who was picked although it is a resource account is offered what is made for one.
  if (problem !== undefined && !(problem === 'resource-account' && isPicked))
    return problemAnswer({ problem, mode, said, person }, turn.speech);
  const subscriptions = await directory.subscriptions();
  const filled = sku === '' ? undefined : { add: [sku] };
  return formAnswer({ mode, person, subscriptions, filled }, turn);
}

function askForPerson(mode: LicenseMode, { speech }: Turn): Answer {
  return {
    card: personAskCard({ mode }, speech),
    summary: speech.words.licenses.titles[mode],
  };
}

/** Nothing is changed by it: what was asked for is judged, written down, and shown. */
export function submitLicenses(parts: LicenseParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const refused = await parts.access(turn, 'assign-licenses');
    return (
      refused ??
      readInPlace(parts, turn, 'draft-licenses', (signal) => submit(parts, turn, asked, signal))
    );
  });
}

async function submit(
  parts: LicenseParts,
  turn: Turn,
  asked: Asked,
  signal: AbortSignal,
): Promise<Answer> {
  const form = filledIn(asked);
  const { said } = personNamed(asked);
  const subscriptions = await parts.directory.subscriptions();
  if (said === '') {
    const shown = { mode: form.mode, person: undefined, subscriptions, filled: form };
    return form.mode === 'assign'
      ? formAnswer({ ...shown, problems: ['no-person'] }, turn)
      : askForPerson(form.mode, turn);
  }
  const found: FindPerson = await findPerson(parts.directory, said);
  if (found.kind !== 'found')
    return notOneAnswer(found, { mode: form.mode, said, chosen: form }, turn);
  const read = readForm(form, found.person, subscriptions);
  if (read.ok) return draft(parts, turn, found.person, form, read.wanted, signal);
  const { person } = found;
  return formAnswer(
    { mode: form.mode, person, subscriptions, filled: form, problems: read.problems },
    turn,
  );
}

async function draft(
  { directory, jobs }: LicenseParts,
  turn: Turn,
  person: LicensedPerson,
  { mode }: FilledIn,
  wanted: Parameters<LicenseParts['jobs']['draft']>[0]['wanted'],
  signal: AbortSignal,
): Promise<Answer> {
  const owner = ownerOf(turn);
  if (owner === undefined) return stateAnswer('not-yours', turn.speech);
  const given = person.userPrincipalName;
  const plan = await jobs.draft(
    {
      owner,
      name: turn.name,
      wanted,
      people: [{ line: 1, given, name: person.id }],
      source: 'person',
      sourceName: '',
    },
    { signal },
  );
  return previewAnswer({ directory, jobs }, plan, owner, turn.speech, mode);
}
