/** What files, the gateway and events bring. */

import { crowdName } from '../../../sandbox/tenant/crowd-tenant.ts';
import { aCall, csvText } from '../../usage/report-builder.ts';
import { CHARGED, PHONE, RECORDS, RULE, type Source } from './source.ts';

export const BROUGHT_SOURCES: readonly Source[] = [
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
