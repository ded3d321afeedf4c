/** Whether a person can do something with a telephone: what stands against it, and what has to hold that cannot be seen from here. */

import type { BillingMode } from '../ledger/entry.ts';
import type { Micros } from '../ledger/money.ts';
import { givenElsewhere, holdsOf, holdsWorking, standingAfter } from '../licensing/holds.ts';
import type { LicensedPerson } from '../licensing/license-reader.ts';
import { type AssignmentTrouble, type Lack, missingToCall } from '../licensing/missing-to-call.ts';
import { shelfOf } from '../licensing/shelf.ts';
import type { Tenant } from '../licensing/tenant.ts';
import type { Speech } from '../words/speech.ts';
import type { PersonGoal } from '../words/tenant-questions.ts';

export type Cause =
  | { readonly code: 'guest' | 'resource-account' | 'disabled-account' | 'usage-location' }
  | { readonly code: 'balance-zero'; readonly balance: Micros }
  | { readonly code: 'lack'; readonly lack: Lack };

export type Condition = keyof Speech['words']['tenantAnswers']['conditions'];

export interface Verdict {
  readonly can: keyof Speech['words']['tenantAnswers']['verdicts'];
  readonly causes: readonly Cause[];
  readonly conditions: readonly Condition[];
  /** What Microsoft reports of the person's licenses, whether it matters here or not. */
  readonly troubles: readonly AssignmentTrouble[];
  /** The credits are part of the answer. */
  readonly isPaid: boolean;
}

/** What is known of the credits; undefined where the asker may not see them. */
export interface Purse {
  readonly balance: Micros;
  readonly mode: BillingMode;
  /** False where nothing was ever recorded: then zero means nothing. */
  readonly isKnown: boolean;
}

const DAY_MS = 86_400_000;
const INTERNATIONAL = 'international-calling-plan';

/** @param now milliseconds since 1970 */
export function verdictOf(
  person: LicensedPerson,
  goal: PersonGoal,
  tenant: Tenant,
  purse: Purse | undefined,
  now: number,
): Verdict {
  const missing = missingToCall(person, 'not-said', tenant);
  const lacksFor = (name: 'call-outside' | 'dial-in') =>
    missing.abilities.find((each) => each.goal === name)?.lacks ?? [];
  const who = whoCannot(person);
  const outside = lacksFor('call-outside');
  const minutes = outside.find(({ kinds }) => kinds.includes('calling-plan'));
  const meets = lacksFor('dial-in');
  const given = standing(person, tenant);
  const { causes: money, conditions: moneyHolds } = paidFrom(purse);
  const noCredits = given.has('credits') ? [] : [creditsLack(person, tenant)];

  const causes: Cause[] = who === undefined ? [] : [{ code: who }];
  const conditions: Condition[] = [];
  let isUnsure = false;
  let isPaid = false;
  const lack = (lacks: readonly Lack[]) =>
    causes.push(...lacks.map((each) => ({ code: 'lack', lack: each }) as const));
  const pay = () => {
    isPaid = true;
    lack(noCredits);
    causes.push(...money);
    conditions.push(...moneyHolds);
  };

  if (goal === 'dial-in' || goal === 'dial-out' || goal === 'toll-free') {
    lack(meets);
    if (goal === 'toll-free') {
      isPaid = true;
      causes.push(...money);
      conditions.push(...moneyHolds, 'toll-free-number');
    }
    if (goal === 'dial-out') {
      isPaid = true;
      conditions.push('policy', 'credits-beyond');
    }
  } else {
    const isBroken = minutes !== undefined && minutes.offIn.length + minutes.failedIn.length > 0;
    const isWithoutPlan = minutes !== undefined && !isBroken;
    lack(outside.filter((each) => each !== minutes));
    if (goal !== 'dial-pad') {
      if (isBroken) lack([minutes]);
      if (isWithoutPlan) {
        isUnsure = true;
        conditions.push('connection');
      }
      const hasPlan = minutes === undefined;
      const isInternational = given.international;
      const isByTheMinute = !given.has('calling-plan') && given.has('pay-as-you-go');
      if (hasPlan && goal === 'call-abroad' && isInternational)
        conditions.push('international-minutes');
      else if (hasPlan && (goal === 'call-abroad' || isByTheMinute)) pay();
      conditions.push('number', 'policy');
    }
    if (isRecent(person, now)) conditions.push('recent');
  }
  // Whatever they lack, it is not what would help.
  if (who === 'guest' || who === 'resource-account') causes.splice(1);
  else if (missing.lacksLocation) {
    if (causes.some(({ code }) => code === 'lack')) causes.push({ code: 'usage-location' });
    else conditions.push('usage-location');
  }
  return {
    can:
      causes.length > 0 ? 'no' : isUnsure ? 'not-sure' : conditions.length > 0 ? 'yes-if' : 'yes',
    causes,
    conditions: who === undefined ? [...new Set(conditions)] : [],
    troubles: missing.troubles,
    isPaid,
  };
}

function whoCannot(
  person: LicensedPerson,
): 'guest' | 'resource-account' | 'disabled-account' | undefined {
  if (person.userType === 'Guest') return 'guest';
  if (person.isResourceAccount) return 'resource-account';
  return person.accountEnabled ? undefined : 'disabled-account';
}

function standing(person: LicensedPerson, tenant: Tenant) {
  const shelf = shelfOf(tenant);
  const holds = holdsOf(person, shelf);
  const now = standingAfter(holds, [], new Set(), shelf, givenElsewhere(person, holds, shelf));
  const international = [...holds.values()].some(
    (hold) => hold.ware.product.id === INTERNATIONAL && holdsWorking(hold),
  );
  return { has: now.has, international };
}

/** As the lack of credits is told where something paid from them is asked for. */
function creditsLack(person: LicensedPerson, tenant: Tenant): Lack {
  const { abilities } = missingToCall(person, 'not-said', tenant);
  const lacks = abilities.find(({ goal }) => goal === 'use-credits')?.lacks ?? [];
  return (
    lacks.find(({ kinds }) => kinds.includes('credits')) ?? {
      kinds: ['credits'],
      offIn: [],
      failedIn: [],
      offers: [],
    }
  );
}

function paidFrom(purse: Purse | undefined): {
  readonly causes: readonly Cause[];
  readonly conditions: readonly Condition[];
} {
  if (purse === undefined) return { causes: [], conditions: ['balance-unseen'] };
  const { balance, isKnown, mode } = purse;
  if (mode === 'post-usage') return { causes: [], conditions: ['pay-as-you-go'] };
  if (!isKnown) return { causes: [], conditions: ['balance-unknown'] };
  return balance > 0
    ? { causes: [], conditions: [] }
    : { causes: [{ code: 'balance-zero', balance }], conditions: [] };
}

function isRecent({ ways }: LicensedPerson, now: number): boolean {
  return ways.some(({ updatedAt }) => {
    const age = now - Date.parse(updatedAt ?? '');
    return age >= 0 && age < DAY_MS;
  });
}
