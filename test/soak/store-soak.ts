/** The store under faults and kills for as long as is asked: `--seconds 600 --seed 1`. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { documentsSubject } from '../store/faults/documents-subject.ts';
import { journalSubject } from '../store/faults/journal-subject.ts';
import { seededRandom } from '../store/faults/seeded-random.ts';
import { surviveFaults } from '../store/faults/survive-faults.ts';
import { seededWorkload } from '../store/faults/workload.ts';
import { compilePrograms } from '../store/processes/compiled.ts';
import { runKillRounds } from '../store/processes/kill-rounds.ts';

const STEPS_MAX = 16;
const ROUNDS_PER_TURN = 20;

export interface SoakOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** @throws AssertionError at the first broken word; the line said before it names the seed */
export async function soakStore({ seconds, seed, say }: SoakOptions): Promise<void> {
  const compiled = await compilePrograms(['writing-desk']);
  const end_ms = performance.now() + seconds * 1_000;
  const total = { faults: 0, reboots: 0, kills: 0, acknowledged: 0 };
  try {
    for (let turn = seed; performance.now() < end_ms; turn += 1) {
      say(`seed ${turn}: ${JSON.stringify(total)}`);
      const random = seededRandom(turn);
      for (const subject of [journalSubject, documentsSubject]) {
        const steps = seededWorkload(random, subject.batchLimit, 4 + random(STEPS_MAX));
        const { faults, reboots } = await surviveFaults(subject, steps);
        total.faults += faults;
        total.reboots += reboots;
      }
      const directory = await mkdtemp(join(tmpdir(), 'calling-desk-soak-'));
      try {
        const program = compiled.program('writing-desk');
        const { rounds, acknowledged } = await runKillRounds(
          program,
          directory,
          ROUNDS_PER_TURN,
          random,
        );
        total.kills += rounds;
        total.acknowledged += acknowledged;
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    }
    say(`done: ${JSON.stringify(total)}`);
  } finally {
    await compiled.remove();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '600' },
      seed: { type: 'string', default: '1' },
    },
  });
  await soakStore({
    seconds: Number(values.seconds),
    seed: Number(values.seed),
    say: (line) => console.log(line),
  });
}
