/** Every place that text comes from which is not ours, and a way to the cards that show it. */

import { CROWD_GROUP, crowdName, crowdTenant } from '../../../sandbox/tenant/crowd-tenant.ts';
import { LICENSED_SINCE } from '../../../sandbox/tenant/groups.ts';
import { skuId } from '../../../sandbox/tenant/skus.ts';
import type { Tenant } from '../../../sandbox/tenant/tenant.ts';
import { aCall, csvText } from '../../usage/report-builder.ts';
import type { Step } from '../expectations.ts';
import type { SafeDesk, SafeDeskOptions } from '../safe-desk.ts';
import { TENANT } from '../safe-desk.ts';
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

const PHONE = skuId('MCOEV');
const ONE = { name: crowdName(1), add: PHONE };
const MANY = { people: [1, 2, 3].map(crowdName).join('\n'), add: PHONE };
const RULE = { amount: '500', trigger: '200', cap: '' };
const RECORDS: readonly (readonly Step[])[] = [
  ['balance', ['statement.show']],
  ['statement'],
  ['who did what'],
  ['expiry'],
];
const CHARGED: readonly Step[] = [
  'add funds',
  ['funds.submit', { amount: '100' }],
  ['operation.confirm'],
];
const ASSIGNED: readonly Step[] = [
  'assign calling license',
  ['licenses.submit', ONE],
  ['licenses.confirm'],
];
const ASSIGNED_MANY: readonly Step[] = [
  'assign licenses in bulk',
  ['licenses.many.submit', MANY],
  ['licenses.confirm'],
];

function tenantWith(change: (tenant: Tenant) => Partial<Tenant>): SafeDeskOptions {
  const tenant = crowdTenant(3);
  return { tenant: { ...tenant, ...change(tenant) } };
}

const people = (more: object) =>
  tenantWith((tenant) => ({ people: tenant.people.map((one) => ({ ...one, ...more })) }));

const reading = (reason: string): readonly Step[] => [
  'enter balance reading',
  ['reading.submit', { reading: '500', reason }],
  ['operation.confirm'],
];

export const SOURCES: readonly Source[] = [
  {
    name: 'the name of who asks',
    visitor: (name) => ({ name }),
    ways: () => [
      ['hi'],
      ['send alerts here'],
      ['where alerts go'],
      CHARGED,
      ['set auto-recharge', ['recharge.submit', RULE], ['operation.confirm']],
      ['turn off auto-recharge', ['operation.confirm']],
      ['turn off auto-recharge'],
      ASSIGNED,
      ASSIGNED_MANY,
      ['who did what'],
      ['send questions here'],
      ['why does my parrot mumble at the moon', ['question.hand-over']],
    ],
  },
  {
    name: 'the names of people',
    options: (displayName) => people({ displayName }),
    ways: (evil) => [
      ASSIGNED,
      [`licenses of ${crowdName(1)}`],
      ['who has Office 365 E3'],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { ...MANY, people: `${crowdName(1)}\nnobody` }],
        ['licenses.confirm'],
      ],
      [`licenses of ${evil}`],
      [`can ${crowdName(2)} call outside`],
      ['license jobs'],
      ['who did what'],
    ],
  },
  {
    name: 'the addresses of people',
    options: (userPrincipalName) => people({ userPrincipalName, mail: userPrincipalName }),
    ways: () => [
      ['who has Office 365 E3'],
      ['licenses of Person 1'],
      [
        'assign calling license',
        ['licenses.submit', { ...ONE, name: 'Person 1' }],
        ['licenses.confirm'],
      ],
    ],
  },
  {
    name: 'what the directory says where somebody is, and what they do',
    options: (evil) =>
      people({ usageLocation: evil, jobTitle: evil, department: evil, officeLocation: evil }),
    ways: () => [
      [`licenses of ${crowdName(1)}`],
      ['assign calling license', ['licenses.submit', ONE]],
      [`can ${crowdName(2)} call outside`],
    ],
  },
  {
    name: 'the names of groups',
    options: (displayName) =>
      tenantWith(({ groups }) => ({
        groups: groups.map((group) => ({
          ...group,
          displayName,
          description: displayName,
          licenses: [{ skuId: PHONE, disabledPlans: [], since: LICENSED_SINCE }],
        })),
      })),
    ways: (evil) => [
      [`licenses of ${crowdName(1)}`],
      ['who has MCOEV'],
      ['remove license', ['licenses.submit', { name: crowdName(1), remove: PHONE, add: '' }]],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { group: CROWD_GROUP, people: '', add: skuId('MCOPSTN1') }],
        ['licenses.confirm'],
      ],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { group: evil, people: '', add: PHONE }],
      ],
    ],
  },
  {
    name: 'part numbers of licenses and names of service plans',
    options: (partNumber) =>
      tenantWith(({ skus, people: all }) => {
        const [first, ...rest] = skus;
        const strange = skus.slice(0, 3).map((sku, index) => ({
          ...sku,
          id: `0000000${index}-0000-4000-8000-00000000abcd`,
          partNumber: `${partNumber}${index === 0 ? '' : index}`,
          plans: sku.plans.map((_, at) => ({
            id: `0000000${index}-0000-4000-8000-${String(at).padStart(12, '0')}`,
            name: partNumber,
          })),
        }));
        const license = {
          skuId: strange[0]?.id ?? '',
          disabledPlans: strange[0]?.plans.map(({ id }) => id) ?? [],
          since: LICENSED_SINCE,
        };
        return {
          skus: [...(first ? [first] : []), ...rest, ...strange],
          people: all.map((one) => ({ ...one, licenses: [...one.licenses, license] })),
        };
      }),
    ways: (evil) => [
      ['seats'],
      [`licenses of ${crowdName(1)}`],
      [`who has ${evil}`],
      [`how many seats of ${evil} are left`],
      [
        'assign calling license',
        ['licenses.submit', { ...ONE, add: '00000001-0000-4000-8000-00000000abcd' }],
        ['licenses.confirm'],
      ],
      [
        'remove license',
        [
          'licenses.submit',
          { name: crowdName(1), remove: '00000000-0000-4000-8000-00000000abcd', add: '' },
        ],
        ['licenses.confirm'],
      ],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { ...MANY, add: '00000002-0000-4000-8000-00000000abcd' }],
        ['licenses.confirm'],
      ],
      ['who did what'],
    ],
  },
  {
    name: 'a reason that was typed',
    ways: (evil) => [reading(evil), ...RECORDS],
  },
  {
    name: 'the number of an invoice',
    options: () => ({ funding: 'observed' }),
    ways: (evil) => [
      [
        'record a purchase',
        ['purchase.submit', { amount: '100', day: '2026-11-10', reference: evil, reason: evil }],
        ['operation.confirm'],
      ],
      [
        'record a purchase',
        [
          'purchase.submit',
          {
            amount: '100',
            day: '2026-11-10',
            reference: evil.slice(0, 30),
            reason: evil.slice(0, 60),
          },
        ],
        ['operation.confirm'],
      ],
      ...RECORDS,
    ],
  },
  {
    name: 'what is typed into forms that does not belong there',
    ways: (evil) => [
      ['add funds', ['funds.submit', { amount: evil }]],
      ['set auto-recharge', ['recharge.submit', { amount: evil, trigger: evil, cap: evil }]],
      ['enter balance reading', ['reading.submit', { reading: evil, reason: evil }]],
      ['assign calling license', ['licenses.submit', { name: evil, add: PHONE }]],
      [
        'assign calling license',
        ['licenses.submit', { ...ONE, add: evil, connectivity: evil, country: evil }],
      ],
      ['assign licenses in bulk', ['licenses.many.submit', { people: evil, add: PHONE }]],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { ...MANY, group: evil, add: evil, country: evil }],
      ],
      ['statement', ['statement.show', { from: evil, until: evil }]],
      ['who did what', ['audit.show', { from: evil, until: evil, by: evil }]],
    ],
  },
  {
    name: 'what is said',
    ways: (evil) => [
      [evil],
      [`${evil} credits?`, ['question.none']],
      [`licenses of ${evil}`],
      [`who has ${evil}`],
      [`add funds ${evil}`],
      [`statement ${evil}`],
      [`assign calling license to ${evil}`],
      [`assign ${evil} to ${crowdName(1)}`],
      [`remove license from ${evil}`],
      [`does ${evil} have Teams Phone`],
      [`why can ${evil} not call outside`],
      [`can I buy ${evil}`],
      [`reconcile to ${evil}`],
      ['send questions here'],
      ['unanswered questions'],
    ],
  },
  {
    name: 'what helpers answer',
    ways: () => [],
    drive: async (chat, evil) => {
      const helper = chat.as({
        personId: 'dddddddd-0000-4000-8000-000000000004',
        conversationId: '19:helpdesk@thread.tacv2',
        scope: 'channel',
        name: evil,
      });
      await helper.walk(['send questions here']);
      await chat.walk([`parrot at the moon: ${evil}`, ['question.hand-over']]);
      await helper.press('handover.take', {});
      await helper.press('handover.answer', { answer: evil });
      await helper.press('handover.close', {});
    },
  },
  {
    name: 'the names of channels and teams',
    ways: () => [],
    drive: async (chat, evil) => {
      const channelData = {
        tenant: { id: TENANT },
        team: { id: '19:team', name: evil },
        channel: { id: '19:c', name: evil },
      };
      const channel = chat.as(
        { conversationId: '19:c@thread.tacv2', scope: 'channel' },
        { channelData },
      );
      await channel.walk(['send alerts here']);
      await channel.walk(['send questions here']);
      await channel.walk(['why does my parrot mumble at the moon', ['question.hand-over']]);
      await chat.walk(['where alerts go']);
      await chat.walk(['who did what']);
      await channel.walk(['stop alerts here']);
    },
  },
  ...(['calls.csv', 'people.csv', 'junk.pdf'] as const).map(
    (kind): Source => ({
      name: `the name of a file like ${kind}`,
      options: () => ({ file: contentOf(kind) }),
      ways: () => [],
      drive: async (chat, evil) => {
        await chat.drop(`${evil}${kind}`);
        await chat.walk(['who did what']);
      },
    }),
  ),
  {
    name: 'the cells of a report of usage',
    options: (evil) => ({
      file: csvText([
        aCall(1, {
          'Destination Dialed': evil,
          UPN: evil,
          'User Display Name': evil,
          'Caller ID': evil,
          'User Location': evil,
        }),
        aCall(2, { Currency: evil }),
        aCall(3, { Charge: evil }),
        aCall(4, { 'Start Time': evil, Capability: evil }),
      ]),
    }),
    ways: () => [],
    drive: async (chat) => {
      await chat.drop('calls.csv');
      await chat.walk(['balance']);
      await chat.walk(['statement October 2026', ['statement.open']]);
      await chat.walk(['who did what']);
    },
  },
  {
    name: 'the columns of a file',
    isUnseen: true,
    options: (evil) => ({
      file: `${['UsageId', 'Call ID', 'Start Time', 'Charge', evil, evil].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n1,2,3,4,5,6\n`,
    }),
    ways: () => [],
    drive: (chat) => chat.drop('calls.csv'),
  },
  {
    name: 'the cells of a list of people',
    options: (evil) => ({
      file: `UserPrincipalName\n${crowdName(1)}\n"${evil.replaceAll('"', '""')}"\n`,
    }),
    ways: () => [],
    drive: async (chat) => {
      await chat.drop('people.csv');
      await chat.press('licenses.many.submit', { add: PHONE });
      await chat.press('licenses.confirm', {});
    },
  },
  {
    name: 'what the gateway says',
    ways: () => [],
    drive: async (chat, evil, desk) => {
      desk.card.answers = async () => ({
        kind: 'declined',
        decline: evil as never,
        reference: evil,
      });
      await chat.walk(CHARGED);
      desk.card.answers = async () => ({ kind: 'succeeded', reference: evil.slice(0, 400) });
      await chat.walk(CHARGED);
      for (const way of RECORDS) await chat.walk(way);
    },
  },
  {
    name: 'the name of the stored card',
    ways: () => [],
    drive: async (chat, evil, desk) => {
      desk.card.stored = { id: 'pm_3', brand: evil, last4: evil, expires: evil };
      await chat.walk(CHARGED);
      await chat.walk(['set auto-recharge', ['recharge.submit', RULE]]);
      await chat.walk(['change card']);
    },
  },
  {
    name: 'events from outside',
    ways: () => [],
    drive: async (chat, evil, desk) => {
      await chat.walk(['set auto-recharge', ['recharge.submit', RULE], ['operation.confirm']]);
      await chat.walk(['send alerts here']);
      await chat.event('credits.fund.recorded', {
        amount: '10.00',
        reference: evil.slice(0, 400),
        reason: evil.slice(0, 400),
      });
      await chat.event('credits.balance.read', {
        balance: '0.00',
        reference: evil.slice(0, 400),
        reason: evil.slice(0, 400),
      });
      await chat.event('credits.recharge.failed', {
        amount: '500.00',
        reference: evil.slice(0, 400),
        reason: evil.slice(0, 400),
      });
      await desk.alerting.deliver();
      for (const way of RECORDS) await chat.walk(way);
    },
  },
];

function contentOf(kind: string): string {
  if (kind === 'calls.csv') return csvText([aCall(1), aCall(2)]);
  return kind === 'people.csv' ? `UserPrincipalName\n${crowdName(1)}\n` : '%PDF-1.7\u0000\u0001';
}
