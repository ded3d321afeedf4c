/** Whole turns, from a signed activity by HTTP through botbuilder to what the service is sent. */

import assert from 'node:assert/strict';
import { TeamsInfo } from 'botbuilder';
import { KEYS_COOLDOWN_MS } from '../../bot/bot-framework-keys.ts';
import { assertFailure } from './assert-failure.ts';
import { type Door, openDoor } from './door-harness.ts';
import { teamsMessage } from './teams-activity.ts';
import { createSigningKey, goodClaims, sign } from './token-issuer.ts';

const JSON_HEADER = { 'content-type': 'application/json' };

describe('the bot runs a turn', () => {
  let door: Door;

  beforeEach(async () => {
    door = await openDoor();
  });

  afterEach(() => door.close());

  it('from a signed message to the reply that the service is sent', async () => {
    const answered = await door.post();
    assert.equal(answered.status, 200);
    assert.equal(answered.text, '');
    const [reply] = door.stub.arrivals;
    assert.equal(door.stub.arrivals.length, 1);
    const { id, conversation, from, recipient } = teamsMessage();
    assert.equal(reply?.path, `/v3/conversations/${conversation.id}/activities/${id}`);
    assert.equal(reply?.authorization, 'Bearer token-1');
    const body = reply?.body as Record<string, unknown>;
    assert.equal(body.text, 'echo: balance');
    assert.deepEqual(body.recipient, from);
    assert.deepEqual(body.from, recipient);
  });

  it('with edits, deletions, the roster and a new conversation, all through our connector', async () => {
    const seen: unknown[] = [];
    door.logic = async (context) => {
      const sent = await context.sendActivities([
        { type: 'typing' },
        { type: 'message', text: 'a' },
      ]);
      const id = sent[1]?.id ?? assert.fail();
      await context.updateActivity({ ...context.activity, id, text: 'b' });
      await context.deleteActivity(id);
      seen.push(await TeamsInfo.getMember(context, '29:ann'));
      seen.push(await TeamsInfo.getPagedMembers(context, 50));
    };
    assert.equal((await door.post()).status, 200);
    assert.deepEqual(
      door.stub.arrivals.map(({ method }) => method),
      ['POST', 'POST', 'PUT', 'DELETE', 'GET', 'GET'],
    );
    assert.deepEqual(seen, [
      { id: '29:ann' },
      { members: [{ id: '29:ann' }], continuationToken: 'next' },
    ]);
  });

  it('and answers an invoke with the turn’s own body', async () => {
    const value = {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'ok',
    };
    door.logic = async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } });
    };
    const answered = await door.post({ type: 'invoke', name: 'adaptiveCard/action' });
    assert.equal(answered.status, 200);
    assert.deepEqual(JSON.parse(answered.text), value);
    assert.equal(door.stub.arrivals.length, 0);
  });

  it('and answers an invoke with the turn’s own status, and one that nobody took with 501', async () => {
    door.logic = async (context) => {
      await context.sendActivity({
        type: 'invokeResponse',
        value: { status: 404, body: { no: 1 } },
      });
    };
    const answered = await door.post({ type: 'invoke', name: 'x' });
    assert.equal(answered.status, 404);
    assert.deepEqual(JSON.parse(answered.text), { no: 1 });
    door.logic = async () => undefined;
    assert.equal((await door.post({ type: 'invoke', name: 'x' })).status, 501);
  });

  it('sixty at a time, and each person gets their own reply', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `person-${i}`);
    await Promise.all(
      names.map((name) =>
        door.post({ text: name, conversation: { ...teamsMessage().conversation, id: name } }),
      ),
    );
    assert.deepEqual(
      door.stub.arrivals
        .map(({ path, body }) => `${path.split('/')[3]} ${(body as { text: string }).text}`)
        .sort(),
      names.map((name) => `${name} echo: ${name}`).sort(),
    );
  });

  it('signed with a new key as soon as the issuer has rotated, and no longer with the old one', async () => {
    assert.equal((await door.post()).status, 200);
    const next = await createSigningKey('key-2');
    door.issuer.publish(next);
    door.advance(KEYS_COOLDOWN_MS);
    const token = await sign(next, { ...goodClaims(), serviceurl: door.stub.serviceUrl });
    const answered = await door.ask('POST', '/api/messages', {
      headers: { ...JSON_HEADER, authorization: `Bearer ${token}` },
      body: JSON.stringify(teamsMessage(door.stub.serviceUrl)),
    });
    assert.equal(answered.status, 200);
    assertFailure(await door.post(), 401, 'unauthorized');
    assert.equal(door.turns.length, 2);
  });
});
