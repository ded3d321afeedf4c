/** What each thing that can be asked for needs, written down apart from the code: whoever adds a verb adds its line here. */

import type { Capability } from '../../directory/capabilities.ts';
import { crowdName } from '../../sandbox/tenant/crowd-tenant.ts';
import { skuId } from '../../sandbox/tenant/skus.ts';
import type { CommandName } from '../../words/commands.ts';
import { QUESTION_COMMANDS, QUESTION_VERBS } from './question-expectations.ts';

/** Words that are said, or a button of the last card with what is typed into it. */
export type Step = string | readonly [verb: string, typed?: object];

export interface Expectation {
  /** `owner`: whoever began it, whatever became of their roles; `nothing`: anyone whom the guard lets in. */
  readonly needs: Capability | 'owner' | 'nothing';
  /** `sees`, `drafts` and `uploads` may rely on what the directory said within the last minute; `asks` and `acts` never. A file `uploads`: seen, and brought somewhere. */
  readonly how: 'sees' | 'drafts' | 'asks' | 'acts' | 'uploads';
  /** How a card comes to be that has the button. */
  readonly way?: readonly Step[];
  readonly typed?: object;
  readonly funding?: 'observed';
  /** In main units: what spends more waits for a second person. */
  readonly approvalLimit?: number;
  /** The button is no longer on our cards, or stands on one that takes long to come by. */
  readonly bare?: true;
  /** Where it is prepared and asked for; one's own chat where left out. */
  readonly place?: 'groupChat' | 'channel';
  /** The answer is for one's own chat. */
  readonly ownChat?: true;
  /** The effect is on the place where it is asked for, and on no other. */
  readonly ownEffect?: true;
}

const money = { needs: 'change-funding' } as const;
const approve = { needs: 'approve-funding' } as const;
const balance = { needs: 'see-balance', how: 'sees' } as const;
const licenses = { needs: 'see-licenses', how: 'sees' } as const;
const assign = { needs: 'assign-licenses' } as const;
const audit = { needs: 'see-audit', how: 'sees' } as const;
const alerts = { needs: 'manage-alerts' } as const;

const PHONE = skuId('MCOEV');
const ONE = { name: crowdName(1), add: PHONE };
const MANY = { people: [1, 2, 3].map(crowdName).join('\n'), add: PHONE };
export const RULE = { amount: '500', trigger: '200', cap: '' };

const CHARGE: readonly Step[] = ['add funds', ['funds.submit', { amount: '100' }]];
const READING: readonly Step[] = [
  'enter balance reading',
  ['reading.submit', { reading: '500', reason: 'month end' }],
];
export const RULE_ON: readonly Step[] = [
  'set auto-recharge',
  ['recharge.submit', RULE],
  ['operation.confirm'],
];
const PLANNED: readonly Step[] = ['assign calling license', ['licenses.submit', ONE]];
export const RUN: readonly Step[] = [...PLANNED, ['licenses.confirm']];

export const VERBS: Readonly<Record<string, Expectation>> = {
  say: { needs: 'see-balance', how: 'sees', typed: { phrase: 'balance' }, bare: true },
  'balance.refresh': { ...balance, way: ['balance'] },
  'balance.show': { ...balance, bare: true },
  'statement.show': { ...balance, way: ['balance'] },
  'statement.open': { ...balance, typed: { part: 'all' }, bare: true },
  'statement.export': { ...balance, way: ['statement'] },
  'guidance.add-funds': { ...money, how: 'drafts', bare: true },
  'guidance.set-auto-recharge': { ...money, how: 'drafts', bare: true },
  'setup.show': { ...money, how: 'drafts', bare: true },
  'setup.submit': {
    ...money,
    how: 'drafts',
    way: ['set up'],
    typed: { ...RULE, deposit: '100', on: 'true' },
  },
  'funds.add': { ...money, how: 'drafts', bare: true },
  'funds.submit': { ...money, how: 'drafts', way: ['add funds'], typed: { amount: '100' } },
  'purchase.submit': {
    ...money,
    how: 'drafts',
    funding: 'observed',
    way: ['record a purchase'],
    typed: { amount: '100', day: '2026-11-10', reference: 'E-2', reason: '' },
  },
  'recharge.set': { ...money, how: 'drafts', bare: true },
  'recharge.submit': { ...money, how: 'drafts', way: ['set auto-recharge'], typed: RULE },
  'recharge.off': { ...money, how: 'drafts', way: RULE_ON, bare: true },
  'recharge.off.done': {
    ...money,
    how: 'acts',
    funding: 'observed',
    way: [...RULE_ON, 'turn off auto-recharge'],
  },
  'card.change': { ...money, how: 'asks', bare: true },
  'reading.enter': { ...money, how: 'drafts', bare: true },
  'reading.submit': {
    ...money,
    how: 'drafts',
    way: ['enter balance reading'],
    typed: { reading: '500', reason: '' },
  },
  'lots.show': { ...balance, bare: true },
  'mode.show': { ...money, how: 'sees', bare: true },
  'mode.set': { ...money, how: 'drafts', way: ['billing mode'] },
  'operation.confirm': { ...money, how: 'acts', way: CHARGE },
  'operation.cancel': { needs: 'owner', how: 'drafts', way: CHARGE },
  'operation.undo': { ...money, how: 'acts', way: [...READING, ['operation.confirm']] },
  // Another person's: what comes of it is in the approvals' own test.
  'approval.give': { ...approve, how: 'asks', bare: true },
  'approval.refuse': { ...approve, how: 'asks', typed: { reason: '' }, bare: true },
  'approval.withdraw': {
    needs: 'owner',
    how: 'acts',
    way: [...CHARGE, ['operation.confirm']],
    approvalLimit: 50,
  },
  'approval.show': { ...money, how: 'sees', bare: true },
  'audit.show': { ...audit, bare: true },
  'audit.export': { ...audit, bare: true },
  ...QUESTION_VERBS,
  'alerts.here': { ...alerts, how: 'acts', bare: true },
  'alerts.stop': {
    ...alerts,
    how: 'acts',
    way: ['send alerts here'],
    typed: { target: 'a:ada' },
    bare: true,
    ownChat: true,
  },
  'alerts.list': { ...alerts, how: 'asks', bare: true, ownChat: true },
  'licenses.assign': { ...assign, how: 'drafts', typed: { mode: 'assign' }, bare: true },
  'licenses.submit': { ...assign, how: 'drafts', way: ['assign calling license'], typed: ONE },
  'licenses.many': { ...assign, how: 'drafts', bare: true },
  'licenses.many.submit': {
    ...assign,
    how: 'drafts',
    way: ['assign licenses in bulk'],
    typed: MANY,
  },
  'licenses.confirm': { ...assign, how: 'acts', way: PLANNED },
  'licenses.cancel': { needs: 'owner', how: 'drafts', way: PLANNED },
  'licenses.pause': { needs: 'owner', how: 'drafts', way: RUN, bare: true },
  'licenses.resume': { ...assign, how: 'asks', way: RUN, bare: true },
  'licenses.stop': { needs: 'owner', how: 'drafts', way: RUN, bare: true },
  'licenses.refresh': { ...licenses, way: RUN, bare: true },
  'licenses.undo': { ...assign, how: 'asks', way: RUN },
  'licenses.retry': { ...assign, how: 'asks', way: RUN, bare: true },
  'licenses.export': { ...licenses, way: RUN, bare: true },
  'licenses.of': { ...licenses, way: RUN },
  'seats.show': { ...licenses, bare: true },
  'holders.show': { ...licenses, typed: { sku: PHONE }, bare: true },
  'holders.export': { ...licenses, typed: { sku: PHONE }, bare: true },
};

export const COMMANDS: Readonly<Record<CommandName, Expectation & { readonly words: string }>> = {
  balance: { ...balance, words: 'balance' },
  statement: { ...balance, words: 'why did my balance change' },
  lots: { ...balance, words: 'expiry' },
  'set-up': { ...money, how: 'drafts', words: 'set up' },
  'add-funds': { ...money, how: 'drafts', words: 'add funds 250' },
  purchase: { ...money, how: 'drafts', words: 'record a purchase of 250' },
  'set-auto-recharge': {
    ...money,
    how: 'drafts',
    words: 'set auto-recharge to 500 when below 200',
  },
  'turn-off-auto-recharge': { ...money, how: 'drafts', words: 'turn off auto-recharge' },
  'change-card': { ...money, how: 'asks', words: 'change card' },
  reading: { ...money, how: 'drafts', words: 'reconcile to 500' },
  'billing-mode': { ...money, how: 'sees', words: 'billing mode' },
  approvals: { ...money, how: 'sees', words: 'approvals' },
  'alerts-here': { ...alerts, how: 'acts', words: 'send alerts here' },
  'stop-alerts-here': {
    ...alerts,
    how: 'acts',
    way: ['send alerts here'],
    words: 'stop alerts here',
    ownEffect: true,
  },
  'alerts-list': { ...alerts, how: 'asks', ownChat: true, words: 'where alerts go' },
  assign: { ...assign, how: 'drafts', words: `assign calling license to ${crowdName(1)}` },
  'remove-license': { ...assign, how: 'drafts', words: `remove license from ${crowdName(1)}` },
  'swap-license': { ...assign, how: 'drafts', words: `swap license of ${crowdName(1)}` },
  'assign-many': { ...assign, how: 'drafts', words: 'assign licenses in bulk' },
  'license-jobs': { ...licenses, words: 'license jobs' },
  'licenses-of': { ...licenses, words: `licenses of ${crowdName(1)}` },
  audit: { ...audit, words: 'who did what' },
  ...QUESTION_COMMANDS,
  seats: { ...licenses, words: 'seats' },
  'who-has': { ...licenses, words: 'who has MCOEV' },
  help: { needs: 'nothing', how: 'sees', words: 'help' },
  cancel: { needs: 'nothing', how: 'sees', words: 'cancel' },
  hi: { needs: 'nothing', how: 'sees', words: 'hi' },
};

/** Other ways to the same buttons: each kind of operation and of plan. */
export const MORE: Readonly<Record<string, Expectation & { readonly verb: string }>> = {
  'operation.confirm of a rule': {
    ...money,
    verb: 'operation.confirm',
    how: 'acts',
    way: ['set auto-recharge', ['recharge.submit', RULE]],
  },
  'operation.confirm of a rule that is turned off': {
    ...money,
    verb: 'operation.confirm',
    how: 'acts',
    way: [...RULE_ON, 'turn off auto-recharge'],
  },
  'operation.confirm of a reading': {
    ...money,
    verb: 'operation.confirm',
    how: 'acts',
    way: READING,
  },
  'operation.confirm of a mode': {
    ...money,
    verb: 'operation.confirm',
    how: 'acts',
    way: ['billing mode', ['mode.set']],
  },
  'operation.confirm of a purchase': {
    ...money,
    verb: 'operation.confirm',
    how: 'acts',
    funding: 'observed',
    way: [
      'record a purchase',
      ['purchase.submit', { amount: '100', day: '2026-11-10', reference: 'E-2', reason: '' }],
    ],
  },
  'operation.undo of a rule': { ...money, verb: 'operation.undo', how: 'acts', way: RULE_ON },
  'licenses.confirm of a plan for many': {
    ...assign,
    verb: 'licenses.confirm',
    how: 'acts',
    way: ['assign licenses in bulk', ['licenses.many.submit', MANY]],
  },
  'licenses.confirm of a way back': {
    ...assign,
    verb: 'licenses.confirm',
    how: 'acts',
    way: [...RUN, ['licenses.undo']],
  },
};
