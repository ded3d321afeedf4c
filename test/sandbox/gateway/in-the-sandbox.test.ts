import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStripePayments } from '../../../payments/stripe-payments.ts';
import type { Surroundings } from '../../../sandbox/desk.ts';
import { type RunningSandbox, runSandbox } from '../../../sandbox/run-sandbox.ts';
import type { SandboxSettings } from '../../../sandbox/sandbox-settings.ts';
import { newDocuments, order } from '../../payments/gateway-harness.ts';
import { type NaiveDesk, startNaiveDesk } from '../naive-desk.ts';

describe('the card gateway in the sandbox', () => {
  let folder: string;
  let sandbox: RunningSandbox;
  let desk: NaiveDesk;
  let outside: Surroundings;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calling-desk-gateway-'));
  });
  afterEach(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(funding: SandboxSettings['funding'] = 'stripe'): Promise<void> {
    sandbox = await runSandbox({
      settings: {
        port: 0,
        sandboxPort: 0,
        playgroundPort: 0,
        dataDir: folder,
        playground: false,
        fresh: false,
        funding,
        eventsSecret: undefined,
      },
      startDesk: async (surroundings) => {
        outside = surroundings;
        desk = await startNaiveDesk(surroundings);
        return desk;
      },
      report: (sentence) => assert.fail(sentence),
    });
  }

  function payments() {
    const { funding, tenantId } = outside;
    assert.ok(funding.kind === 'stripe');
    return createStripePayments({ ...funding, tenantId, memory: newDocuments() });
  }

  async function card(state: string): Promise<void> {
    const response = await fetch(`${sandbox.controls}/sandbox/card`, {
      method: 'POST',
      body: JSON.stringify({ state }),
    });
    assert.equal(response.status, 200);
  }

  const events = (type: string) =>
    desk.activities.filter((each) => (each as { type?: string }).type === type);

  it('charges the card as the switch of the sandbox has it, and tells the desk', async () => {
    await start();
    const kinds: string[] = [];
    for (const state of ['ok', 'expired', 'declined', 'ok']) {
      await card(state);
      const outcome = await payments().charge(order({ operation: `r-${kinds.length}` }));
      kinds.push(outcome.kind === 'declined' ? outcome.decline : outcome.kind);
    }
    assert.deepEqual(kinds, ['succeeded', 'expired-card', 'card-declined', 'succeeded']);
    await card('ok');
    assert.ok(events('payment_intent.succeeded').length >= 2);
    assert.ok(events('payment_intent.payment_failed').length >= 2);
    assert.ok(events('setup_intent.succeeded').length >= 1, 'the mended card is another one');
  });

  it('remembers its charges and its card when the sandbox starts again', async () => {
    await start();
    const before = await payments().card();
    const charged = await payments().charge(order());
    await sandbox.close();
    await start();
    assert.deepEqual(await payments().card(), before);
    assert.deepEqual(await payments().charge(order()), charged);
  });

  it('leaves the controls their JSON where it is called a form, as curl calls everything', async () => {
    await start();
    const response = await fetch(`${sandbox.controls}/sandbox/card`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: JSON.stringify({ state: 'expired' }),
    });
    assert.equal(response.status, 200);
    assert.equal(((await response.json()) as { card: string }).card, 'expired');
  });

  it('shows its page at the address of the controls', async () => {
    await start();
    const page = await payments().cardPage('http://127.0.0.1/back');
    assert.equal(new URL(page).origin, sandbox.controls);
    assert.equal((await fetch(page)).status, 200);
  });

  it('has nothing to tell a desk that merely observes', async () => {
    await start('observed');
    assert.deepEqual(outside.funding, { kind: 'observed' });
    await card('expired');
    await card('ok');
    assert.deepEqual(desk.activities, []);
  });
});
