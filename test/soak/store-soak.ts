/** The store under faults and kills for as long as is asked. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsSubject } from '../store/faults/documents-subject.ts';
import { journalSubject } from '../store/faults/journal-subject.ts';
import { seededRandom } from '../store/faults/seeded-random.ts';
import { surviveFaults } from '../store/faults/survive-faults.ts';
import { seededWorkload } from '../store/faults/workload.ts';
import { compilePrograms } from '../store/processes/compiled.ts';
import { runKillRounds } from '../store/processes/kill-rounds.ts';
import type { SoakOrder, SoakOutcome } from './soak-part.ts';

const STEPS_MAX = 16;
const ROUNDS_PER_TURN = 20;

/** @throws AssertionError at the first broken word, after the seed was said */
export async function soakStore({ length, seed, say, done }: SoakOrder): Promise<SoakOutcome> {
  const compiled = await compilePrograms(['writing-desk']);
  const start_ms = performance.now();
  const elapsed_s = () => (performance.now() - start_ms) / 1_000;
  const total = { faults: 0, reboots: 0, kills: 0, acknowledged: 0 };
  let turn = seed;
  try {
    for (; turn === seed || elapsed_s() < length; turn += 1) {
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
        const killed = await runKillRounds(program, directory, ROUNDS_PER_TURN, random);
        total.kills += killed.rounds;
        total.acknowledged += killed.acknowledged;
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
      done(Math.min(length, Math.floor(elapsed_s())));
    }
    return { holds: true, figures: { workloads: turn - seed, ...total } };
  } catch (cause) {
    say(`The store broke its word. Again: npm run soak -- --only store --length 1 --seed ${turn}`);
    throw cause;
  } finally {
    await compiled.remove();
  }
}
