/** Whatever secret stands wherever in what is logged, it is not printed: each that is held, in each place that there is. */

import assert from 'node:assert/strict';
import { createBlot } from '../../bot/blot.ts';
import { createLog } from '../../bot/log.ts';
import { SETTING_NAMES } from '../../bot/settings.ts';
import { HELD, isIn, KNOWN, MET, PLACES, SECRET_SETTINGS, WITHIN } from './held-secrets.ts';

type Entry = object | string;

const failure = (message: string, more: object = {}) => Object.assign(new Error(message), more);

function deep(levels: number, inmost: object): object {
  return levels === 0 ? inmost : { down: deep(levels - 1, inmost) };
}

/** As a failing package throws its request about. */
const requestOf = (authorization: string) => ({
  config: { method: 'post', headers: { Accept: '*/*', Authorization: authorization } },
});

const ANYWHERE: Readonly<Record<string, (secret: string) => Entry>> = {
  'the message': (secret) => `It said ${secret} and left.`,
  'a field': (secret) => ({ note: secret }),
  'a field far down': (secret) => deep(6, { list: [1, { of: secret }] }),
  'an error’s message': (secret) => ({ err: failure(`refused: ${secret}`) }),
  'an error’s stack': (secret) => ({ err: failure('x', { stack: `Error: x\n    at ${secret}` }) }),
  'an error’s own fields': (secret) => ({ err: failure('x', { response: { data: secret } }) }),
  'a cause of a cause': (secret) => ({
    err: new Error('a', { cause: new Error('b', { cause: failure(secret) }) }),
  }),
  'one of several errors': (secret) => ({ err: new AggregateError([failure(secret)], 'all') }),
  'a body that is JSON': (secret) => ({ err: failure(JSON.stringify({ said: secret })) }),
  'JSON in JSON': (secret) => ({ note: JSON.stringify({ body: JSON.stringify({ a: secret }) }) }),
  'a query': (secret) => ({ url: `https://x.example/a?b=1&c=${encodeURIComponent(secret)}&d=2` }),
  'a form': (secret) => ({ body: `a=b&${new URLSearchParams({ secret })}&c=d` }),
  'a bearer header': (secret) => ({ err: failure('x', requestOf(`Bearer ${secret}`)) }),
  'a basic header': (secret) => ({ headers: { a: `Basic ${btoa(encodeURI(secret))}` } }),
};

/** Where nobody could know the value beforehand, its place gives it away. */
const UNKNOWN = 'never-seen-before-4711';
const BY_PLACE: Readonly<Record<string, Entry>> = {
  'a header deep in an error': { err: failure('x', { a: { b: requestOf(UNKNOWN) } }) },
  'a list of cookies': { headers: { 'Set-Cookie': [`a=${UNKNOWN}`, `b=${UNKNOWN}`] } },
  'a password': deep(5, { dbPassword: UNKNOWN }),
  'a client secret': { settings: { client_secret: UNKNOWN } },
  'a token in a body': { err: failure(JSON.stringify({ access_token: UNKNOWN, expires_in: 3 })) },
  'a token after a quotation mark': { token: `"${UNKNOWN}"` },
  'an address of a database': { err: failure(`connect postgres://desk:${UNKNOWN}@db:5432/desk`) },
  'an address with an at in its password': `postgres://desk:p@${UNKNOWN}@db/desk`,
  'an address without a user': `redis://:${UNKNOWN}@cache:6379`,
  'a storage account’s key': `AccountName=a;AccountKey=${UNKNOWN};EndpointSuffix=b`,
  'a signed link': { url: `https://x.sharepoint.com/a?tempauth=${UNKNOWN}&b=1` },
};

/** Of an error's own fields only codes are printed, and nothing of what it quotes: no trace of a secret remains. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'an error’s own fields',
  'a body that is JSON',
  'a bearer header',
]);

function printedOf(entry: Entry): string {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    secrets: KNOWN,
    destination: { write: (line) => void lines.push(line) },
  });
  if (typeof entry === 'string') log.error(entry);
  else log.error(entry, 'It failed.');
  const [line = ''] = lines;
  assert.equal(JSON.parse(line).level, 'error', 'it is one line of JSON still');
  return line;
}

describe('a secret in the log', () => {
  it('is known for every setting that is one', () => {
    const secret = SETTING_NAMES.filter((name) =>
      /SECRET|PASSWORD|KEY|TOKEN|CERTIFICATE|CREDENTIAL|DATABASE/i.test(name),
    );
    assert.deepEqual(secret.toSorted(), [...Object.keys(SECRET_SETTINGS), ...PLACES].toSorted());
    const known = [...Object.values(SECRET_SETTINGS), ...Object.values(WITHIN)];
    assert.deepEqual(KNOWN.toSorted(), known.toSorted());
  });

  for (const [name, secret] of HELD)
    it(`is blotted out wherever it stands: ${name}`, () => {
      for (const [place, entryOf] of Object.entries(ANYWHERE)) {
        // What is met on the way is known by its shape, which an encoding hides.
        if (name in MET && /query|form|basic/.test(place)) continue;
        const printed = printedOf(entryOf(secret));
        assert.ok(!isIn(printed, secret), `${place}: ${printed}`);
        if (!LEFT_OUT.has(place)) assert.match(printed, /\[redacted\]/, place);
      }
    });

  for (const [place, entry] of Object.entries(BY_PLACE))
    it(`is blotted out by its place: ${place}`, () => {
      const printed = printedOf(entry);
      assert.ok(!printed.includes(UNKNOWN), printed);
    });

  it('takes nothing else along', () => {
    const entry = {
      tokens: 3,
      cookieless: 'yes',
      headers: { authorization: 'Bearer abcdefghij', 'retry-after': '7' },
      url: 'https://graph.microsoft.com/v1.0/users?$top=5',
      mail: 'see https://x.example or write to ann@contoso.com',
    };
    const { headers, level, time, msg, ...rest } = JSON.parse(printedOf(entry));
    assert.equal(headers['retry-after'], '7');
    assert.deepEqual({ ...rest, headers: entry.headers }, entry);
  });

  it('is blotted out of a sentence for the terminal as well', () => {
    const blot = createBlot(KNOWN);
    for (const [name, secret] of HELD)
      assert.ok(!isIn(blot(`It could not be done: ${secret} (EFAIL)`), secret), name);
  });
});
