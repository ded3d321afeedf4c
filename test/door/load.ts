/** Turns at a steady rate, whether or not the earlier ones were answered: mixed commands of many people. */

import { randomUUID } from 'node:crypto';
import { seededRandom } from '../store/faults/seeded-random.ts';
import type { Outside } from './outside.ts';
import { type Acknowledged, type Channel, openChannel } from './teams-channel.ts';

export interface LoadOptions {
  readonly port: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly seed: number;
  /** Nothing new is sent from then on. */
  readonly signal?: AbortSignal;
  /** Hears of each acknowledgement. */
  readonly hear?: (answered: Acknowledged, said: string) => void;
}

export interface LoadFigures {
  readonly turns: number;
  /** Not answered with 200. */
  readonly failed: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  readonly max_ms: number;
}

const SAID = [
  'balance',
  'check my credit balance',
  'statement',
  'help',
  'hi',
  'lots',
  'seats',
  'add funds 250',
  'set auto-recharge to 500 when below 200',
  'where do alerts go',
  'assign license',
  '残高を確認',
  '查询余额',
  '帮助',
  'cancel',
  'what is this',
  'licenses of',
];

/** A click in so many turns. */
const CLICK_EVERY = 5;

/** Answers when the last turn was answered. */
export async function runLoad(outside: Outside, options: LoadOptions): Promise<LoadFigures> {
  const { port, perSecond, seconds, seed, signal, hear } = options;
  const channel = openChannel(outside, port);
  const times: number[] = [];
  let failed = 0;
  const turn = turnsOf(outside, channel, seed);
  const underWay: Promise<void>[] = [];
  const started = performance.now();
  for (let made = 0; made < perSecond * seconds; made += 1) {
    const due = started + (made * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    if (signal?.aborted) break;
    const { said, answered } = turn();
    underWay.push(
      answered.then((answer) => {
        // From when it was due: a load that falls behind must not make the answers look quick.
        const time_ms = performance.now() - due;
        times.push(time_ms);
        if (answer.status !== 200) failed += 1;
        hear?.({ ...answer, time_ms }, said);
      }),
    );
    if (underWay.length > 1_000) await Promise.all(underWay.splice(0, 500));
  }
  await Promise.all(underWay);
  channel.close();
  return { turns: times.length, failed, ...figuresOf(times) };
}

/** By a seed: who says what next. */
function turnsOf(outside: Outside, channel: Channel, seed: number) {
  const random = seededRandom(seed);
  const people = outside.tenant.people();
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[random(from.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  };
  const [someone] = people;
  return () => {
    const person = pick(people);
    if (random(CLICK_EVERY) === 0) {
      const verb = pick(['balance.refresh', 'statement.open', 'operation.confirm', 'recharge.off']);
      const data = { verb, operation: randomUUID(), locale: 'en-US' };
      return {
        said: verb,
        answered: channel.post(person, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data } },
        }),
      };
    }
    const word = pick(SAID);
    const said = word === 'licenses of' ? `${word} ${someone?.userPrincipalName}` : word;
    return { said, answered: channel.post(person, { text: said }) };
  };
}

export function figuresOf(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50_ms: at(0.5), p99_ms: at(0.99), max_ms: at(1) };
}
