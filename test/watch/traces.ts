/** One turn is one tree of steps: the directory with its tries, the store, the way out; and it names nobody. */

import assert from 'node:assert/strict';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { type Chat, cardOf, filledIn, type SandboxPerson } from '../journeys/teams-client.ts';
import type { WatchedDesk } from './watched-desk.ts';

export function turnsLeaveATrace(opened: () => WatchedDesk): void {
  describe('the trace of a turn', () => {
    let desk: WatchedDesk;
    let somebody: SandboxPerson;
    let chat: Chat;

    before(async () => {
      desk = opened();
      const { people } = await desk.teams.state();
      // Whom no other test asks about: the directory remembers for a minute.
      const found = people.filter(({ roles }) => roles.length > 0).at(-2);
      assert.ok(found);
      somebody = found;
      chat = desk.teams.chat(somebody);
    });
    beforeEach(() => desk.forget());

    const named = (name: string) => desk.spans().filter((span) => span.name === name);
    const parentOf = (span: ReadableSpan | undefined) =>
      desk.spans().find((other) => other.spanContext().spanId === span?.parentSpanContext?.spanId);
    const rootOf = (span: ReadableSpan): ReadableSpan => {
      const parent = parentOf(span);
      return parent === undefined ? span : rootOf(parent);
    };

    it('has the directory, each try of it, and the reply below the turn', async () => {
      await desk.teams.control('graph', {
        fault: { status: 429, retryAfter: 0, times: 1, path: `/users/${somebody.id}?` },
      });
      await chat.ask('balance');
      const [turn, ...more] = named('turn');
      assert.ok(turn);
      assert.equal(more.length, 0);
      const [person] = named('graph user');
      assert.equal(parentOf(person), turn);
      const tries = named('graph try').filter((span) => parentOf(span) === person);
      assert.deepEqual(
        tries.map(({ attributes }) => [
          attributes['desk.graph.try'],
          attributes['http.response.status_code'],
        ]),
        [
          [1, 429],
          [2, 200],
        ],
      );
      assert.equal(person?.attributes['desk.graph.tries'], 2);
      assert.ok(named('graph user-roles').length > 0);
      assert.equal(parentOf(named('bot service reply')[0]), turn);
      for (const span of desk.spans()) assert.equal(rootOf(span), turn, span.name);
      assert.match(String(turn.attributes['desk.turn']), /^[\da-f]{12}$/);
    });

    it('has the write to the journal below the turn that asked for it', async () => {
      const chat = desk.teams.chat(desk.admin);
      const form = filledIn(cardOf(await chat.ask('enter balance reading')), 'Continue', {
        reading: '500',
        reason: 'month end',
      });
      const review = await chat.press(form.verb, form.data);
      desk.forget();
      const confirm = filledIn(review.value, 'Confirm');
      await chat.press(confirm.verb, confirm.data);
      const [append] = named('journal append');
      assert.ok(append);
      assert.equal(rootOf(append).name, 'turn');
      assert.ok(Number(append.attributes['desk.facts']) > 0);
      assert.ok(named('store write').some((span) => rootOf(span) === rootOf(append)));
    });

    it('shows that it failed by a code alone, and so does the log under the same id', async () => {
      await desk.teams.control('graph', { fault: { status: 403, times: 2, path: 'getPstnCalls' } });
      await assert.rejects(desk.teams.control('poll', {}));
      await desk.teams.control('graph', { fault: null });
      const [job] = named('job usage-feed');
      assert.equal(job?.attributes['error.type'], 'FORBIDDEN');
      assert.deepEqual(job?.events, []);
      assert.ok(named('graph pstn-calls').some((span) => rootOf(span) === job));
    });

    it('is found from the log', async () => {
      await chat.ask('help');
      const [turn] = named('turn');
      const line = desk.lines
        .map((text) => JSON.parse(text))
        .find(({ msg }) => msg === 'A turn ended.');
      assert.equal(line.turn, turn?.attributes['desk.turn']);
      assert.equal(line.trace, turn?.spanContext().traceId);
    });

    it('names nobody', async () => {
      await chat.ask(`licenses of ${somebody.userPrincipalName}`);
      await desk.teams.chat(desk.admin).ask(`licenses of ${somebody.displayName}`);
      const { people } = await desk.teams.state();
      const text = JSON.stringify(
        desk
          .spans()
          .map(({ name, attributes, status, events }) => [name, attributes, status, events]),
      );
      assert.ok(desk.spans().length > 4);
      for (const { id, displayName, userPrincipalName } of people)
        for (const each of [id, displayName, userPrincipalName])
          assert.ok(!text.includes(each), each);
    });
  });
}
