/** What a person can do with a telephone, as far as licenses tell, and which product would help where something is missing. */

import type { Ability, Missing } from '../cards/license-ability.ts';
import type { LicensedPerson } from '../licensing/license-reader.ts';
import {
  type CallAbility,
  type CallGoal,
  type Lack,
  missingToCall,
} from '../licensing/missing-to-call.ts';
import type { Tenant } from '../licensing/tenant.ts';

export interface Abilities {
  /** None of somebody to whom no license is given here. */
  readonly abilities: readonly Ability[];
  /** Sku ids with a seat left, one for each thing that is missing. */
  readonly offers: readonly string[];
}

const NAMES: Readonly<Record<CallGoal, Ability['ability']>> = {
  'call-inside': 'inside',
  'call-outside': 'outside',
  'dial-in': 'dial-in',
  'use-credits': 'credits',
};

/** How calls go outside is not known to Graph: without a Calling Plan it may be by somebody else's lines. */
const CONNECTIVITY = 'not-said';

export function abilitiesOf(person: LicensedPerson, tenant: Tenant): Abilities {
  if (person.userType === 'Guest' || person.isResourceAccount) return { abilities: [], offers: [] };
  const { abilities, lacksLocation } = missingToCall(person, CONNECTIVITY, tenant);
  const lacks = abilities.flatMap((each) => each.lacks);
  const offers = lacks.flatMap(({ offers: [first] }) => first ?? []);
  return {
    abilities: abilities.map((each) => abilityOf(each, lacksLocation)),
    offers: person.accountEnabled ? [...new Set(offers)] : [],
  };
}

function abilityOf({ goal, isReady, lacks }: CallAbility, lacksLocation: boolean): Ability {
  const ability = NAMES[goal];
  const missing = lacks.map(missingOf);
  const location: readonly Missing[] = lacksLocation ? [{ code: 'usage-location' }] : [];
  if (goal === 'call-outside') {
    const [lack, ...others] = lacks;
    const isPlanAlone = lack !== undefined && others.length === 0 && isOfMinutes(lack);
    if (isPlanAlone)
      return { ability, can: 'maybe', missing: [...location, { code: 'connection' }] };
    if (isReady) return { ability, can: 'maybe', missing: [...location, { code: 'number' }] };
    return { ability, can: 'no', missing: [...missing, ...location] };
  }
  if (goal === 'use-credits' && isReady)
    return { ability, can: 'maybe', missing: [{ code: 'balance' }] };
  return { ability, can: isReady ? 'yes' : 'no', missing };
}

function isOfMinutes({ kinds, offIn, failedIn }: Lack): boolean {
  return kinds.includes('calling-plan') && offIn.length + failedIn.length === 0;
}

function missingOf({ kinds, offIn, failedIn }: Lack): Missing {
  const [off] = offIn;
  const [failed] = failedIn;
  if (off !== undefined) return { code: 'switched-off', skuId: off };
  if (failed !== undefined) return { code: 'does-not-work', skuId: failed };
  return kinds.includes('teams') ? { code: 'teams' } : { code: 'license', kinds };
}
