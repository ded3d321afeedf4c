/** A balance turn of the whole product beside a bare echo bot on stock botbuilder and restify, one, sixteen and sixty-four at a time. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outside } from '../test/door/outside.ts';
import { type RunningDesk, startDesk } from '../test/door/running-desk.ts';
import type { BenchResult } from './bench-result.ts';
import { prepareLoad } from './turn/desk-under-load.ts';
import { echoProgram } from './turn/echo-program.ts';
import { type RunningEcho, startEcho } from './turn/start-echo.ts';
import { runTurns, type TurnFigures, type TurnLoad } from './turn/turn-load.ts';

const AT_ONCE = [1, 16, 64];
const ROUNDS = 7;
const TURNS = 1_500;
const WARM_UP_TURNS = 3_000;

/** The echo bot checks no token and sends none; ours checks every one, asks who may see the balance, and draws the whole card. */
export async function benchTurn(rounds = ROUNDS, turns = TURNS): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-turn-'));
  const { outside, options } = await prepareLoad(folder, Math.max(...AT_ONCE));
  try {
    const desk = await startDesk(options);
    const echo = await startEcho(await echoProgram(join(folder, 'echo')));
    try {
      return await beside(outside, { desk, echo, rounds, turns });
    } finally {
      await desk.stop();
      await echo.stop();
    }
  } finally {
    await outside.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Order {
  readonly desk: RunningDesk;
  readonly echo: RunningEcho;
  readonly rounds: number;
  readonly turns: number;
}

async function beside(outside: Outside, order: Order): Promise<BenchResult[]> {
  const ours = (atOnce: number, turns = order.turns) =>
    measured(outside, order.desk, { atOnce, turns, signed: true });
  const bare = (atOnce: number, turns = order.turns) =>
    measured(outside, order.echo, { atOnce, turns, signed: false });
  await ours(16, WARM_UP_TURNS);
  await bare(16, WARM_UP_TURNS);
  const results: BenchResult[] = [];
  for (const atOnce of AT_ONCE) {
    const rounds: { readonly ours: Figures; readonly bare: Figures }[] = [];
    // One after the other within a round, so that what disturbs the machine disturbs both.
    for (let round = 0; round < order.rounds; round += 1)
      rounds.push({ ours: await ours(atOnce), bare: await bare(atOnce) });
    const figure = (name: string, unit: string, of: (figures: Figures) => number) =>
      besideEcho(
        `balance, ${atOnce} at a time: ${name}`,
        unit,
        rounds.map((round) => of(round.ours)),
        rounds.map((round) => of(round.bare)),
      );
    results.push(
      figure('median', 'ms', ({ p50_ms }) => p50_ms),
      figure('p99', 'ms', ({ p99_ms }) => p99_ms),
      figure('turns', 'turns/s', ({ perSecond }) => perSecond),
      figure('processor time a turn', 'ms', ({ processor_ms }) => processor_ms),
    );
  }
  return results;
}

type Figures = TurnFigures & {
  /** What a turn costs, whatever else the machine does meanwhile. */
  readonly processor_ms: number;
};

async function measured(
  outside: Outside,
  bot: RunningDesk | RunningEcho,
  load: Omit<TurnLoad, 'port'>,
): Promise<Figures> {
  const before = await bot.processor_ms();
  const figures = await runTurns(outside, { port: bot.port, ...load });
  return { ...figures, processor_ms: ((await bot.processor_ms()) - before) / load.turns };
}

function besideEcho(
  name: string,
  unit: string,
  ours: readonly number[],
  echo: readonly number[],
): BenchResult {
  const [value, floor] = [median(ours), median(echo)];
  const spread = (Math.max(...ours) - Math.min(...ours)) / value;
  return { name, unit, value, floor, ratio: value / floor, spread };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
