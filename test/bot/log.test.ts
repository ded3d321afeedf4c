/** The log tells what happened and no secret, wherever the secret stands; and strangers cannot fill it. */

import assert from 'node:assert/strict';
import { createLog } from '../../bot/log.ts';
import { createRefusalLog, REFUSAL_LOG_EVERY_MS } from '../../bot/refusal-log.ts';

function createRecordedLog(secrets: readonly string[] = []) {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    secrets,
    destination: { write: (line) => void lines.push(line) },
  });
  return { log, lines };
}

describe('the log', () => {
  const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';
  const cases: [title: string, secret: string, entry: object | string][] = [
    [
      'a known secret in an error',
      'the~bots~"own"~secret',
      { err: new Error('with the~bots~"own"~secret in it') },
    ],
    ['a known secret in the message', 'the~bots~"own"~secret', 'with the~bots~"own"~secret in it'],
    ['an authorization header', 'abcdefgh', { headers: { authorization: 'Bearer abcdefgh' } }],
    ['a bearer token in a text', JWT, { note: `sent Bearer ${JWT}` }],
    ['a bare token in a text', JWT, { deep: { er: [`token was ${JWT}`] } }],
    [
      'a password in an address',
      'hunter2',
      { err: new Error('connect postgres://desk:hunter2@db/desk') },
    ],
    [
      'Stripe’s key',
      'sk_live_4eC39HqLyjWD',
      { err: new Error('No such key: sk_live_4eC39HqLyjWD') },
    ],
    ['a webhook’s secret', 'whsec_c2VjcmV0', 'bad whsec_c2VjcmV0'],
    [
      'a signed link',
      'v1.eyABC',
      { url: 'https://contoso.sharepoint.com/x?tempauth=v1.eyABC&y=1' },
    ],
    ['a form with a client secret', 'p4ss', 'grant_type=x&client_secret=p4ss&scope=y'],
    ['a field named password', 'swordfish', { user: { password: 'swordfish' } }],
    [
      'a cause within a cause',
      'hunter2',
      { err: new Error('a', { cause: new Error('ftp://u:hunter2@h') }) },
    ],
  ];
  for (const [title, secret, entry] of cases) {
    it(`blots out ${title}`, () => {
      const { log, lines } = createRecordedLog(['the~bots~"own"~secret']);
      if (typeof entry === 'string') log.error(entry);
      else log.error(entry, 'It failed.');
      assert.equal(lines.length, 1);
      const line = lines[0] ?? '';
      assert.ok(!line.includes(JSON.stringify(secret).slice(1, -1)), line);
      assert.match(line, /\[redacted\]/);
      assert.equal(JSON.parse(line).level, 'error', 'it is one line of JSON still');
    });
  }

  it('keeps what is no secret', () => {
    const { log, lines } = createRecordedLog(['']);
    log.info({ port: 3978, url: 'https://contoso.sharepoint.com/a?b=c' }, 'The bot listens.');
    const { port, url, msg, time } = JSON.parse(lines[0] ?? '');
    assert.deepEqual(
      [port, url, msg],
      [3978, 'https://contoso.sharepoint.com/a?b=c', 'The bot listens.'],
    );
    assert.ok(Date.parse(time) > 0);
  });

  it('of refusals has one line for each cause in a while, and counts the rest', () => {
    const { log, lines } = createRecordedLog();
    let now = 0;
    const refused = createRefusalLog(log, () => now);
    for (let i = 0; i < 1_000; i++) refused('no-token');
    refused('expired');
    now += REFUSAL_LOG_EVERY_MS;
    refused('no-token');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)).map(({ code, suppressed }) => [code, suppressed]),
      [
        ['no-token', 0],
        ['expired', 0],
        ['no-token', 999],
      ],
    );
  });
});
