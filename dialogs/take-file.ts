/** The one door for a file that is dropped on the bot: brought here once, told apart by what is in it, and used by whoever may. */

import { open, readFile } from 'node:fs/promises';
import { escapeMarkdown } from '../cards/escape-markdown.ts';
import { type FileKind, type FileRefusal, fileAccessCard } from '../cards/file-access-card.ts';
import { noteCard } from '../cards/note-card.ts';
import { looksLikePeopleList } from '../licensing/looks-like-people-list.ts';
import { PEOPLE_LIST_LIMITS, readPeopleList } from '../licensing/people-list.ts';
import { type Access, inChat } from './access.ts';
import type { ManyParts } from './assign-many-form.ts';
import { readingUsage, type UsageFileParts, usageWork } from './import-usage.ts';
import { listProblem, peopleFileAnswer } from './people-file.ts';
import {
  acknowledge,
  droppedFile,
  type FileHere,
  type FileJobParts,
  type FileWork,
} from './take-file-job.ts';
import type { Answer, Turn } from './turn.ts';

export interface TakeFileParts extends FileJobParts, UsageFileParts, ManyParts {
  readonly access: Access;
  /** A report of usage moves the balance: the directory is asked each time. */
  readonly accessNow: Access;
}

export type TakeFile = (turn: Turn, attachment: unknown) => Promise<Answer>;

/** Of each kind of file why this person may not use it; undefined where they may. */
type Refusals = Readonly<Record<FileKind, Answer | undefined>>;

/** What a glance at the beginning tells. */
const GLANCE_BYTES = 64 * 1024;
/** Of programs for tables: people or calls may be in it, and neither is read from it. */
const WORKBOOK = /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i;

export function takeFile(parts: TakeFileParts): TakeFile {
  return async (turn, attachment) => {
    if (turn.scope !== 'personal') return inChat(turn, 'file');
    const [usage, people] = await Promise.all([
      parts.accessNow(turn, 'import-usage'),
      parts.access(turn, 'assign-licenses'),
    ]);
    const refusals = { usage, people };
    if (usage && people) return refusedAnswer(refusals, ['usage', 'people'], turn);
    const file = droppedFile(attachment);
    const usageFile = usageWork(parts, turn);
    const notHere: FileWork['notHere'] = usage
      ? (problem, name) => listNotHere(name, problem, turn)
      : usageFile.notHere;
    if (file === undefined) return notHere('download-failed', '');
    const first = people ? readingUsage(file.name, turn) : readingFile(file.name, turn);
    return acknowledge(parts, turn, file, first, {
      job: 'take-file',
      bytesMax: usage ? PEOPLE_LIST_LIMITS.bytes : usageFile.bytesMax,
      notHere,
      work: (here) => use(parts, turn, refusals, here),
    });
  };
}

async function use(
  parts: TakeFileParts,
  turn: Turn,
  refusals: Refusals,
  here: FileHere,
): ReturnType<FileWork['work']> {
  const kind = await kindOf(here, refusals);
  if (kind === 'neither') {
    const answer = listProblem({ sourceName: here.name, code: 'not-text' }, turn);
    return { answer };
  }
  if (refusals[kind]) return { answer: refusedAnswer(refusals, [kind], turn) };
  if (kind === 'people') return { answer: await peopleFileAnswer(parts, turn, here) };
  return usageWork(parts, turn).work(here);
}

/** What nobody can tell is told by whoever reads what this person may have read. */
async function kindOf({ name, path }: FileHere, refusals: Refusals): Promise<FileKind | 'neither'> {
  if (looksLikePeopleList(await glance(path), name)) return 'people';
  if (refusals.people) return 'usage';
  if (WORKBOOK.test(name.trim())) return 'neither';
  if (refusals.usage === undefined || /\.zip$/i.test(name.trim())) return 'usage';
  const reading = readPeopleList(await readFile(path));
  // There are people in it, and still it is no list of them.
  return reading.ok && reading.people > 0 ? 'usage' : 'people';
}

async function glance(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(GLANCE_BYTES), 0, GLANCE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function listNotHere(
  sourceName: string,
  code: 'too-large' | 'download-failed',
  turn: Turn,
): Answer {
  const limit = code === 'too-large' ? PEOPLE_LIST_LIMITS.bytes : undefined;
  return listProblem({ sourceName, code, limit }, turn);
}

/** What is said while nobody has looked into it. */
function readingFile(name: string, { speech }: Turn): Answer {
  const { readingTitle: title, reading } = speech.words.files;
  const paragraphs = [escapeMarkdown(name, 100)].filter((text) => text !== '');
  return { card: noteCard({ title, paragraphs, small: [reading] }, speech), summary: title };
}

/** A refusal for another reason than a role is the same for any file. */
function refusedAnswer(refusals: Refusals, kinds: readonly FileKind[], turn: Turn): Answer {
  const { speech } = turn;
  const refused = kinds.flatMap((kind): FileRefusal[] => {
    const answer = refusals[kind];
    return answer?.summary === speech.words.access.summary ? [{ kind, card: answer.card }] : [];
  });
  const [first, ...others] = refused;
  if (first === undefined) {
    const [other] = kinds.flatMap((kind) => refusals[kind] ?? []);
    if (other !== undefined) return other;
    throw new RangeError('Nobody was refused anything.');
  }
  return {
    card: fileAccessCard([first, ...others], speech),
    summary: speech.words.access.summary,
  };
}
