/** Two processes of the whole product on one PostgreSQL server, behind a round robin: together they keep what one keeps. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instancePaces } from '../../bot/instances.ts';
import { crowdName } from '../../sandbox/tenant/crowd-tenant.ts';
import { skuId } from '../../sandbox/tenant/skus.ts';
import { adminsOf } from './admins.ts';
import { chargedFunds, checkEntries } from './kept-promises.ts';
import { StrictService } from './strict-service.ts';
import type { Sender } from './teams-channel.ts';
import { openTwoDesks, type TwoDesks } from './two-desks.ts';
import { openVisits, type Visits } from './two-desks-visits.ts';
import { pause, until } from './wait.ts';

const PEOPLE = 200;
const TIMES = 10;
const BOTH = [0, 1] as const;
const CHANNELS = 12;
const ROUNDS_MAX = 20;
const ALERTS = { count: 12, within_ms: 4_000 };
const BEAT_MS = 1_000;
const PACES = instancePaces(BEAT_MS, ALERTS.within_ms);

describe('two instances behind a round robin', function () {
  this.timeout(600_000);
  let folder: string;
  let opened_ms: number;
  let two: TwoDesks;
  let visits: Visits;
  let service: StrictService;
  let admin: Sender;
  let other: Sender;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calling-desk-two-'));
    two = await openTwoDesks({
      folder,
      people: PEOPLE,
      term_ms: 5_000,
      more: {
        tick_ms: 250,
        beat_ms: BEAT_MS,
        rates: { perConversation: [{ count: 8, within_ms: 2_000 }], inAll: [ALERTS] },
      },
    });
    opened_ms = performance.now();
    service = new StrictService(ALERTS);
    two.outside.onSent = service.take;
    visits = openVisits(two, service);
    [admin, other] = adminsOf(two.outside);
  });
  after(async () => {
    visits?.close();
    await two?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const cents = (amount: number) => `$${(amount / 100).toFixed(2)}`;

  it('charge once for a click that is delivered ten times to both at once', async () => {
    const operation = await visits.funding(admin, '35');
    const before = [...two.robin.answered];
    // So that each has looked before any has written.
    two.gate.way_ms = 40;
    const answers = await Promise.all(
      Array.from({ length: TIMES }, (_, count) =>
        visits.press(
          two.channel,
          admin,
          'operation.confirm',
          { operation },
          count % 2 === 0 ? 'the-same' : `another-${count}`,
        ),
      ),
    );
    two.gate.way_ms = 0;
    for (const which of BOTH)
      assert.ok((two.robin.answered[which] ?? 0) - (before[which] ?? 0) >= TIMES / 2);
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    const done = answers.filter(({ text }) => text.includes('Funds added'));
    const others = answers.filter(({ text }) => /Under way|Done already/.test(text));
    assert.deepEqual([done.length, others.length], [1, TIMES - 1]);
    const charges = await two.outside.charged();
    assert.deepEqual(
      charges.map(({ metadata }) => metadata.calling_desk_operation),
      [operation],
    );
    assert.deepEqual(
      chargedFunds(await two.entries()).map(({ reference }) => reference),
      charges.map(({ id }) => id),
    );
  });

  it('show by the next turn through the one what was changed through the other', async () => {
    const { text } = await visits.press(two.channel, admin, 'balance.refresh');
    const stands = Number(/balance: \$([\d.]+)/.exec(text)?.[1] ?? assert.fail(text)) * 100;
    for (let time = 1; time <= TIMES; time += 1) {
      const [one, next] = time % 2 === 0 ? [0, 1] : [1, 0];
      await visits.tell(one as 0 | 1, 'credits.fund.recorded', '30.00');
      const shown = await visits.press(two.ways[next as 0 | 1], admin, 'balance.refresh');
      assert.ok(shown.text.includes(cents(stands + 3_000 * time)), shown.text);
    }
  });

  /** Either of the two is enough for what comes of it, and so far away from the database neither knows of the other. */
  async function useOnBoth(amount: string): Promise<void> {
    two.gate.way_ms = 40;
    await Promise.all(BOTH.map((which) => visits.tell(which, 'credits.usage.recorded', amount)));
    two.gate.way_ms = 0;
  }

  it('decide an alert once on what each of them is told', async () => {
    await useOnBoth('335.00');
    const zeros = (await two.entries()).filter(
      (one) => one.kind === 'notice' && one.alert === 'balance-zero',
    );
    assert.equal(zeros.length, 1);
    await visits.tell(0, 'credits.fund.recorded', '670.00');
  });

  it('recharge once for each crossing, told to both or found by whoever asks Graph', async () => {
    await visits.rule(admin, { amount: '500', trigger: '200' });
    const bought = (await two.outside.charged()).length;
    const recharged = (times: number) =>
      until(async () => chargedFunds(await two.entries()).length >= bought + times);
    await useOnBoth('150.00');
    await recharged(1);
    await two.outside.call(400_000_000, 4);
    await recharged(2);
    const shown = await visits.press(two.channel, admin, 'balance.refresh');
    assert.ok(shown.text.includes('$635.00'), shown.text);
    const entries = await two.entries();
    const opened = entries.filter((entry) => entry.kind === 'attempt' && entry.phase === 'opened');
    const charges = (await two.outside.charged()).length - bought;
    assert.deepEqual([opened.length, charges, chargedFunds(entries).length - bought], [2, 2, 2]);
  });

  it('tell each target once, and share what the service allows', async () => {
    await two.channel.post(admin, { text: 'send alerts here' });
    await two.channel.post(other, { text: 'send alerts here' });
    for (let channel = 0; channel < CHANNELS; channel += 1)
      await two.channel.post(admin, visits.inChannel(`19:${channel}`, 'send alerts here'));
    // By then both may send, and have to tell at the same moment.
    await pause(Math.max(0, opened_ms + PACES.join_ms - performance.now()));
    for (let round = 0; round === 0 || (service.senders.size < 2 && round < ROUNDS_MAX); ) {
      round += 1;
      await useOnBoth('450.00');
      await visits.told();
    }
    assert.deepEqual([...service.senders].sort(), ['desk-0', 'desk-1']);
    assert.equal(service.refused, 0);
    await visits.checkTold(2 + CHANNELS);
  });

  it('turn an administrator away at once whose role was taken, on both', async () => {
    const cards = [await visits.funding(other, '10'), await visits.funding(other, '11')];
    for (const way of two.ways) {
      const shown = await visits.press(way, other, 'balance.refresh');
      assert.ok(shown.text.includes('$'), shown.text);
    }
    const before = await two.outside.charged();
    two.outside.takeRoles(other.id);
    for (const way of two.ways)
      for (const operation of cards) {
        const { text } = await visits.press(way, other, 'operation.confirm', { operation });
        assert.match(text, /role/i);
      }
    assert.deepEqual(await two.outside.charged(), before);
  });

  it('carry a plan on where the one that ran it is killed, for everybody and nobody twice', async () => {
    const people = Array.from({ length: PEOPLE }, (_, place) => crowdName(place + 1)).join('\n');
    const drafted = await visits.press(two.ways[0], admin, 'licenses.many.submit', {
      people,
      add: skuId('MCOEV'),
      connectivity: 'direct-routing',
    });
    const plan = /"plan":"([^"]+)"/.exec(drafted.text)?.[1] ?? assert.fail(drafted.text);
    const changed: string[] = [];
    const killed = new Promise<void>((resolve) => {
      two.outside.onGraph = ({ method, path, status }) => {
        if (method !== 'POST' || !path.includes('assignLicense') || status !== 200) return;
        changed.push(path);
        if (changed.length === 20) resolve(two.desk(0).kill());
      };
    });
    two.outside.graph.weather.change({ latency_ms: 100 });
    const confirmed = visits.press(two.ways[0], admin, 'licenses.confirm', { plan });
    await killed;
    await confirmed;
    const before = changed.length;
    let last = '';
    await until(
      async () => {
        last = (await visits.press(two.channel, admin, 'licenses.refresh', { plan })).text;
        return last.includes(`${PEOPLE} of ${PEOPLE}`);
      },
      () => `${changed.length} of ${before} ${last}`,
    );
    assert.ok(before < PEOPLE, `${before} were changed before the kill`);
    assert.equal(changed.length, PEOPLE);
    assert.equal(new Set(changed).size, PEOPLE);
    two.outside.graph.weather.change({ latency_ms: 0 });
    await two.start(0);
    const written = async () =>
      (await two.entries()).flatMap((entry) =>
        entry.kind === 'act' && entry.act === 'license-change' ? [entry.key] : [],
      );
    await until(async () => (await written()).length >= PEOPLE);
    assert.equal((await written()).length, PEOPLE);
  });

  it('say so where the database is away, lose nothing, and are whole again when it is back', async () => {
    const ready = async (which: 0 | 1) => {
      const response = await fetch(`http://127.0.0.1:${two.ports[which]}/readyz`);
      return { status: response.status, text: await response.text() };
    };
    const serving = BOTH.map((which) => visits.keepTelling(which));
    for (const { acknowledged } of serving) await acknowledged(5);
    two.gate.shut();
    for (const which of BOTH) {
      await until(async () => (await ready(which)).status === 503);
      assert.match((await ready(which)).text, /"code":"not-ready"/);
      const { text } = await visits.press(two.ways[which], admin, 'balance.refresh');
      assert.match(text, /Something went wrong on our side/);
    }
    two.gate.open();
    for (const { acknowledged } of serving) await acknowledged(5);
    for (const which of BOTH) await until(async () => (await ready(which)).status === 200);
    for (const { stop } of serving) await stop();
    checkEntries(await two.entries(), visits, 'the end');
  });
});
