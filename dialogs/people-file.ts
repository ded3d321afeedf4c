/** A list of people that was brought here as a file: read, kept, and asked about by the form for many. */

import { readFile, stat } from 'node:fs/promises';
import { type ListProblemCardData, listProblemCard } from '../cards/license-many-problem-card.ts';
import type { PeopleList } from '../licensing/license-jobs.ts';
import {
  PEOPLE_LIST_LIMITS,
  type PeopleListReading,
  readPeopleList,
} from '../licensing/people-list.ts';
import { type ManyParts, manyForm } from './assign-many-form.ts';
import { ownerOf } from './operations.ts';
import { listFactsOf } from './people-file-facts.ts';
import { planStateAnswer } from './plan-state.ts';
import type { Answer, Turn } from './turn.ts';

/** @throws DirectoryError, StoreError, and what the disk throws */
export async function peopleFileAnswer(
  parts: ManyParts,
  turn: Turn,
  { name, path }: { readonly name: string; readonly path: string },
): Promise<Answer> {
  const { size } = await stat(path);
  const limit = PEOPLE_LIST_LIMITS.bytes;
  if (size > limit) return listProblem({ sourceName: name, code: 'too-large', limit }, turn);
  const reading = readPeopleList(await readFile(path));
  return peopleReadAnswer(parts, turn, name, reading);
}

async function peopleReadAnswer(
  parts: ManyParts,
  turn: Turn,
  sourceName: string,
  reading: PeopleListReading,
): Promise<Answer> {
  const owner = ownerOf(turn);
  if (owner === undefined) return planStateAnswer({ kind: 'not-yours' }, turn);
  if (!reading.ok) {
    const { problem: code, limit } = reading;
    return listProblem({ sourceName, code, limit }, turn);
  }
  const list: PeopleList = { source: 'file', sourceName, people: reading.asked };
  if (reading.people === 0)
    return listProblem({ sourceName, code: 'no-address', list: listFactsOf(list, '') }, turn);
  const id = await parts.jobs.keepList(list, owner);
  return manyForm(parts, turn, { mode: 'assign', list: listFactsOf(list, id) });
}

export function listProblem(data: ListProblemCardData, { speech }: Turn): Answer {
  return {
    card: listProblemCard(data, speech),
    summary: speech.words.licenseLists.problems[data.code],
  };
}
