/** What is said where a name does not lead to one person, or where the person may get no license. */

import { personPickCard } from '../cards/license-person-pick-card.ts';
import { type PersonProblem, personProblemCard } from '../cards/license-person-problem-card.ts';
import type { LicensedPerson } from '../licensing/license-reader.ts';
import { type FindPerson, isObjectId } from './find-person.ts';
import { typed } from './form-input.ts';
import type { Answer, Asked, Turn } from './turn.ts';

type NotOne = Exclude<FindPerson, { kind: 'found' }>;

/**
 * Whom a card or a sentence names: what was typed counts before what was picked. Empty where nobody is named; a picked
 * person who is none is told apart by `isPicked`.
 */
export function personNamed(asked: Asked): { readonly said: string; readonly isPicked: boolean } {
  const name = typed(asked, 'name') || (asked.given.who ?? '').trim();
  if (name !== '') return { said: name, isPicked: false };
  const picked = typed(asked, 'person');
  return { said: picked, isPicked: isObjectId(picked) };
}

/** @param asked `chosen`: what the form says already, so that nobody chooses it twice */
export function notOneAnswer(
  found: NotOne,
  asked: Pick<Parameters<typeof personPickCard>[0], 'mode' | 'said' | 'chosen'>,
  { speech }: Turn,
): Answer {
  const { mode, said } = asked;
  if (found.kind === 'several') {
    const { people, isWhole } = found;
    return {
      card: personPickCard({ ...asked, people, isWhole }, speech),
      summary: speech.words.licenses.pickTitle,
    };
  }
  return problemAnswer({ problem: found.kind, mode, said }, speech);
}

/** Who is given no license, whatever it is; undefined where somebody may get one. */
export function personProblem(person: LicensedPerson): PersonProblem | undefined {
  if (person.userType === 'Guest') return 'guest';
  // Nobody signs in with one, so it is disabled too: that is not what is the matter.
  if (person.isResourceAccount) return 'resource-account';
  return person.accountEnabled ? undefined : 'disabled-account';
}

export function problemAnswer(
  data: Parameters<typeof personProblemCard>[0],
  speech: Turn['speech'],
): Answer {
  return {
    card: personProblemCard(data, speech),
    summary: speech.words.licenses.nobody[data.problem].title,
  };
}
