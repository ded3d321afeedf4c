/** The promise of the directory's licenses: who holds what and by which way, what the organization has bought, and one door for changes. */

import type { Person } from './directory.ts';
import type { LicenseFailure } from './license-failure.ts';

/** One way by which a person came to a license. */
export interface LicenseWay {
  readonly skuId: string;
  /** The group that gives it; undefined where it was assigned directly. */
  readonly byGroup: string | undefined;
  readonly disabledPlans: readonly string[];
  /** `Active`, `ActiveWithError`, `Disabled`, `Error`, or a word that is not known yet. */
  readonly state: string;
  /** `CountViolation`, `DependencyViolation` …; `None` where nothing is wrong. Words that are not known yet come as they are. */
  readonly error: string;
  /** ISO 8601; undefined where Graph does not say. */
  readonly updatedAt: string | undefined;
}

export interface LicensedPerson extends Person {
  /** May be empty, as the next two. */
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  /** The account behind an auto attendant or a call queue. */
  readonly isResourceAccount: boolean;
  /** ISO 3166-1 alpha-2, upper case; undefined where none is set. */
  readonly usageLocation: string | undefined;
  /** Direct ones first. */
  readonly ways: readonly LicenseWay[];
  /** The ids of the service plans that work for the person now. */
  readonly activePlans: ReadonlySet<string>;
}

/** What the organization has bought of one product. Ids are in lower case throughout. */
export interface Subscription {
  readonly skuId: string;
  readonly partNumber: string;
  /** `Company`: it cannot be assigned to a person. */
  readonly appliesTo: string;
  /** `Enabled`, `Warning`, `Suspended`, `Deleted`, `LockedOut`, or a word that is not known yet. */
  readonly status: string;
  readonly enabled: number;
  /** Expired and in their days of grace. */
  readonly warning: number;
  readonly suspended: number;
  readonly lockedOut: number;
  /** May be more than `enabled`. */
  readonly consumed: number;
  readonly plans: readonly {
    readonly id: string;
    readonly name: string;
    readonly appliesTo: string;
  }[];
}

/** The whole change of one person, in one call. */
export interface LicenseChange {
  readonly personId: string;
  readonly add: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly remove: readonly string[];
}

export type ChangeOutcome =
  /** Graph took it; it is seen in a later read. */
  | { readonly kind: 'accepted' }
  /** Certainly nothing changed. */
  | { readonly kind: 'refused'; readonly failure: LicenseFailure }
  /** It may have happened and may not: to be read back, never to be repeated blindly. */
  | { readonly kind: 'unknown'; readonly failure: LicenseFailure };

export interface Group {
  readonly id: string;
  readonly displayName: string;
}

export interface Members {
  /** Object ids of the people in it, groups within groups included, each once. */
  readonly ids: readonly string[];
  /** False where there are more than were asked for. */
  readonly isWhole: boolean;
}

export interface Holders {
  readonly people: readonly LicensedPerson[];
  readonly isWhole: boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Hears how many were read so far. */
  readonly onProgress?: (read: number) => void;
}

/** A batch of Graph holds twenty. */
export const CHANGES_MAX = 20;

/**
 * Reads throw DirectoryError. Changes never throw for what became of one person; they wait and try again by themselves
 * where Graph asks for it (429, 409, 503, for the batch and for each within), within `total_ms`, at most four requests
 * in flight at a time over all callers.
 */
export interface LicenseDirectory {
  /** By object id or user principal name; undefined where nobody has it, or where it cannot be a name at all. */
  licensedPerson(idOrName: string): Promise<LicensedPerson | undefined>;
  /** Any number, twenty in one request; the key is as it was given. Whom nobody knows has no entry. */
  licensedPeople(
    idsOrNames: readonly string[],
    options?: ReadOptions,
  ): Promise<ReadonlyMap<string, LicensedPerson>>;
  /** People whose name, user principal name or mail begins with it, `limit` at most; for choosing. */
  search(text: string, limit: number): Promise<readonly Person[]>;
  /** Groups whose name begins with it, or the one of this object id. */
  groups(text: string, limit: number): Promise<readonly Group[]>;
  membersOf(groupId: string, most: number, options?: ReadOptions): Promise<Members>;
  /** Names by object id; one that cannot be read has no entry. */
  groupNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  subscriptions(): Promise<readonly Subscription[]>;
  /** Who holds this product, by whatever way. */
  holdersOf(skuId: string, most: number, options?: ReadOptions): Promise<Holders>;
  /** One request for at most {@link CHANGES_MAX} people; the outcomes stand in the order of the changes. */
  change(
    changes: readonly LicenseChange[],
    signal?: AbortSignal,
  ): Promise<readonly ChangeOutcome[]>;
  /** One request for at most {@link CHANGES_MAX} people; `country` is ISO 3166-1 alpha-2. */
  setUsageLocations(
    settings: readonly { readonly personId: string; readonly country: string }[],
    signal?: AbortSignal,
  ): Promise<readonly ChangeOutcome[]>;
}
