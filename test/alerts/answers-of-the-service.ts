/** What the bot service answers to an alert, and what is to come of it. */

import type { Fault } from '../bot/connector-stub.ts';

export const error = (code: string) => ({ error: { code, message: code } });

interface Case {
  readonly faults: readonly Fault[];
  /** Requests that arrived after one call, and after calls all through the next day. */
  readonly arrived: readonly [first: number, later: number];
  /** Messages that people see in the end. */
  readonly shown: number;
  readonly state: string;
  /** What the record says after the first call. */
  readonly reason: string;
  readonly living?: boolean;
}

export const times = (count: number, fault: Fault): readonly Fault[] =>
  Array.from({ length: count }, () => fault);

/** The connector itself tries four times; these are refused often enough to come back to us. */
export const CASES: Readonly<Record<string, Case>> = {
  '429 with Retry-After, once': {
    faults: [{ status: 429, retryAfter: '2' }],
    arrived: [2, 2],
    shown: 1,
    state: 'delivered',
    reason: '',
  },
  '429 with Retry-After, again and again': {
    faults: times(6, { status: 429, retryAfter: '2', body: error('Throttled') }),
    arrived: [4, 7],
    shown: 1,
    state: 'delivered',
    reason: 'Throttled',
  },
  '429 that asks for an hour': {
    faults: [{ status: 429, retryAfter: '3600', body: error('Throttled') }],
    arrived: [1, 2],
    shown: 1,
    state: 'delivered',
    reason: 'Throttled',
  },
  '429 without Retry-After': {
    faults: times(4, { status: 429 }),
    arrived: [4, 5],
    shown: 1,
    state: 'delivered',
    reason: 'HTTP 429',
  },
  '412': {
    faults: times(5, { status: 412, body: error('PreconditionFailed') }),
    arrived: [4, 6],
    shown: 1,
    state: 'delivered',
    reason: 'PreconditionFailed',
  },
  '502 after it was accepted': {
    faults: [{ status: 502, accepted: true }],
    arrived: [1, 1],
    shown: 1,
    state: 'unknown',
    reason: 'server-error',
  },
  '502 before it was accepted': {
    faults: [{ status: 502 }],
    arrived: [1, 1],
    shown: 0,
    state: 'unknown',
    reason: 'server-error',
  },
  '408': {
    faults: [{ status: 408, accepted: true }],
    arrived: [1, 1],
    shown: 1,
    state: 'unknown',
    reason: 'server-error',
  },
  'a reset after it was accepted': {
    faults: [{ does: 'reset', accepted: true }],
    arrived: [1, 1],
    shown: 1,
    state: 'unknown',
    reason: 'connection-lost',
  },
  'a reset before it was accepted': {
    faults: [{ does: 'reset' }],
    arrived: [1, 1],
    shown: 0,
    state: 'unknown',
    reason: 'connection-lost',
  },
  'a hang after it was accepted': {
    faults: [{ does: 'hang', accepted: true }],
    arrived: [1, 1],
    shown: 1,
    state: 'unknown',
    reason: 'timeout',
  },
  '403 BotNotInConversationRoster': {
    faults: times(9, { status: 403, body: error('BotNotInConversationRoster') }),
    arrived: [1, 1],
    shown: 0,
    state: 'waiting',
    reason: 'BotNotInConversationRoster',
    living: false,
  },
  '403 ConversationBlockedByUser': {
    faults: times(9, { status: 403, body: error('ConversationBlockedByUser') }),
    arrived: [1, 1],
    shown: 0,
    state: 'waiting',
    reason: 'ConversationBlockedByUser',
    living: false,
  },
  '403 BotDisabledByAdmin': {
    faults: times(9, { status: 403, body: error('BotDisabledByAdmin') }),
    arrived: [1, 1],
    shown: 0,
    state: 'waiting',
    reason: 'BotDisabledByAdmin',
    living: false,
  },
  '403 with MessageWritesBlocked as its sub-code': {
    faults: times(9, {
      status: 403,
      body: { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } },
    }),
    arrived: [1, 1],
    shown: 0,
    state: 'waiting',
    reason: 'MessageWritesBlocked',
    living: false,
  },
  '404 ConversationNotFound': {
    faults: times(9, { status: 404, body: error('ConversationNotFound') }),
    arrived: [1, 1],
    shown: 0,
    state: 'waiting',
    reason: 'ConversationNotFound',
    living: false,
  },
  '403 that says nothing': {
    faults: times(9, { status: 403 }),
    arrived: [1, 5],
    shown: 0,
    state: 'given-up',
    reason: 'HTTP 403',
  },
  '404 that says nothing, once': {
    faults: [{ status: 404 }],
    arrived: [1, 2],
    shown: 1,
    state: 'delivered',
    reason: 'HTTP 404',
  },
  '413': {
    faults: [{ status: 413, body: error('MessageSizeTooBig') }],
    arrived: [2, 2],
    shown: 1,
    state: 'delivered',
    reason: '',
  },
  '413 of the summary alone, too': {
    faults: times(9, { status: 413, body: error('MessageSizeTooBig') }),
    arrived: [2, 6],
    shown: 0,
    state: 'given-up',
    reason: 'MessageSizeTooBig',
  },
  '400': {
    faults: times(9, { status: 400, body: error('BadSyntax') }),
    arrived: [1, 5],
    shown: 0,
    state: 'given-up',
    reason: 'BadSyntax',
  },
};
