/** "Assign licenses in bulk": the form; and what becomes of it: people are read, each is judged, and the frozen plan is shown. */

import { createHash } from 'node:crypto';
import type { ListProblem } from '../cards/license-many-list.ts';
import type {
  DraftOptions,
  DraftRequest,
  PeopleList,
  PlanOwner,
} from '../licensing/license-jobs.ts';
import type { Group, Subscription } from '../licensing/license-reader.ts';
import type { PlanProgress } from '../licensing/plan.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import {
  type ManyFilledIn,
  type ManyParts,
  manyFilledIn,
  manyForm,
  readWanted,
} from './assign-many-form.ts';
import { type Drafted, FormsSent } from './assign-many-once.ts';
import {
  findGroup,
  type PeopleNamed,
  peopleNamed,
  readMembers,
  SHOWN_AGAIN_MAX,
} from './assign-many-people.ts';
import { guarded } from './guarded.ts';
import { readBeside } from './license-parts-reading.ts';
import { ownerOf } from './operations.ts';
import { listProblem } from './people-file.ts';
import { listFactsOf } from './people-file-facts.ts';
import { draftInTime } from './plan-draft.ts';
import { placeOf } from './plan-place.ts';
import { planStateAnswer, standingAnswer } from './plan-state.ts';
import type { Answer, Turn } from './turn.ts';

/** In words, or by the button of another card: of a list that was read already, or of none. */
export function assignManyAnswer(parts: ManyParts): GiveAnswer {
  return guarded(parts.report, async (turn, asked) => {
    const refused = await parts.access(turn, 'assign-licenses');
    if (refused) return refused;
    const filled = manyFilledIn(asked);
    const { mode } = filled;
    return readBeside(parts, turn, 'license-form', async () => {
      if (filled.list === '') return manyForm(parts, turn, { mode });
      const owner = ownerOf(turn);
      const list = owner && (await parts.jobs.list(filled.list, owner));
      return list === undefined
        ? listProblem({ sourceName: '', code: 'lapsed' }, turn)
        : manyForm(parts, turn, { mode, list: listFactsOf(list, filled.list) });
    });
  });
}

/** Nothing is changed: it comes to a plan that waits to be confirmed, or to the form again. */
export function submitMany(parts: ManyParts): GiveAnswer {
  const sent = new FormsSent();
  return guarded(parts.report, async (turn, asked) => {
    const refused = await parts.access(turn, 'assign-licenses');
    if (refused) return refused;
    const owner = ownerOf(turn);
    if (owner === undefined) return planStateAnswer({ kind: 'not-yours' }, turn);
    const form = new SubmittedForm(parts, turn, owner, manyFilledIn(asked));
    return form.answer(sent);
  });
}

class SubmittedForm {
  readonly #parts: ManyParts;
  readonly #turn: Turn;
  readonly #owner: PlanOwner;
  readonly #filled: ManyFilledIn;

  constructor(parts: ManyParts, turn: Turn, owner: PlanOwner, filled: ManyFilledIn) {
    this.#parts = parts;
    this.#turn = turn;
    this.#owner = owner;
    this.#filled = filled;
  }

  async answer(sent: FormsSent): Promise<Answer> {
    const named = await peopleNamed(this.#parts.jobs, this.#owner, this.#filled);
    if (named.kind === 'lapsed') return listProblem({ sourceName: '', code: 'lapsed' }, this.#turn);
    return draftInTime(this.#parts, this.#turn, {
      name: 'draft-licenses',
      sourceName: named.kind === 'list' ? named.list.sourceName : this.#filled.group,
      draft: (options) =>
        sent.once(
          this.#key(),
          () => this.#draft(named, options),
          (planId) => this.#standing(planId),
        ),
    });
  }

  /** The same card with the same in it, sent by the same person. */
  #key(): string | undefined {
    const { personId, cardId } = this.#turn;
    if (cardId === undefined) return undefined;
    const text = JSON.stringify([personId, cardId, this.#filled]);
    return createHash('sha256').update(text).digest('base64');
  }

  async #draft(
    named: Exclude<PeopleNamed, { kind: 'lapsed' }>,
    { signal, onProgress }: Required<DraftOptions>,
  ): Promise<Drafted> {
    const subscriptions = await this.#parts.directory.subscriptions();
    const wanted = readWanted(this.#filled, subscriptions);
    const problems = [
      ...(named.kind === 'problem' ? [named.problem] : []),
      ...(wanted.ok ? [] : wanted.problems),
    ];
    if (!wanted.ok || named.kind === 'problem')
      return this.#formAgain(subscriptions, named, problems);
    const people = await this.#people(named, signal, onProgress);
    if ('problem' in people)
      return this.#formAgain(subscriptions, named, [people.problem], people.groups);
    const request: DraftRequest = {
      owner: this.#owner,
      name: this.#turn.name,
      wanted: wanted.wanted,
      place: placeOf(this.#turn),
      ...people,
    };
    const plan = await this.#parts.jobs.draft(request, { signal, onProgress });
    const progress = { plan, settled: 0, rate: 0, left_s: undefined };
    return { answer: await this.#shown(progress), planId: plan.id };
  }

  /** A plan that can still be confirmed, or was. */
  async #standing(planId: string): Promise<Answer | undefined> {
    const found = await this.#parts.jobs.look(planId, this.#owner);
    if (found.kind !== 'ok') return undefined;
    const { status, validUntil } = found.progress.plan;
    const isPast = status === 'draft' && validUntil <= this.#parts.clock.now();
    return isPast || status === 'cancelled' ? undefined : this.#shown(found.progress);
  }

  #shown(progress: PlanProgress): Promise<Answer> {
    return standingAnswer(this.#parts, progress, this.#owner, this.#turn.speech);
  }

  async #people(
    named: Extract<PeopleNamed, { kind: 'list' | 'group' }>,
    signal: AbortSignal,
    onProgress: (read: number, of: number) => void,
  ): Promise<
    PeopleList | { readonly problem: ListProblem; readonly groups?: readonly Group[] | undefined }
  > {
    if (named.kind === 'list') return named.list;
    const { directory } = this.#parts;
    const found = await findGroup(directory, named.group);
    if (found.kind !== 'found') return { problem: found.problem, groups: found.groups };
    return readMembers(directory, found.group, signal, (read) => onProgress(read, 0));
  }

  /** A list that is too long for a field stays kept, so that nobody has to paste it twice. */
  async #formAgain(
    subscriptions: readonly Subscription[],
    named: PeopleNamed,
    problems: readonly ListProblem[],
    groups?: readonly Group[],
  ): Promise<Drafted> {
    const { mode, list } = this.#filled;
    const kept =
      named.kind === 'list' && (list !== '' || named.isLong)
        ? listFactsOf(
            named.list,
            list || (await this.#parts.jobs.keepList(named.list, this.#owner)),
          )
        : undefined;
    const people = this.#filled.people.length > SHOWN_AGAIN_MAX ? '' : this.#filled.people;
    const filled = { ...this.#filled, people };
    const shown = { mode, list: kept, groups, filled, problems };
    const answer = await manyForm(this.#parts, this.#turn, shown, subscriptions);
    return { answer, planId: undefined };
  }
}
