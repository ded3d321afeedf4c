import assert from 'node:assert/strict';
import { createTeamsMessenger } from '../../alerts/teams-messenger.ts';
import { createHarness, type Harness } from '../bot/connector-harness.ts';
import { type ConnectorStub, startConnectorStub } from '../bot/connector-stub.ts';
import { aTarget, CHANNEL } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, fates, pass } from './alerting-harness.ts';
import { CASES, error, times } from './answers-of-the-service.ts';

const TRY_MS = 1_000;
describe('an alert that the bot service answers with', () => {
  let stub: ConnectorStub;
  let connector: Harness;
  let desk: AlertingHarness;

  beforeEach(async () => {
    stub = await startConnectorStub();
    connector = createHarness(stub, { try_ms: TRY_MS });
    desk = createAlertingHarness({ messenger: createTeamsMessenger(connector.connector) });
    await desk.alerting.register(aTarget({ serviceUrl: stub.serviceUrl }));
  });
  afterEach(async () => {
    await connector.close();
    await stub.close();
  });

  const day = async () => {
    for (let quarters = 0; quarters < 96; quarters++) {
      pass(desk, 900_000);
      await desk.alerting.deliver();
    }
  };
  const record = async () => (await desk.alerting.records(CHANNEL, 1))[0];

  for (const [title, wanted] of Object.entries(CASES))
    it(`${title} is ${wanted.state} and was sent ${wanted.arrived[1]} times`, async () => {
      stub.fail(...wanted.faults);
      const seqs = await desk.happen('balance-zero');
      await desk.alerting.deliver();
      assert.equal((await record())?.reason, wanted.reason);
      assert.equal(stub.arrivals.length, wanted.arrived[0]);
      await day();
      assert.equal(stub.arrivals.length, wanted.arrived[1]);
      assert.equal(stub.shown.size, wanted.shown);
      assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), [wanted.state]);
      const [target] = await desk.alerting.targets();
      assert.equal(target?.state.living, wanted.living ?? true);
      assert.ok(((await record())?.at ?? 0) > 0);
    });

  it('201 is a post to the channel, then an edit of it, then a reply in its thread', async () => {
    await desk.happen('balance-low');
    await desk.alerting.deliver();
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    assert.deepEqual(
      stub.arrivals.map(({ method, path }) => `${method} ${path}`),
      [
        `POST /v3/conversations/${CHANNEL}/activities`,
        `PUT /v3/conversations/${CHANNEL}/activities/activity-1`,
        `POST /v3/conversations/${CHANNEL};messageid=activity-1/activities`,
      ],
    );
  });

  for (const fault of [
    { status: 502 },
    { does: 'reset' },
    { status: 502, accepted: true },
  ] as const)
    it(`${JSON.stringify(fault)} to an edit is edited again, for that is the same as once`, async () => {
      await desk.happen('recharge-failed');
      await desk.alerting.deliver();
      stub.fail(...times(5, fault));
      await desk.happen('recharge-succeeded');
      await desk.alerting.deliver();
      await day();
      assert.equal(stub.shown.size, 1);
      assert.match(JSON.stringify([...stub.shown.values()]), /"seqs":\[1,2\]/);
      assert.equal((await record())?.unshown.length, 0);
    });

  it('404 to an edit of a card that somebody deleted is told by itself', async () => {
    await desk.happen('recharge-failed');
    await desk.alerting.deliver();
    stub.fail(...times(5, { status: 404, body: error('ActivityNotFoundInConversation') }));
    const seqs = await desk.happen('recharge-succeeded');
    await desk.alerting.deliver();
    await day();
    assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), ['delivered']);
    assert.equal(stub.shown.size, 2);
  });

  it('429 is not tried again before the time that it asks for', async () => {
    stub.fail({ status: 429, retryAfter: '3600' });
    await desk.happen('balance-zero');
    await desk.alerting.deliver();
    await desk.happen('usage-feed-silent');
    pass(desk, 3_599_000);
    await desk.alerting.deliver();
    assert.equal(stub.arrivals.length, 1);
    pass(desk, 1_000);
    await desk.alerting.deliver();
    assert.equal(stub.shown.size, 2);
  });

  it('a refusal for good is tried again only when an operator asks for it', async () => {
    stub.fail(...times(5, { status: 400 }));
    const seqs = await desk.happen('balance-zero');
    await desk.alerting.deliver();
    await day();
    assert.equal(await desk.alerting.redrive(CHANNEL), 1);
    assert.equal(await desk.alerting.redrive(CHANNEL), 0);
    await desk.alerting.deliver();
    assert.equal(stub.shown.size, 1);
    assert.deepEqual(await fates(desk.alerting, CHANNEL, seqs), ['delivered']);
  });
});
