/** Makes up single calls: who called whom, how long, who paid. */

import routes from './call-routes.json' with { type: 'json' };
import { toDouble } from './decimal.ts';
import { graphTime, type PstnCallRow } from './pstn-call-row.ts';
import { CURRENCY } from './purchases.ts';
import { type Random, stableGuid } from './random.ts';
import { planId, skuId } from './skus.ts';
import type { Person } from './tenant.ts';

export interface CallMaker {
  /** A call that the credits pay for; costs `left` millionths at most, and more than nothing. */
  paid(at: number, left: number): { readonly call: PstnCallRow; readonly cost: number };
  /** A call that something else pays for. */
  included(at: number): PstnCallRow;
}

interface Route {
  readonly to: string;
  readonly context: string;
  readonly dial: string;
  readonly perMinute: number;
}

interface Kind {
  readonly callType: string;
  readonly capability: string;
  readonly route: Route;
  readonly inventoryType: string;
}

const MILLIONTHS = 1_000_000;
/** What is left of a day at or below this goes into one last call. */
const LAST_CALL_MAX = 900_000;

const TOLL_FREE = { route: routes.tollFree, inventoryType: 'TollFree' } as const;
const HOME = { route: routes.domestic, inventoryType: 'Subscriber' } as const;

export function createCallMaker(random: Random, people: readonly Person[]): CallMaker {
  const callers = people.filter(canCall);
  let count = 0;

  function row(kind: Kind, at: number, minutes: number, cost: number): PstnCallRow {
    count += 1;
    const id = stableGuid(`call:${count}`);
    const person = kind.callType.startsWith('ucap') ? undefined : pickFrom(callers, random);
    const duration = Math.max(1, minutes * 60 - random.integer(0, 59));
    const inbound = kind.callType.endsWith('_in');
    const ours = inbound && kind.inventoryType === 'TollFree' ? kind.route.dial : '+14255550';
    const theirs = inbound ? routes.domestic.dial : kind.route.dial;
    const [from, to] = inbound ? [theirs, ours] : [ours, theirs];
    return {
      id,
      callId: `${at % 1_000_000_000}_${random.integer(100_000_000, 199_999_999)}@203.0.113.${random.integer(1, 20)}`,
      userId: person?.id ?? '',
      userPrincipalName: person?.userPrincipalName ?? '',
      userDisplayName: person?.displayName ?? '',
      startDateTime: graphTime(at),
      endDateTime: graphTime(at + duration * 1000),
      duration,
      charge: toDouble(cost),
      callType: kind.callType,
      currency: CURRENCY,
      callerNumber: `${from}${random.integer(100, 199)}`,
      calleeNumber: `${to}${random.integer(100, 199)}`,
      usageCountryCode: person?.usageLocation ?? 'US',
      tenantCountryCode: 'US',
      connectionCharge: 0,
      destinationContext: inbound ? null : kind.route.context,
      destinationName: kind.route.to,
      conferenceId: kind.callType.startsWith('conf') ? String(100_000_000 + count) : null,
      licenseCapability: kind.capability,
      inventoryType: kind.inventoryType,
      operator: 'Microsoft',
      callDurationSource: 'microsoft',
    };
  }

  function paid(at: number, left: number): { call: PstnCallRow; cost: number } {
    const kind = paidKind(random);
    const perMinute = Math.round(kind.route.perMinute * MILLIONTHS);
    const wanted = random.integer(1, random.chance(0.15) ? 32 : 12) * perMinute;
    const cost = left <= LAST_CALL_MAX || wanted >= left ? left : wanted;
    return { call: row(kind, at, Math.ceil(cost / perMinute), cost), cost };
  }

  function included(at: number): PstnCallRow {
    const kind = includedKind(random);
    const minutes = random.integer(1, 25);
    // The report prices some calls that a license has paid for: only the capability says who pays.
    const priced = kind.capability === 'MCOMEETADD' && kind.callType === 'conf_out';
    const perMinute = Math.round(kind.route.perMinute * MILLIONTHS);
    return row(kind, at, minutes, priced ? minutes * perMinute : 0);
  }

  return { paid, included };
}

function canCall(person: Person): boolean {
  const phone = [skuId('MCOEV'), skuId('ENTERPRISEPREMIUM')];
  return (
    person.accountEnabled &&
    person.licenses.some(
      (license) =>
        phone.includes(license.skuId) && !license.disabledPlans.includes(planId('MCOEV')),
    )
  );
}

function pickFrom<T>(list: readonly T[], random: Random): T {
  const found = list[random.integer(0, list.length - 1)];
  if (found === undefined) throw new Error('Nobody in the demo tenant can make a call.');
  return found;
}

function paidKind(random: Random): Kind {
  const abroad = { route: pickFrom<Route>(routes.paid, random), inventoryType: 'Subscriber' };
  const roll = random.next();
  const capability = 'MCOPSTNPP';
  if (roll < 0.5) return { callType: 'user_out', capability, ...abroad };
  if (roll < 0.75) return { callType: 'conf_out', capability, ...abroad };
  if (roll < 0.8) return { callType: 'user_out_transfer', capability, ...abroad };
  if (roll < 0.92) return { callType: 'ucap_in', capability, ...TOLL_FREE };
  return { callType: 'conf_in', capability, ...TOLL_FREE };
}

function includedKind(random: Random): Kind {
  const roll = random.next();
  if (roll < 0.4) return { callType: 'user_in', capability: 'MCOPSTN1', ...HOME };
  if (roll < 0.65) return { callType: 'user_out', capability: 'MCOPSTN1', ...HOME };
  if (roll < 0.8) return { callType: 'conf_in', capability: 'MCOMEETADD', ...HOME };
  if (roll < 0.88) return { callType: 'conf_out', capability: 'MCOMEETADD', ...HOME };
  if (roll < 0.96) return { callType: 'ucap_in', capability: 'MCOEV_VIRTUALUSER', ...HOME };
  return { callType: 'user_in', capability: 'FREECALL', ...HOME };
}
