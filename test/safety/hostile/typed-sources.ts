/** What people type and how they and their channels are called. */

import { crowdName } from '../../../sandbox/tenant/crowd-tenant.ts';
import type { Step } from '../expectations.ts';
import { TENANT } from '../safe-desk.ts';
import {
  ASSIGNED,
  ASSIGNED_MANY,
  CHARGED,
  MANY,
  ONE,
  PHONE,
  RECORDS,
  RULE,
  type Source,
} from './source.ts';

const reading = (reason: string): readonly Step[] => [
  'enter balance reading',
  ['reading.submit', { reading: '500', reason }],
  ['operation.confirm'],
];

export const TYPED_SOURCES: readonly Source[] = [
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
];
