/** What an organization is made of, as far as Microsoft Graph shows it. */

import type { PstnCallRow } from './pstn-call-row.ts';
import type { RoleName } from './roles.ts';

/** A license on a person or on a group. */
export interface License {
  readonly skuId: string;
  /** Ids of the service plans that are switched off. */
  readonly disabledPlans: readonly string[];
  /** ISO 8601. */
  readonly since: string;
}

export interface Person {
  /** The Entra object id, in lower case. */
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly officeLocation: string | null;
  readonly preferredLanguage: string | null;
  readonly userType: 'Member' | 'Guest';
  readonly accountEnabled: boolean;
  /** Where the person is, for the calls that they make; not the usage location. */
  readonly country: string;
  /** ISO 3166-1 alpha-2; without one no license can be assigned. */
  readonly usageLocation: string | null;
  /** Held directly; more may come through a group. */
  readonly roles: readonly RoleName[];
  /** Ids of groups. */
  readonly groups: readonly string[];
  /** Assigned directly; more may come through a group. */
  readonly licenses: readonly License[];
}

export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly roles: readonly RoleName[];
  readonly licenses: readonly License[];
  /** Ids of the groups that it is a member of: its people are in those too, and get none of their licenses. */
  readonly within?: readonly string[];
}

export interface Sku {
  readonly id: string;
  readonly partNumber: string;
  readonly appliesTo: 'User' | 'Company';
  readonly plans: readonly ServicePlan[];
  readonly enabled: number;
  readonly warning: number;
  readonly suspended: number;
}

export interface ServicePlan {
  readonly id: string;
  readonly name: string;
}

/** Credits that the organization has bought. */
export interface Purchase {
  readonly reference: string;
  /** ISO 8601. */
  readonly purchasedAt: string;
  /** Decimal text in the tenant's currency, `500.00`. */
  readonly amount: string;
}

export interface Tenant {
  readonly id: string;
  readonly displayName: string;
  readonly domain: string;
  readonly country: string;
  readonly currency: string;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly skus: readonly Sku[];
  readonly calls: readonly PstnCallRow[];
  readonly purchases: readonly Purchase[];
}
