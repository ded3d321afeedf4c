/** Throws spoiled activities at a whole desk and looks for what must never happen. */

import { crowdName } from '../../../sandbox/tenant/crowd-tenant.ts';
import { seededRandom } from '../../store/faults/seeded-random.ts';
import { aCall, csvText } from '../../usage/report-builder.ts';
import { directoryOf, MIGHTY, PERSON } from '../kinds-of-people.ts';
import { openSafeDesk, type SafeDesk } from '../safe-desk.ts';
import { activityOf, type Visitor } from '../visitor.ts';
import { corpusFor } from './corpus.ts';
import { mutated } from './mutate.ts';
import { flawsInAnswer } from './protocol.ts';

export interface FuzzFinding {
  /** Of the desk on which it happened: `round` of this seed does it again. */
  readonly seed: number;
  readonly round: number;
  readonly body: string;
  readonly flaws: readonly string[];
}

export interface FuzzReport {
  readonly rounds: number;
  /** Turned away at the door. */
  readonly refused: number;
  readonly finding?: FuzzFinding;
}

/** One desk, one corpus. */
export const ROUNDS_PER_DESK = 2_000;
/** Jobs are waited for, and effects counted, this often. */
const LOOK_EVERY = 100;
const STRANGER = 'bbbbbbbb-0000-4000-8000-000000000002';
const ADMIN_HOME: Visitor = { personId: PERSON, conversationId: 'a:ada' };
const FILE = `${csvText([aCall(1)])}${crowdName(1)}\n`;

/** @param seed of the first desk; each takes the next */
export async function fuzz(
  rounds: number,
  seed: number,
  onDesk: (done: number) => void = () => undefined,
): Promise<FuzzReport> {
  let refused = 0;
  for (let done = 0, desk = seed; done < rounds; done += ROUNDS_PER_DESK, desk += 1) {
    const count = Math.min(ROUNDS_PER_DESK, rounds - done);
    const rough = await fuzzDesk(desk, count, LOOK_EVERY);
    // Looked at after each round, it is known which one it was.
    const report = rough.finding ? await fuzzDesk(desk, rough.finding.round + 1, 1) : rough;
    const finding = report.finding ?? rough.finding;
    refused += report.refused;
    if (finding) return { rounds: done, refused, finding };
    onDesk(done + report.rounds);
  }
  return { rounds, refused };
}

/** On every other desk the sender may do everything: then only what is done in another's name is a flaw. */
async function fuzzDesk(seed: number, rounds: number, every: number): Promise<FuzzReport> {
  const random = seededRandom(seed);
  const isStranger = seed % 2 === 0;
  const desk = await openSafeDesk({ file: FILE });
  const loose: unknown[] = [];
  const onLoose = (cause: unknown) => void loose.push(cause);
  process.on('unhandledRejection', onLoose);
  let refused = 0;
  try {
    desk.roster.directory = MIGHTY;
    const corpus = await corpusFor(desk, ADMIN_HOME);
    desk.roster.directory = {
      person: async (id) => await (id === PERSON ? MIGHTY : NOBODY).person(id),
      roles: async (id) => (id === PERSON ? MIGHTY : NOBODY).roles(id),
    };
    desk.time.elapsed += 61_000;
    const sender = isStranger ? { ...ADMIN_HOME, personId: STRANGER } : ADMIN_HOME;
    const before = await seen(desk, isStranger);
    for (let round = 0; round < rounds; round += 1) {
      const chosen = corpus[random(corpus.length)] ?? {};
      const id = `id-${seed}-${round}`;
      const body = mutated({ ...activityOf(sender, chosen), id }, random);
      const flaws = await deliver(desk, body);
      if (flaws === 'refused') refused += 1;
      else if (flaws.length > 0) return { rounds, refused, finding: { seed, round, body, flaws } };
      if (round % every === 0 || round === rounds - 1) {
        await desk.idle();
        desk.sent.length = 0;
        const found = [
          ...loose.map((cause) => `nobody caught ${cause}`),
          ...desk.incidents.map((cause) => `a job failed: ${textOf(cause)}`),
          ...(({} as { polluted?: unknown }).polluted === undefined ? [] : ['a prototype changed']),
          ...differences(before, await seen(desk, isStranger)),
        ];
        if (found.length > 0)
          return { rounds, refused, finding: { seed, round, body, flaws: found } };
      }
    }
    return { rounds, refused };
  } finally {
    process.off('unhandledRejection', onLoose);
    await desk.close();
  }
}

const NOBODY = directoryOf(undefined, new Set());

/**
 * What anybody may leave behind: a question that nobody could answer, a word on an answer, a question for a person. That the
 * bot is here again, or gone, is the service's own news; who is told stands beside it.
 */
const ANYBODYS = [
  'alert-targets',
  'question-targets',
  'unanswered',
  'answer-feedback',
  'questions',
];

async function seen(desk: SafeDesk, isStranger: boolean): Promise<string> {
  if (!isStranger) return '';
  const standing = await desk.standing();
  const own = Object.fromEntries(ANYBODYS.map((name) => [name, []]));
  return JSON.stringify({ ...standing, kept: { ...standing.kept, ...own } });
}

function differences(before: string, after: string): readonly string[] {
  if (before === after) return [];
  const at = [...before].findIndex((letter, index) => letter !== after[index]);
  return [`a stranger had an effect: ${after.slice(Math.max(0, at - 100), at + 300)}`];
}

async function deliver(desk: SafeDesk, body: string): Promise<readonly string[] | 'refused'> {
  const parsed: unknown = JSON.parse(body);
  const incidents = desk.incidents.length;
  const before = desk.effects();
  try {
    const got = await desk.deliver(parsed);
    if ('refused' in got)
      return [400, 401, 403].includes(got.refused) ? 'refused' : [`the door said ${got.refused}`];
    const after = desk.effects();
    const from = (parsed as { from?: { aadObjectId?: unknown } }).from?.aadObjectId;
    const isAda = typeof from === 'string' && from.toLowerCase() === PERSON;
    return [
      ...flawsInAnswer(parsed, got.answered),
      ...(isAda || JSON.stringify(before) === JSON.stringify(after)
        ? []
        : [`an effect in the name of ${from}`]),
      ...desk.incidents.slice(incidents).map((cause) => `an incident: ${textOf(cause)}`),
    ];
  } catch (cause) {
    return [`the turn threw ${textOf(cause)}`];
  }
}

function textOf(cause: unknown): string {
  const error = (cause as { err?: unknown }).err ?? cause;
  return error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(cause);
}
