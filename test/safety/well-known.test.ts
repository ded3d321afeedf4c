/** What spoiled activities and hostile texts do to botbuilder's and Adaptive Cards' own parts, found by the same judges as with ours. */

import assert from 'node:assert/strict';
import { Template } from 'adaptivecards-templating';
import sinon from 'sinon';
import { seededRandom } from '../store/faults/seeded-random.ts';
import { mutated } from './fuzz/mutate.ts';
import { flawsInAnswer } from './fuzz/protocol.ts';
import { openStockBot } from './fuzz/stock-bot.ts';
import { EVILS, TOGETHER } from './hostile/evil.ts';
import { flawsIn } from './hostile/flaws.ts';
import { activityOf, dropped, pressed, readOut, said, searched, submitted } from './visitor.ts';
import { HOME } from './walk.ts';

const ROUNDS = 600;
const VALID: readonly object[] = [
  said('balance'),
  pressed('balance.refresh', { locale: 'en-US' }),
  submitted('balance.refresh', { locale: 'en-US' }),
  searched('Person'),
  dropped('calls.csv'),
  { type: 'installationUpdate', action: 'add' },
  { type: 'conversationUpdate', membersAdded: [{ id: '28:calling-desk' }] },
  { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
];

describe('a bot of stock parts behind botbuilder’s own endpoint', function () {
  this.timeout(120_000);
  afterEach(() => sinon.restore());

  async function flawsOf(bodies: readonly string[]): Promise<readonly string[]> {
    for (const way of ['error', 'warn'] as const) sinon.stub(console, way);
    const bot = openStockBot();
    const found: string[] = [];
    for (const body of bodies) {
      const parsed = JSON.parse(body);
      try {
        found.push(...flawsInAnswer(parsed, await bot.deliver(parsed)));
      } catch (cause) {
        found.push(`the turn threw ${cause}`);
      }
    }
    return found;
  }

  it('has no flaw where nothing is spoiled', async () => {
    const bodies = VALID.map((one) => JSON.stringify(activityOf(HOME, one)));
    assert.deepEqual(await flawsOf(bodies), []);
  });

  it('is found to break: answers with 500, messages of its own errors, and turns that throw', async () => {
    const random = seededRandom(1);
    const spoiled = Array.from({ length: ROUNDS }, () =>
      mutated(activityOf(HOME, VALID[random(VALID.length)] ?? {}), random),
    );
    const found = await flawsOf(spoiled);
    for (const flaw of [/answered with 500/, /out of form: 500 .*Cannot/, /^the turn threw/])
      assert.ok(
        found.some((one) => flaw.test(one)),
        String(flaw),
      );
  });
});

describe('a card by Adaptive Cards’ own templating', () => {
  type Card = Readonly<Record<string, unknown>>;
  const card = (text: string): Card => ({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text, wrap: true }],
  });
  const flawsOf = (content: unknown) => {
    const contentType = 'application/vnd.microsoft.card.adaptive';
    return flawsIn(readOut([{ attachments: [{ contentType, content }] }], { status: 200 }));
  };
  const bound = (name: string) =>
    new Template(card('Hello \u0024{name}')).expand({ $root: { name } });

  it('has no flaw where a name is a name', () => {
    assert.deepEqual(flawsOf(bound('Ada')), []);
  });

  it('is found to draw a name from outside as links, headings and hidden letters', () => {
    const found = Object.values(TOGETHER).flatMap((evil) => flawsOf(bound(evil)));
    for (const flaw of [/is read as “\[”/, /is read as “# ”/, /hides something/])
      assert.ok(
        found.some((one) => flaw.test(one)),
        `${flaw}: ${found}`,
      );
  });

  it('is found to evaluate a name that has got into its template', () => {
    const secret = 'what only the desk knows';
    const template = card(`Hello ${EVILS.template}`);
    const drawn = new Template(template).expand({ $root: { name: 'Ada', secret } });
    assert.match(JSON.stringify(drawn), new RegExp(secret));
    assert.notDeepEqual(flawsOf(drawn), []);
  });
});
