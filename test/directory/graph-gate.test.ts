/** Checks how many requests are on their way at a time, and how that follows what Graph says. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  createGraphGate,
  type GraphGate,
  type NoPass,
  type Pass,
  WIDTH_MAX,
  WIDTH_START,
} from '../../directory/graph-gate.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';

const never = () => new AbortController().signal;
const NEVER = never();

describe('the gate before Graph', () => {
  let clock: ManualClock;
  let gate: GraphGate;
  beforeEach(() => {
    clock = manualClock();
    gate = createGraphGate(clock);
  });

  const enter = (left_ms = 60_000, signal = NEVER) => gate.enter(clock.now() + left_ms, signal);
  const pass = async (): Promise<Pass> => {
    const entered = await enter();
    if (typeof entered === 'string') throw new Error(`nobody was let in: ${entered}`);
    return entered;
  };
  const goWell = async (times: number) => {
    for (let time = 0; time < times; time++) (await pass()).leave('faster');
  };
  /** What has come of a wait by now. */
  const watch = (entering: Promise<Pass | NoPass>) => {
    const seen: { result: Pass | NoPass | undefined } = { result: undefined };
    void entering.then((result) => {
      seen.result = result;
    });
    return seen;
  };

  it('lets two through at first and the third when one has left', async () => {
    const first = await pass();
    await pass();
    const third = watch(enter());
    await clock.settle();
    assert.equal(third.result, undefined);
    first.leave('steady');
    await clock.settle();
    assert.equal(typeof third.result, 'object');
  });

  it('lets one more through after every eight that went well in a row, four at most', async () => {
    assert.equal(gate.width, WIDTH_START);
    const widths: number[] = [];
    for (let time = 0; time < 40; time++) {
      await goWell(1);
      widths.push(gate.width);
    }
    assert.deepEqual([widths[6], widths[7], widths[14], widths[15]], [2, 3, 3, 4]);
    assert.equal(Math.max(...widths), WIDTH_MAX);
  });

  it('halves with a request that was turned away, down to one', async () => {
    await goWell(16);
    const widths: number[] = [gate.width];
    for (let time = 0; time < 3; time++) {
      (await pass()).leave('slower');
      widths.push(gate.width);
    }
    assert.deepEqual(widths, [4, 2, 1, 1]);
  });

  it('halves once for requests that were on their way together', async () => {
    await goWell(16);
    const together = await Promise.all([pass(), pass(), pass(), pass()]);
    for (const each of together) each.leave('slower');
    assert.equal(gate.width, 2);
  });

  it('counts anew after a request that was turned away, and not after one of no meaning', async () => {
    await goWell(7);
    (await pass()).leave('steady');
    await goWell(1);
    assert.equal(gate.width, 3);
    await goWell(7);
    (await pass()).leave('slower');
    await goWell(7);
    assert.equal(gate.width, 1);
  });

  it('lets those who wait in by the order in which they came', async () => {
    const inside = [await pass(), await pass()];
    const order: number[] = [];
    for (let place = 0; place < 5; place++) {
      void enter().then((entered) => {
        order.push(place);
        if (typeof entered !== 'string') entered.leave('steady');
      });
    }
    for (const each of inside) each.leave('steady');
    await clock.settle();
    assert.deepEqual(order, [0, 1, 2, 3, 4]);
  });

  it('keeps everybody waiting for as long as Graph asks, whoever was told', async () => {
    (await pass()).leave('slower', 10_000);
    const later = watch(enter());
    await clock.advance(9_999);
    assert.equal(later.result, undefined);
    await clock.advance(1);
    assert.equal(typeof later.result, 'object');
  });

  it('sends nobody to wait who would wait beyond the end', async () => {
    (await pass()).leave('slower', 10_000);
    assert.equal(await enter(10_000), 'held');
    const patient = watch(enter(10_001));
    await clock.advance(10_000);
    assert.equal(typeof patient.result, 'object');
  });

  it('tries again after five minutes, however long Graph asks for', async () => {
    (await pass()).leave('slower', 86_400_000);
    const later = watch(enter(301_000));
    await clock.advance(300_000);
    assert.equal(typeof later.result, 'object');
  });

  it('gives up whoever did not get a turn in time, and lets the next one in', async () => {
    const first = await pass();
    await pass();
    const hasty = watch(enter(1_000));
    const patient = watch(enter());
    await clock.advance(1_000);
    assert.deepEqual([hasty.result, patient.result], ['timeout', undefined]);
    first.leave('steady');
    await clock.settle();
    assert.equal(typeof patient.result, 'object');
  });

  it('gives up whoever is called off, before, while waiting for room and while waiting for time', async () => {
    assert.equal(await enter(1_000, AbortSignal.abort()), 'aborted');
    const [first, second] = [await pass(), await pass()];
    const forRoom = new AbortController();
    const one = enter(60_000, forRoom.signal);
    forRoom.abort();
    assert.equal(await one, 'aborted');
    first.leave('slower', 5_000);
    second.leave('steady');
    const forTime = new AbortController();
    const other = enter(60_000, forTime.signal);
    await clock.settle();
    forTime.abort();
    assert.equal(await other, 'aborted');
    await clock.advance(5_000);
    assert.equal(typeof (await enter()), 'object');
  });

  it('loses no room where somebody gives up at the moment at which they are let in', async () => {
    for (let turns = 0; turns < 12; turns++) {
      const wakers: (() => void)[] = [];
      const sleep = () => new Promise<void>((resolve) => wakers.push(resolve));
      const own = createGraphGate({ now: clock.now, sleep });
      const first = await own.enter(clock.now() + 1_000, NEVER);
      const second = await own.enter(clock.now() + 1_000, NEVER);
      const third = own.enter(clock.now() + 1_000, NEVER);
      await clock.settle();
      wakers[0]?.();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      for (const each of [first, second]) if (typeof each !== 'string') each.leave('steady');
      const last = await third;
      if (typeof last !== 'string') last.leave('steady');
      for (let place = 0; place < WIDTH_START; place++) {
        assert.equal(typeof (await own.enter(clock.now() + 1_000, NEVER)), 'object');
      }
    }
  });

  it('never lets more through than its width allows, and loses nobody, whatever happens', async () => {
    const fate = fc.record({
      pace: fc.constantFrom('slower', 'steady', 'faster'),
      hold_ms: fc.integer({ min: 0, max: 500 }),
      work_ms: fc.integer({ min: 1, max: 300 }),
      patience_ms: fc.integer({ min: 0, max: 3_000 }),
      calledOffAfter_ms: fc.option(fc.integer({ min: 0, max: 1_000 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 25 }), async (fates) => {
        const own = manualClock();
        const one = createGraphGate(own);
        let inside = 0;
        let ended = 0;
        const callers = fates.map(async (each) => {
          const stop = new AbortController();
          if (each.calledOffAfter_ms !== null) {
            void own.sleep(each.calledOffAfter_ms, never()).then(() => stop.abort());
          }
          const entered = await one.enter(own.now() + each.patience_ms, stop.signal);
          if (typeof entered !== 'string') {
            inside += 1;
            assert.ok(inside <= WIDTH_MAX);
            await own.sleep(each.work_ms, never());
            inside -= 1;
            entered.leave(each.pace, each.hold_ms);
          }
          ended += 1;
        });
        await own.advance(20_000);
        await Promise.all(callers);
        assert.deepEqual([ended, inside], [fates.length, 0]);
        assert.ok(one.width >= 1 && one.width <= WIDTH_MAX);
        assert.equal(typeof (await one.enter(own.now() + 1, NEVER)), 'object');
      }),
      { numRuns: 40 },
    );
  });
});
