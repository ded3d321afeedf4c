/** botbuilder gets its authentication from our guard alone, and never builds one of its own. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import {
  BotFrameworkAuthenticationFactory,
  EmulatorValidation,
  JwtTokenValidation,
} from 'botframework-connector';
import sinon from 'sinon';
import { DeskAdapter } from '../../bot/desk-adapter.ts';
import { ClosedDoorError, DeskAuthentication } from '../../bot/desk-authentication.ts';
import { createHarness, type Harness } from './connector-harness.ts';
import { type ConnectorStub, startConnectorStub } from './connector-stub.ts';
import { teamsMessage } from './teams-activity.ts';
import { APP_ID } from './token-issuer.ts';

describe('the authentication that botbuilder is given', () => {
  let stub: ConnectorStub;
  let harness: Harness;
  let authentication: DeskAuthentication;
  let adapter: DeskAdapter;

  before(async () => {
    stub = await startConnectorStub();
    harness = createHarness(stub);
  });

  after(async () => {
    await harness.close();
    await stub.close();
  });

  beforeEach(() => {
    authentication = new DeskAuthentication(harness.connector);
    adapter = new DeskAdapter(authentication, APP_ID);
  });

  const admitted = (activity: Activity = teamsMessage(stub.serviceUrl)) =>
    ({
      ok: true,
      activity,
      claims: { audience: APP_ID, serviceUrl: stub.serviceUrl },
    }) as const;

  it('is what the guard found out', async () => {
    const presented = admitted();
    authentication.present(presented);
    const result = await authentication.authenticateRequest(presented.activity);
    assert.equal(result.claimsIdentity.getClaimValue('aud'), APP_ID);
    assert.equal(result.claimsIdentity.getClaimValue('serviceurl'), stub.serviceUrl);
    assert.equal(result.audience, 'https://api.botframework.com');
  });

  it('refuses an activity that the guard never saw, and a copy of one that it saw', async () => {
    const presented = admitted();
    authentication.present(presented);
    await assert.rejects(
      authentication.authenticateRequest(structuredClone(presented.activity)),
      ClosedDoorError,
    );
  });

  it('lets an activity through once', async () => {
    const presented = admitted();
    authentication.present(presented);
    await authentication.authenticateRequest(presented.activity);
    await assert.rejects(authentication.authenticateRequest(presented.activity), ClosedDoorError);
  });

  it('runs no turn for what comes past the guard, by whatever door of botbuilder', async () => {
    let turns = 0;
    const logic = async () => {
      turns += 1;
    };
    const statuses: number[] = [];
    const request = {
      method: 'POST',
      body: teamsMessage(stub.serviceUrl),
      headers: { authorization: 'Bearer x' },
    };
    const response = {
      socket: undefined,
      end: () => undefined,
      header: () => undefined,
      send: () => undefined,
      status: (code: number) => statuses.push(code),
    };
    const error = sinon.stub(console, 'error');
    try {
      await adapter.process(request as never, response, logic);
    } finally {
      error.restore();
    }
    assert.deepEqual(statuses, [500]);
    await assert.rejects(
      adapter.processActivityDirect('', teamsMessage(stub.serviceUrl), logic),
      /did not come through the guard/,
    );
    await assert.rejects(authentication.authenticateStreamingRequest(), ClosedDoorError);
    await assert.rejects(authentication.authenticateChannelRequest(), ClosedDoorError);
    assert.throws(() => authentication.createBotFrameworkClient());
    assert.equal(turns, 0);
  });

  it('never asks the stock one, in whole turns and in turns that we start', async () => {
    const stock = [
      sinon.spy(JwtTokenValidation, 'authenticateRequest'),
      sinon.spy(JwtTokenValidation, 'validateAuthHeader'),
      sinon.spy(EmulatorValidation, 'isTokenFromEmulator'),
      sinon.spy(EmulatorValidation, 'authenticateEmulatorToken'),
      sinon.spy(BotFrameworkAuthenticationFactory, 'create'),
      sinon.spy(ConfigurationBotFrameworkAuthentication.prototype, 'authenticateRequest'),
    ];
    try {
      const send = async (context: TurnContext) => {
        await context.sendActivity('hello');
      };
      const presented = admitted();
      assert.deepEqual(await adapter.turn(presented, send), { status: 200 });
      const { conversation, recipient, from, serviceUrl } = teamsMessage(stub.serviceUrl);
      await adapter.proactive(
        { serviceUrl, channelId: 'msteams', conversation, bot: recipient, user: from },
        send,
      );
      assert.equal(stub.shown.size, 2);
      for (const spy of stock) assert.equal(spy.callCount, 0, String(spy));
    } finally {
      for (const spy of stock) spy.restore();
    }
  });

  it('signs nobody in', async () => {
    const client = await authentication.createUserTokenClient();
    await assert.rejects(client.getUserToken('29:ann', 'graph', 'msteams', ''), ClosedDoorError);
    await assert.rejects(client.signOutUser('29:ann', 'graph', 'msteams'), ClosedDoorError);
  });

  it('gives botbuilder’s Teams helpers no credentials to go out past the connector', async () => {
    adapter.onTurnError = async (_context, error) => {
      throw error;
    };
    await assert.rejects(
      adapter.turn(admitted(), async (context) => {
        await TeamsInfo.getTeamDetails(context, '19:team');
      }),
      /credentials/,
    );
  });

  it('is never the stock one in any file of the product', () => {
    const banned =
      /ConfigurationBotFrameworkAuthentication|BotFrameworkAuthenticationFactory|ConfigurationServiceClientCredentialFactory|JwtTokenValidation|EmulatorValidation|BotFrameworkAdapter|MicrosoftAppCredentials|new CloudAdapter\b/;
    const root = new URL('../../', import.meta.url);
    const product = ['bot', 'dialogs', 'alerts', 'credits', 'directory', 'usage', 'cards'];
    const files = product
      .filter((folder) => readdirSync(root).includes(folder))
      .flatMap((folder) =>
        readdirSync(new URL(folder, root), { recursive: true })
          .map((name) => new URL(`${folder}/${name}`, root))
          .filter(({ pathname }) => pathname.endsWith('.ts')),
      );
    assert.ok(files.length > 0);
    for (const file of files) {
      const found = banned.exec(readFileSync(file, 'utf8'))?.[0];
      assert.equal(found, undefined, `${file.pathname} names ${found}`);
    }
  });

  it('is not the stock one, which without settings lets anybody in', async () => {
    const open = new ConfigurationBotFrameworkAuthentication({});
    const result = await open.authenticateRequest(teamsMessage('https://evil.example/'), '');
    assert.equal(result.claimsIdentity.isAuthenticated, true);
  });
});
