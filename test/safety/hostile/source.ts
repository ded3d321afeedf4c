/** A place that text comes from which is not ours, and a way to the cards that show it. */

import { crowdName } from '../../../sandbox/tenant/crowd-tenant.ts';
import { skuId } from '../../../sandbox/tenant/skus.ts';
import type { Step } from '../expectations.ts';
import type { SafeDesk, SafeDeskOptions } from '../safe-desk.ts';
import type { Visitor } from '../visitor.ts';
import type { Chat } from './chat.ts';

export interface Source {
  readonly name: string;
  /** Nothing of it is shown. */
  readonly isUnseen?: true;
  readonly options?: (evil: string) => SafeDeskOptions;
  readonly visitor?: (evil: string) => Partial<Visitor>;
  readonly ways: (evil: string) => readonly (readonly Step[])[];
  /** What is no walk along buttons. */
  readonly drive?: (chat: Chat, evil: string, desk: SafeDesk) => Promise<void>;
}

export const PHONE = skuId('MCOEV');
export const ONE = { name: crowdName(1), add: PHONE };
export const MANY = { people: [1, 2, 3].map(crowdName).join('\n'), add: PHONE };
export const RULE = { amount: '500', trigger: '200', cap: '' };
export const RECORDS: readonly (readonly Step[])[] = [
  ['balance', ['statement.show']],
  ['statement'],
  ['who did what'],
  ['expiry'],
];
export const CHARGED: readonly Step[] = [
  'add funds',
  ['funds.submit', { amount: '100' }],
  ['operation.confirm'],
];
export const ASSIGNED: readonly Step[] = [
  'assign calling license',
  ['licenses.submit', ONE],
  ['licenses.confirm'],
];
export const ASSIGNED_MANY: readonly Step[] = [
  'assign licenses in bulk',
  ['licenses.many.submit', MANY],
  ['licenses.confirm'],
];
