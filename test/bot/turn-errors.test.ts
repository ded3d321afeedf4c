/** A turn that fails: what the person sees, what the service is answered, what stays in the log. */

import assert from 'node:assert/strict';
import { assertFailure } from './assert-failure.ts';
import { type Door, openDoor } from './door-harness.ts';
import { teamsMessage } from './teams-activity.ts';

describe('when a turn fails, the bot', () => {
  let door: Door;

  beforeEach(async () => {
    door = await openDoor();
  });

  afterEach(() => door.close());

  const SECRET = 'postgres://desk:hunter2@db/desk';
  const fail = async () => {
    throw new Error(`cannot reach ${SECRET}`);
  };

  it('tells the person the incident and nobody the cause', async () => {
    door.logic = fail;
    const answered = await door.post({ locale: 'ja-JP' });
    assert.equal(answered.status, 200);
    assert.doesNotMatch(answered.text, /hunter2/);
    const [told] = door.stub.arrivals;
    assert.equal((told?.body as { text?: string } | undefined)?.text, 'ja-JP: incident INC1');
    assert.doesNotMatch(JSON.stringify(door.stub.arrivals), /hunter2|Error/);
    const line = door.lines.find((entry) => entry.includes('INC1')) ?? assert.fail();
    assert.match(line, /cannot reach/, 'the log knows the cause');
    assert.match(await door.metrics.registry.metrics(), /^desk_incidents_total 1$/m);
  });

  it('answers a card’s click in the card, well-formed, so that it is not sent again', async () => {
    door.logic = fail;
    const answered = await door.post({ type: 'invoke', name: 'adaptiveCard/action' });
    assert.equal(answered.status, 200);
    assert.deepEqual(JSON.parse(answered.text), {
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: { code: 'incident', message: 'en-US: incident INC1' },
    });
    assert.equal(door.stub.arrivals.length, 0);
  });

  it('answers another invoke with 200 and tells the person in the chat', async () => {
    door.logic = fail;
    const answered = await door.post({ type: 'invoke', name: 'fileConsent/invoke' });
    assert.equal(answered.status, 200);
    assert.equal(door.stub.shown.size, 1);
  });

  it('answers 200 even where the person cannot be told', async () => {
    door.logic = fail;
    door.stub.fail({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
    assert.equal((await door.post()).status, 200);
    assert.match(door.lines.join(''), /could not be told/);
  });

  it('answers 500 and nothing else where even the handler of errors fails', async () => {
    door.logic = fail;
    door.adapter.onTurnError = fail;
    assertFailure(await door.post(), 500, 'internal');
  });

  it('carries a failed send out of a turn that we started ourselves', async () => {
    await door.post();
    const reference = { ...teamsMessage(door.stub.serviceUrl), user: undefined };
    door.stub.fail({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
    await assert.rejects(
      door.adapter.proactive(
        {
          serviceUrl: reference.serviceUrl,
          channelId: 'msteams',
          conversation: reference.conversation,
          bot: reference.recipient,
          user: reference.from,
        },
        async (context) => {
          await context.sendActivity('an alert');
        },
      ),
      {
        name: 'ConnectorError',
        code: 'SEND_REFUSED',
        outcome: {
          kind: 'refused',
          code: 'BotNotInConversationRoster',
          status: 403,
          terminal: true,
          retryAfter_ms: null,
        },
      },
    );
    assert.equal(door.stub.arrivals.length, 2, 'the reply before it and the one attempt');
  });
});
