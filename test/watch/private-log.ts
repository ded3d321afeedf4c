/** Whatever is asked for and however it fails, the log says by whose turn, and never who or what was said. */

import assert from 'node:assert/strict';
import type { Chat, SandboxPerson } from '../journeys/teams-client.ts';
import { COMMANDS, MORE, VERBS } from '../safety/expectations.ts';
import type { WatchedDesk } from './watched-desk.ts';

/** What nobody but the asker writes: a word for each kind of text that comes in. */
const SAID = { question: 'Zyxquestion', reason: 'Zyxreason', name: 'Zyxname', typed: 'Zyxtyped' };
/** Of lines that tell of a turn; the others come from regular jobs and from the desk itself. */
const OF_A_TURN = new Set([
  'A turn ended.',
  'A turn failed.',
  'A person was told of a failure.',
  'A job failed.',
]);

export function theLogNamesNobody(opened: () => WatchedDesk): void {
  describe('the log of a desk', () => {
    let desk: WatchedDesk;
    let people: readonly SandboxPerson[];
    let asker: SandboxPerson;
    let chat: Chat;
    let printed: readonly string[];

    /** Everything that can be asked for, healthy and with everything failing. */
    before(async () => {
      desk = opened();
      ({ people } = await desk.teams.state());
      const found = people.filter(({ roles }) => roles.length > 0).at(-3);
      assert.ok(found);
      asker = { ...found, displayName: SAID.name };
      desk.forget();
      chat = desk.teams.chat(desk.admin);
      await everyCommand();
      await everyButton();
      // What Graph says of somebody stands in its own errors.
      const message = `Resource '${asker.userPrincipalName}' of “${asker.displayName}” (${asker.id}) was not found for ${SAID.reason}.`;
      const fault = { status: 403, times: 10_000, code: 'Authorization_RequestDenied', message };
      await desk.teams.control('graph', { fault });
      const stranger = people.find(({ roles }) => roles.length === 0);
      assert.ok(stranger);
      chat = desk.teams.chat(stranger);
      await everyCommand();
      await desk.teams.control('poll', {}).catch(() => undefined);
      await desk.teams.control('graph', { fault: null });
      const refusal = { error: { code: 'BadSyntax', message: `${SAID.typed} ${asker.id}` } };
      desk.teams.connector.fail({ status: 400, body: refusal }, { status: 403, body: refusal });
      for (const words of ['balance', 'help']) await chat.send({ text: words });
      printed = [...desk.lines];
    });

    async function everyCommand(): Promise<void> {
      const { userPrincipalName, displayName } = asker;
      for (const { words } of Object.values(COMMANDS)) await chat.send({ text: words });
      for (const text of [
        `licenses of ${userPrincipalName}`,
        `assign calling license to ${displayName}`,
        `may ${SAID.question} call ${userPrincipalName} with a calling plan?`,
      ])
        await chat.send({ text });
    }

    async function everyButton(): Promise<void> {
      const { userPrincipalName, displayName, id } = asker;
      const typed = {
        name: displayName,
        people: `${userPrincipalName}\n${id}`,
        reason: SAID.reason,
      };
      for (const [verb, expectation] of [...Object.entries(VERBS), ...Object.entries(MORE)])
        await chat.press('verb' in expectation ? String(expectation.verb) : verb, {
          ...expectation.typed,
          ...typed,
          amount: SAID.typed,
        });
      // A button whose data is of no shape at all.
      await chat.send({ type: 'invoke', name: 'adaptiveCard/action', value: SAID.typed });
      await chat.send({
        attachments: [{ contentType: 'x', name: SAID.typed, content: SAID.typed }],
      });
    }

    it('has the turns, and the failures too', () => {
      const lines = printed.map((line) => JSON.parse(line));
      const buttons = Object.keys({ ...VERBS, ...MORE }).length;
      const asked = 2 * Object.keys(COMMANDS).length + buttons;
      assert.ok(lines.filter(({ msg }) => msg === 'A turn ended.').length > asked);
      assert.ok(lines.some(({ level }) => level === 'error'));
      assert.ok(lines.some(({ msg }) => msg === 'A send was not delivered.'));
      assert.ok(lines.some(({ err }) => err?.code === 'FORBIDDEN'));
    });

    it('says on each line whose turn or which job it comes from', () => {
      for (const text of printed) {
        const line = JSON.parse(text);
        if (OF_A_TURN.has(line.msg))
          assert.match(String(line.turn ?? line.job), /^[\da-f]{12}$|^\w/, text);
        if (line.turn !== undefined) assert.match(line.turn, /^[\da-f]{12}$/);
      }
    });

    it('names nobody and repeats nothing', () => {
      const all = printed.join('');
      const secret = [
        ...people.flatMap(({ id, displayName, userPrincipalName }) => [
          id,
          displayName,
          userPrincipalName,
        ]),
        ...Object.values(SAID),
      ];
      assert.ok(people.length >= 120);
      for (const each of secret) {
        const at = all.indexOf(each);
        assert.equal(at, -1, `${each}: ${all.slice(Math.max(0, at - 300), at + 100)}`);
      }
      assert.ok(
        !/conversationId|"a:[\da-f-]{36}/.test(all),
        'a chat is told from another by its fingerprint',
      );
      assert.ok(!/[\w.]+@[\w-]+\.\w/.test(all.replace(/\bat .*?\\n/g, '')));
    });
  });
}
