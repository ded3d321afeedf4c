/** The page on feeding a mailbox: its example is signed as it says, and the desk would have taken it. */

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sinon from 'sinon';
import { CREDIT_EVENT_TYPES } from '../../bot/credit-event-facts.ts';
import { createCreditEvents } from '../../bot/credit-events.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { instant } from '../../ledger/instant.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';

const PAGE = readFileSync(
  new URL('../../docs/feed-recharges-from-a-mailbox.md', import.meta.url),
  'utf8',
);
const field = (name: string) => {
  const value = new RegExp(`^${name} +(\\S.*)$`, 'm').exec(PAGE)?.[1];
  assert.ok(value !== undefined, `the page's example has its ${name}`);
  return value;
};

describe('the page on feeding recharges from a mailbox', () => {
  afterEach(() => sinon.restore());

  it('signs its example by the arithmetic that it states', () => {
    const key = Buffer.from(field('secret').replace(/^whsec_/, ''), 'base64');
    const signed = `${field('id')}.${field('timestamp')}.${field('body')}`;
    const signature = createHmac('sha256', key).update(signed).digest('base64');
    assert.equal(field('signature'), `v1,${signature}`);
  });

  it('shows an event that the desk takes in at that time, and refuses later', async () => {
    const sentAt = Number(field('timestamp')) * 1000;
    const time = sinon.useFakeTimers({ now: sentAt, toFake: ['Date'] });
    const clock = { now: () => instant(Date.now()) };
    const account = openAccount(createMemoryJournal(), clock, 'USD');
    const handle = createCreditEvents({
      secret: field('secret'),
      account,
      changed: async () => undefined,
      refused: () => undefined,
      report: (cause) => assert.fail(String(cause)),
    });
    const headers = {
      'webhook-id': field('id'),
      'webhook-timestamp': field('timestamp'),
      'webhook-signature': field('signature'),
    };
    const post = () =>
      handle({ headers, body: Buffer.from(field('body')), remoteAddress: undefined });
    assert.equal((await post()).status, 202);
    assert.equal(account.view().balance, 500_000_000);
    time.tick(6 * 60_000);
    assert.equal((await post()).status, 401);
  });

  it('names every type of event', () => {
    for (const type of CREDIT_EVENT_TYPES) assert.ok(PAGE.includes(`| \`${type}\``), type);
  });
});
