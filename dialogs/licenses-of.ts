/** "Licenses of …": what a person holds, by which way and since when, what is wrong with it, and what is missing to make calls. */

import { personAskCard } from '../cards/license-person-ask-card.ts';
import { personLicensesCard } from '../cards/license-person-card.ts';
import { catalogue } from '../licensing/catalogue.ts';
import { holdingsOf } from '../licensing/holdings.ts';
import type { LicensedPerson } from '../licensing/license-reader.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { findPerson } from './find-person.ts';
import { notOneAnswer, personNamed } from './find-person-answer.ts';
import { guarded } from './guarded.ts';
import type { LicenseParts } from './license-parts.ts';
import { readBeside } from './license-parts-reading.ts';
import { abilitiesOf } from './licenses-of-abilities.ts';
import { productNames } from './product-names.ts';
import { readGroups, withGroups } from './product-names-read.ts';
import type { Answer, Turn } from './turn.ts';

export function licensesOfAnswer(parts: LicenseParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const refused = await parts.access(turn, 'see-licenses');
    if (refused) return refused;
    const { said } = personNamed(asked);
    if (said === '') return askForPerson(turn);
    return readBeside(parts, turn, 'licenses-of', async () => {
      const found = await findPerson(parts.directory, said);
      return found.kind === 'found'
        ? personAnswer(parts, turn, found.person)
        : notOneAnswer(found, { mode: 'see', said }, turn);
    });
  });
}

function askForPerson({ speech }: Turn): Answer {
  return {
    card: personAskCard({ mode: 'see' }, speech),
    summary: speech.words.licenses.titles.see,
  };
}

async function personAnswer(
  { access, clock, directory }: LicenseParts,
  turn: Turn,
  person: LicensedPerson,
): Promise<Answer> {
  const { speech } = turn;
  const [subscriptions, groups, refused] = await Promise.all([
    directory.subscriptions(),
    readGroups(
      directory,
      person.ways.flatMap(({ byGroup }) => byGroup ?? []),
    ),
    access(turn, 'assign-licenses'),
  ]);
  const tenant = { subscriptions, catalogue };
  const licenses = holdingsOf(person, tenant).map(({ skuId, ways, plansOff }) => ({
    skuId,
    ways: ways.map(({ byGroup, since, state, error }) => ({
      byGroup,
      state,
      error,
      updatedAt: since,
    })),
    off: plansOff.map(({ id, name }) => name ?? id),
  }));
  const data = {
    person,
    licenses,
    names: withGroups(productNames(speech, subscriptions), groups),
    ...abilitiesOf(person, tenant),
    mayAssign: refused === undefined,
    asOf: clock.now(),
  };
  return {
    card: personLicensesCard(data, speech),
    summary: speech.words.holdings.title(person.displayName || person.userPrincipalName),
  };
}
