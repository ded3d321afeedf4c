/** A tenant's licenses in memory behind the directory's promise, with trouble on demand and a log of what was called. */

import type {
  ChangeOutcome,
  LicenseChange,
  LicenseDirectory,
  LicensedPerson,
  LicenseWay,
  Subscription,
} from '../../directory/license-directory.ts';
import type { LicenseFailure, LicenseFailureCode } from '../../directory/license-failure.ts';

export interface Call {
  readonly kind: 'read' | 'change' | 'locate';
  readonly personIds: readonly string[];
}

/** What a call comes to in place of its usual outcome; `effect`: the change happens all the same. */
export interface Mishap {
  readonly outcome: ChangeOutcome;
  readonly effect: boolean;
}

export interface LicenseDouble {
  readonly directory: LicenseDirectory;
  readonly log: Call[];
  person(id: string): LicensedPerson;
  /** Somebody else changes a person. */
  set(person: LicensedPerson): void;
  /** Asked for each person of a change, or of a location. */
  mishap: (kind: 'change' | 'locate', personId: string) => Mishap | undefined;
  /** Asked before each read: what it throws. */
  readTrouble: () => Error | undefined;
  /** Waited for before each call. */
  gate: (kind: Call['kind']) => Promise<void>;
  /** A change is seen after this many reads of the person. */
  lag_reads: number;
}

export function failure(code: LicenseFailureCode): LicenseFailure {
  return { code, said: 'as Graph says', status: 400, ids: [] };
}

export function personOf(
  id: string,
  ways: readonly LicenseWay[] = [],
  usageLocation: string | undefined = 'US',
): LicensedPerson {
  return {
    id,
    displayName: `Person ${id}`,
    userPrincipalName: `${id}@contoso.com`,
    userType: 'Member',
    accountEnabled: true,
    mail: '',
    jobTitle: '',
    department: '',
    isResourceAccount: false,
    usageLocation,
    ways,
    activePlans: new Set(),
  };
}

export function wayOf(skuId: string, disabledPlans: readonly string[] = []): LicenseWay {
  const rest = { state: 'Active', error: 'None', updatedAt: undefined };
  return { skuId, byGroup: undefined, disabledPlans, ...rest };
}

export function createLicenseDouble(
  everybody: readonly LicensedPerson[],
  subscriptions: readonly Subscription[] = [],
): LicenseDouble {
  const people = new Map(everybody.map((person) => [person.id, person]));
  /** What a read still shows, and for how many reads. */
  const stale = new Map<string, { readonly person: LicensedPerson; reads: number }>();
  const never = () => Promise.reject(new Error('not asked for here'));

  function read(idOrName: string): LicensedPerson | undefined {
    const id = idOrName.split('@')[0] ?? '';
    const old = stale.get(id);
    if (old === undefined) return people.get(id);
    old.reads -= 1;
    if (old.reads < 0) stale.delete(id);
    return old.reads < 0 ? people.get(id) : old.person;
  }

  function put(person: LicensedPerson): void {
    const before = people.get(person.id);
    if (before && double.lag_reads > 0) {
      stale.set(person.id, { person: before, reads: double.lag_reads });
    }
    people.set(person.id, person);
  }

  function changed({ personId, add, remove }: LicenseChange): ChangeOutcome {
    const person = people.get(personId);
    if (person === undefined) return { kind: 'refused', failure: failure('no-such-person') };
    if (person.usageLocation === undefined && add.length > 0) {
      return { kind: 'refused', failure: failure('no-usage-location') };
    }
    const direct = person.ways.filter(({ byGroup }) => byGroup === undefined);
    if (remove.some((skuId) => !direct.some((way) => way.skuId === skuId))) {
      return { kind: 'refused', failure: failure('not-held') };
    }
    const touched = new Set([...add.map(({ skuId }) => skuId), ...remove]);
    const kept = person.ways.filter((way) => way.byGroup !== undefined || !touched.has(way.skuId));
    const given = add.map(({ skuId, disabledPlans }) => wayOf(skuId, disabledPlans));
    put({ ...person, ways: [...kept, ...given] });
    return { kind: 'accepted' };
  }

  function located(personId: string, country: string): ChangeOutcome {
    const person = people.get(personId);
    if (person) people.set(personId, { ...person, usageLocation: country });
    return { kind: 'accepted' };
  }

  async function each<T extends { readonly personId: string }>(
    kind: 'change' | 'locate',
    asked: readonly T[],
    act: (one: T) => ChangeOutcome,
  ): Promise<readonly ChangeOutcome[]> {
    if (asked.length > 20) throw new RangeError('A batch holds twenty.');
    await double.gate(kind);
    double.log.push({ kind, personIds: asked.map(({ personId }) => personId) });
    return asked.map((one) => {
      const mishap = double.mishap(kind, one.personId);
      if (mishap === undefined) return act(one);
      if (mishap.effect) act(one);
      return mishap.outcome;
    });
  }

  const double: LicenseDouble = {
    log: [],
    lag_reads: 0,
    mishap: () => undefined,
    readTrouble: () => undefined,
    gate: () => Promise.resolve(),
    set: (person) => void people.set(person.id, person),
    person(id) {
      const person = people.get(id);
      if (!person) throw new RangeError(`There is no ${id}.`);
      return person;
    },
    directory: {
      licensedPerson: async (idOrName) => read(idOrName),
      async licensedPeople(idsOrNames) {
        await double.gate('read');
        for (let from = 0; from < idsOrNames.length; from += 20) {
          const personIds = idsOrNames.slice(from, from + 20);
          double.log.push({ kind: 'read', personIds });
        }
        const trouble = double.readTrouble();
        if (trouble) throw trouble;
        const found = idsOrNames.map((name) => [name, read(name)] as const);
        return new Map(found.flatMap(([name, person]) => (person ? [[name, person]] : [])));
      },
      change: (changes) => each('change', changes, changed),
      setUsageLocations: (settings) =>
        each('locate', settings, ({ personId, country }) => located(personId, country)),
      subscriptions: async () => subscriptions,
      search: never,
      groups: never,
      membersOf: never,
      groupNames: never,
      holdersOf: never,
    },
  };
  return double;
}
