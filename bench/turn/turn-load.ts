/** So many at a time: each posts a message, waits for both its acknowledgement and the reply, and posts the next. */

import type { Outside } from '../../test/door/outside.ts';
import { openChannel, type Sender } from '../../test/door/teams-channel.ts';

export interface TurnLoad {
  readonly port: number;
  readonly atOnce: number;
  readonly turns: number;
  /** The headers of a request to a bot that checks none are left out. */
  readonly signed: boolean;
}

export interface TurnFigures {
  readonly perSecond: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
}

const REPLY_MS_MAX = 30_000;

/** @throws Error where a turn was not acknowledged with 200, or its reply never came */
export async function runTurns(outside: Outside, load: TurnLoad): Promise<TurnFigures> {
  const { port, atOnce, turns, signed } = load;
  const channel = openChannel(outside, port, signed);
  const people = outside.tenant.people();
  const replies = awaitReplies(outside);
  const times: number[] = [];
  let begun = 0;
  const worker = async (sender: Sender) => {
    while (begun < turns) {
      begun += 1;
      const id = `turn-${port}-${Date.now()}-${begun}`;
      const started = performance.now();
      const replied = replies.to(id);
      const { status } = await channel.post(sender, { id, text: 'balance' });
      if (status !== 200) throw new Error(`A turn was answered with ${status}.`);
      await replied;
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  try {
    await Promise.all(people.slice(0, atOnce).map(worker));
  } finally {
    channel.close();
    replies.close();
  }
  const seconds = (performance.now() - started) / 1_000;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50_ms: at(0.5), p99_ms: at(0.99) };
}

/** Replies name what they answer in the last part of their path. */
function awaitReplies(outside: Outside) {
  const waiting = new Map<string, () => void>();
  outside.onSent = ({ path }) => {
    const id = path.slice(path.lastIndexOf('/') + 1);
    waiting.get(id)?.();
    waiting.delete(id);
  };
  return {
    to: (id: string) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('A reply never came.')), REPLY_MS_MAX);
        waiting.set(id, () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    close() {
      outside.onSent = () => undefined;
    },
  };
}
