/** One thing that can be asked for, tried by every kind of person: allowed exactly where the table says, without effect elsewhere. */

import assert from 'node:assert/strict';
import { REMEMBERED_MS_MAX } from '../../directory/cached-directory.ts';
import { speechFor } from '../../words/speech.ts';
import type { Expectation } from './expectations.ts';
import { KINDS, type Kind, MIGHTY } from './kinds-of-people.ts';
import type { SafeDesk } from './safe-desk.ts';
import { type Heard, said, tell } from './visitor.ts';
import { HOME, homeOf, type Ready, readyFor } from './walk.ts';

const { access, answers, effects, errors, exporting, licenseJobs } = speechFor('en-US').words;

const REFUSALS: readonly string[] = [
  access.title,
  access.inChatTitle,
  answers.notHereTitle,
  errors.unavailable,
  effects.states['not-yours'],
  licenseJobs.states['not-yours'].means,
  exporting.expired,
];
export const FAILURES: readonly string[] = [errors.title, errors.body];

type Verdict = 'refused' | 'allowed';

export function verdictOn(heard: Heard): Verdict {
  if (heard.refused !== undefined) return 'refused';
  return REFUSALS.some((sentence) => heard.texts.includes(sentence)) ? 'refused' : 'allowed';
}

/** Not where it was prepared. */
function isElsewhere({ place }: Expectation, { isElsewhere: isAway, visitor }: Kind): boolean {
  return isAway && visitor.scope !== place;
}

function expected(expectation: Expectation, kind: Kind): Verdict {
  const { needs, how, ownChat, ownEffect, place } = expectation;
  if (kind.mayDo === undefined) return 'refused';
  if (needs === 'nothing') return 'allowed';
  if (isElsewhere(expectation, kind) && (ownChat || (place && !ownEffect))) return 'refused';
  if (needs === 'owner') return kind.isOwner ? 'allowed' : 'refused';
  const may = how === 'acts' || how === 'asks' ? kind.mayDo : kind.maySee;
  return may.has(needs) ? 'allowed' : 'refused';
}

/** The directory answers as it did while the card was drawn, and is remembered; then what it says changes. */
async function become(desk: SafeDesk, kind: Kind): Promise<void> {
  if (kind.after_ms < REMEMBERED_MS_MAX) {
    desk.time.elapsed += REMEMBERED_MS_MAX;
    desk.roster.directory = MIGHTY;
    await tell(desk, HOME, said('balance'));
  }
  desk.roster.directory = kind.directory;
  desk.time.elapsed += kind.after_ms;
}

export async function stand(desk: SafeDesk, kind: Kind, more: object, home = HOME): Promise<Heard> {
  await become(desk, kind);
  return tell(desk, { ...home, ...kind.visitor }, more);
}

export interface Trial {
  readonly name: string;
  readonly verb: string;
  readonly expectation: Expectation;
  /** What is sent, in each way in which a client may send it. */
  readonly forms: (data: object) => readonly object[];
  readonly ready?: () => Promise<Ready>;
}

export function tryOut(trial: Trial): void {
  const { name, expectation } = trial;
  const [refused, allowed] = (['refused', 'allowed'] as const).map((verdict) =>
    KINDS.filter((kind) => expected(expectation, kind) === verdict),
  ) as [Kind[], Kind[]];
  const { how } = expectation;
  const acts = how === 'acts' || how === 'uploads';
  const home = homeOf(expectation);

  if (refused.length > 0)
    it(`${name} is refused to ${refused.length} kinds of people, and nothing comes of it`, () =>
      // Whoever answers an offer has used it up, refused or not.
      inTurn(trial, refused, how === 'uploads', async (kind, { desk, data }) => {
        for (const form of trial.forms(data)) {
          const before = how === 'uploads' ? desk.effects() : await desk.standing();
          const heard = await stand(desk, kind, form, home);
          assert.equal(verdictOn(heard), 'refused', `${kind.name}: ${heard.texts}`);
          const after = how === 'uploads' ? desk.effects() : await desk.standing();
          assert.deepEqual(after, before, kind.name);
        }
      }));

  it(`${name} is for ${allowed.length} kinds of people${acts ? ', and has its effect' : ''}`, async () => {
    assert.ok(allowed.length > 0, 'somebody may');
    await inTurn(trial, allowed, acts, async (kind, { desk, data }, index) => {
      const forms = trial.forms(data);
      const before = desk.effects();
      const heard = await stand(desk, kind, forms[index % forms.length] ?? {}, home);
      assert.equal(verdictOn(heard), 'allowed', `${kind.name}: ${heard.texts}`);
      assert.ok(!FAILURES.some((text) => heard.texts.includes(text)), heard.texts);
      const isThere = acts && !(isElsewhere(expectation, kind) && expectation.ownEffect);
      if (isThere) assert.notDeepEqual(desk.effects(), before, kind.name);
      else assert.deepEqual(desk.effects(), before, kind.name);
    });
  });
}

/** @param isFresh each of them comes to a desk of their own */
async function inTurn(
  { verb, expectation, ready = () => readyFor(verb, expectation) }: Trial,
  kinds: readonly Kind[],
  isFresh: boolean,
  attempt: (kind: Kind, at: Ready, index: number) => Promise<void>,
): Promise<void> {
  let at = await ready();
  try {
    for (const [index, kind] of kinds.entries()) {
      if (isFresh && index > 0) {
        await at.desk.close();
        at = await ready();
      }
      await attempt(kind, at, index);
    }
  } finally {
    await at.desk.close();
  }
}
