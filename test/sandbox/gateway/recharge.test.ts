import assert from 'node:assert/strict';
import { openAccount } from '../../../credits/journal-account.ts';
import { createRechargeMachine } from '../../../credits/recharge-machine.ts';
import type { Instant } from '../../../ledger/instant.ts';
import { createMemoryJournal } from '../../../store/memory-journal.ts';
import { type EventsRoute, openEventsRoute } from '../../bot/events-route.ts';
import { at, CURRENCY, fund, money, rule, usage } from '../../ledger/facts.ts';

const HOUR = 3_600_000;

/** Balance 50, a recharge of 100 at or below 20, through Stripe's protocol on a real line, events and all. */
describe('a recharge through the card gateway', () => {
  let route: EventsRoute;
  let now: Instant;
  let stage: ReturnType<typeof open>;
  beforeEach(async () => {
    now = at('2026-01-10 09:00');
    route = await openEventsRoute();
    stage = open(route);
    route.hears = {
      async recordCharge(operation, outcome) {
        await stage.machine.recordCharge(operation, outcome);
        await stage.machine.run();
      },
      async cardChanged() {
        await stage.machine.noteCard();
        await stage.machine.run();
      },
    };
    await stage.account.append([fund('f', '2026-01-01', 50), rule('rule', '2026-01-01')]);
    await stage.machine.noteCard();
  });
  afterEach(() => route.close());

  function open({ tried }: EventsRoute) {
    const account = openAccount(createMemoryJournal(), { now: () => now }, CURRENCY);
    const machine = createRechargeMachine({
      account,
      payments: tried.payments(),
      report: ({ event, cause }) => assert.fail(`${event}: ${cause}`),
    });
    return { account, machine };
  }

  async function spend(units: number): Promise<void> {
    const when = new Date(now).toISOString().slice(0, 16).replace('T', ' ');
    const key = `u${stage.account.entries().length}`;
    await stage.account.append([usage(key, when, units)]);
    await stage.machine.run();
  }

  async function pass(time_ms: number): Promise<void> {
    now = (now + time_ms) as Instant;
    await stage.machine.run();
  }

  async function turn(to: 'ok' | 'expired' | 'declined' | 'timeout'): Promise<void> {
    const from = route.tried.card;
    route.tried.card = to;
    await route.tried.gateway.turned(from, to);
  }

  const balance = () => stage.account.view().balance;
  const notices = () =>
    stage.account
      .entries()
      .filter((entry) => entry.kind === 'notice')
      .map(({ alert }) => alert);

  it('is one charge and one lot, though its events come as well, in any order and twice', async () => {
    route.tried.gateway.deliverTo(route.address);
    await spend(30);
    await route.tried.gateway.settled();
    assert.equal(balance(), money(120));
    assert.equal(await route.tried.taken(), 1);
    assert.ok(notices().includes('recharge-succeeded'));
  });

  it('that fails is told at once, and succeeds once another card is stored', async () => {
    route.tried.gateway.deliverTo(route.address);
    await turn('expired');
    await spend(30);
    assert.equal(balance(), money(20));
    assert.ok(notices().includes('recharge-failed'));
    await turn('ok');
    assert.equal(balance(), money(120));
    assert.ok(notices().includes('recharge-succeeded'));
    assert.equal(await route.tried.taken(), 1);
  });

  for (const told of [true, false]) {
    it(`that is not answered comes to its truth ${told ? 'by events' : 'by asking'}, and is never made twice`, async () => {
      if (told) route.tried.gateway.deliverTo(route.address);
      await turn('timeout');
      for (let day = 0; day < 4; day += 1) {
        await spend(30);
        await pass(HOUR);
        await pass(23 * HOUR);
      }
      await turn('ok');
      await pass(24 * HOUR);
      await route.tried.gateway.settled();
      const lots = stage.account.entries().filter(({ kind }) => kind === 'fund').length - 1;
      assert.equal(lots, await route.tried.taken());
      assert.equal(balance(), money(50 - 4 * 30 + lots * 100));
      assert.ok(balance() > money(20));
    });
  }
});
