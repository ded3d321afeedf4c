/** What the log says of an error is enough to mend it and names nobody. */

import assert from 'node:assert/strict';
import { loggedError } from '../../bot/log-error.ts';
import { DirectoryError } from '../../directory/directory-error.ts';

const logged = (error: unknown) => loggedError(error, (text) => text.replace('hush', '[redacted]'));

describe('an error in the log', () => {
  it('has its kind, its codes and where it happened', () => {
    const cause = Object.assign(new Error('Zyx was not found'), { statusCode: 404 });
    const error = new DirectoryError('NOT_FOUND', 'graph', 'Microsoft Graph knows nobody.', {
      cause,
      status: 404,
      graphCode: 'Request_ResourceNotFound',
      requestId: '11111111-2222-3333-4444-555555555555',
    });
    const { stack, cause: below, ...rest } = logged(error);
    assert.deepEqual(rest, {
      type: 'DirectoryError',
      message: 'Microsoft Graph knows nobody.',
      code: 'NOT_FOUND',
      status: 404,
      graphCode: 'Request_ResourceNotFound',
      requestId: '11111111-2222-3333-4444-555555555555',
    });
    assert.match(stack ?? '', /log-error\.test\.ts:\d+/);
    assert.ok(!JSON.stringify(below).includes('Zyx'), 'what a service wrote is left out');
    assert.equal(below?.status, 404);
  });

  for (const [title, error, there, gone] of [
    ['a sign-in name', new Error('for ada.l@contoso.com: no'), 'for [person]: no', 'ada'],
    ['one in an address', new Error('/users/ada%40contoso.com?$select'), '/users/[person]?', 'ada'],
    ['an id', new Error('for 5b1e9a4c-0000-4000-8000-0000000000aa'), 'for [id]', '5b1e'],
    ['what somebody typed', new SyntaxError('Bad token, "Ada says" is no JSON'), '"…"', 'Ada'],
    ['a name between quotation marks', new Error('No “Ada” here'), '“…”', 'Ada'],
    ['a secret, before anything else', new Error('as "hush" was'), 'as "…"', 'hush'],
  ] as const)
    it(`is without ${title}`, () => {
      const text = JSON.stringify(logged(error).message);
      assert.ok(JSON.parse(text).includes(there), text);
      assert.ok(!text.includes(gone), text);
    });

  it("is told with its codes where botbuilder's dialogs have put another around it", () => {
    const inner = new DirectoryError('TIMEOUT', 'graph', 'Microsoft Graph took too long.');
    const outer = Object.assign(new Error(inner.message), { error: inner });
    assert.equal(logged(outer).cause?.code, 'TIMEOUT');
    assert.equal('cause' in logged(Object.assign(new Error('x'), { error: 'no error' })), false);
  });

  it('keeps the names of our code and of our files', () => {
    assert.match(logged(new TypeError("reading 'balance'")).message, /'balance'/);
    const disk = Object.assign(new Error("ENOENT: open '/data/journal/1'"), { syscall: 'open' });
    assert.match(logged(disk).message, /'\/data\/journal\/1'/);
  });

  it('ends, however long it is and however deep', () => {
    let error = new Error('a'.repeat(5_000_000));
    for (let depth = 0; depth < 100; depth++) error = new Error('b', { cause: error });
    assert.ok(JSON.stringify(logged(error)).length < 100_000);
    assert.ok(logged(new Error('a'.repeat(5_000_000))).message.length <= 2_000);
    assert.equal(logged('Zyx').message.includes('Zyx'), false);
  });
});
