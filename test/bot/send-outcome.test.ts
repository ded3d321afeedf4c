/** How the service's refusals are read: by code and subCode, not by status alone. */

import assert from 'node:assert/strict';
import { refusedByService } from '../../bot/send-outcome.ts';

describe('a refusal by the bot service', () => {
  const error = (code: string) => ({ error: { code, message: 'as the service says it' } });
  const refusals: [
    title: string,
    status: number,
    body: unknown,
    code: string,
    terminal: boolean,
  ][] = [
    [
      'not in the roster',
      403,
      error('BotNotInConversationRoster'),
      'BotNotInConversationRoster',
      true,
    ],
    [
      'not in the roster by 404',
      404,
      error('BotNotInConversationRoster'),
      'BotNotInConversationRoster',
      true,
    ],
    [
      'blocked by the person',
      403,
      error('ConversationBlockedByUser'),
      'ConversationBlockedByUser',
      true,
    ],
    ['disabled by the admin', 403, error('BotDisabledByAdmin'), 'BotDisabledByAdmin', true],
    [
      'blocked by a subCode beside',
      403,
      { subCode: 'MessageWritesBlocked' },
      'MessageWritesBlocked',
      true,
    ],
    [
      'blocked by a subCode within',
      403,
      { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } },
      'MessageWritesBlocked',
      true,
    ],
    [
      'told that the conversation is gone',
      404,
      error('ConversationNotFound'),
      'ConversationNotFound',
      true,
    ],
    ['not registered', 401, error('BotNotRegistered'), 'BotNotRegistered', true],
    ['without anything to read', 403, '<html>', 'HTTP 403', false],
    ['with a code of 10 KB', 400, error('x'.repeat(10_000)), 'HTTP 400', false],
    ['forbidden for another reason', 403, error('Forbidden'), 'Forbidden', false],
    ['told that it is too large', 413, error('MessageSizeTooBig'), 'MessageSizeTooBig', false],
    ['told that it is bad', 400, error('BadSyntax'), 'BadSyntax', false],
    ['refused without a code', 403, undefined, 'HTTP 403', false],
  ];
  for (const [title, status, body, code, terminal] of refusals) {
    it(`(${title}) ${terminal ? 'tells that the target is dead' : 'leaves the target alive'}`, () => {
      assert.deepEqual(refusedByService(status, body, 7), {
        kind: 'refused',
        code,
        status,
        terminal,
        retryAfter_ms: 7,
      });
    });
  }
});
