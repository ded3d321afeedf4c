/** The conversations that alerts go to, kept in the store: who asked for them, when, and whether they can be reached. */

import type { Clock } from '../ledger/instant.ts';
import type { Collection, Document } from '../store/documents.ts';
import { StoreError } from '../store/store-errors.ts';
import type { Sighting } from './alerting.ts';
import { type DeathCause, type Target, type TargetId, targetIdOf } from './target.ts';

/** A target with where it stands in the journal. */
export interface StoredTarget extends Target {
  /** The journal's `seq` when it asked for alerts. */
  readonly since: number;
  /** Notices after this and up to `since` had reached nobody. */
  readonly missedFrom: number;
}

export const TARGETS_MAX = 1_000;
/** Another instance may have written meanwhile; more often than this is no accident. */
const WRITES_MAX = 5;

/** Causes that an activity from the conversation disproves. */
const DISPROVED_BY_A_WORD: readonly DeathCause[] = ['bot-removed', 'conversation-gone'];

export class Targets {
  readonly #documents: Collection<StoredTarget>;
  readonly #clock: Clock;

  constructor(documents: Collection<StoredTarget>, clock: Clock) {
    this.#documents = documents;
    this.#clock = clock;
  }

  async list(): Promise<readonly StoredTarget[]> {
    const rows = await this.#documents.list(TARGETS_MAX);
    return rows.map(({ document }) => document.value);
  }

  async get(id: TargetId): Promise<StoredTarget | undefined> {
    return (await this.#documents.get(id))?.value;
  }

  /** False where it is there already, living. A dead one goes on where it stopped. @throws TooManyTargetsError */
  async add(target: StoredTarget): Promise<boolean> {
    for (let writes = 1; ; writes++) {
      const known = await this.#documents.get(target.id);
      if (known?.value.state.living) return false;
      if (!known && (await this.#documents.list(TARGETS_MAX)).length >= TARGETS_MAX)
        throw new TooManyTargetsError();
      const { since, missedFrom } = known?.value ?? target;
      const added = { ...target, since, missedFrom, state: { living: true } } as const;
      if (await this.#put(added, known, writes)) return true;
    }
  }

  async remove(id: TargetId): Promise<boolean> {
    return this.#documents.delete(id);
  }

  async kill(id: TargetId, cause: DeathCause): Promise<void> {
    const at = this.#clock.now();
    await this.#change(id, (target) =>
      target.state.living ? { ...target, state: { living: false, cause, at } } : target,
    );
  }

  /** Cheap where nothing changed: asked with every activity. */
  async seen({ conversationId, serviceUrl }: Sighting): Promise<void> {
    await this.#change(targetIdOf(conversationId), (target) => {
      const { state } = target;
      const isBack = !state.living && DISPROVED_BY_A_WORD.includes(state.cause);
      if (!isBack && target.serviceUrl === serviceUrl) return target;
      return { ...target, serviceUrl, ...(isBack && { state: { living: true } as const }) };
    });
  }

  async installed(sighting: Sighting): Promise<void> {
    const id = targetIdOf(sighting.conversationId);
    for (const target of await this.#concerned(sighting)) {
      await this.#change(target.id, (now) => ({
        ...now,
        state: hasLostRole(now) ? now.state : { living: true },
        serviceUrl: now.id === id ? sighting.serviceUrl : now.serviceUrl,
      }));
    }
  }

  async uninstalled(sighting: Pick<Sighting, 'conversationId' | 'teamId'>): Promise<void> {
    for (const { id } of await this.#concerned(sighting)) await this.kill(id, 'bot-removed');
  }

  /** A bot is in all channels of a team, or in none: Teams tells of it in one of them. */
  async #concerned({
    conversationId,
    teamId,
  }: Pick<Sighting, 'conversationId' | 'teamId'>): Promise<readonly StoredTarget[]> {
    const id = targetIdOf(conversationId);
    return (await this.list()).filter(
      (target) => target.id === id || (teamId !== undefined && target.teamId === teamId),
    );
  }

  async #change(id: TargetId, change: (target: StoredTarget) => StoredTarget): Promise<void> {
    for (let writes = 1; ; writes++) {
      const known = await this.#documents.get(id);
      if (!known) return;
      const changed = change(known.value);
      if (changed === known.value || (await this.#put(changed, known, writes))) return;
    }
  }

  /** False where another write was quicker. */
  async #put(
    target: StoredTarget,
    known: Document<StoredTarget> | undefined,
    writes: number,
  ): Promise<boolean> {
    try {
      await this.#documents.put(target.id, target, known?.version ?? 0);
      return true;
    } catch (cause) {
      if (isConflict(cause) && writes < WRITES_MAX) return false;
      throw cause;
    }
  }
}

/** That the bot can reach the person again says nothing about the role: they ask for alerts anew, and are asked who they are. */
function hasLostRole({ state }: Target): boolean {
  return !state.living && state.cause === 'role-lost';
}

export function isConflict(cause: unknown): boolean {
  return cause instanceof StoreError && cause.code === 'VERSION_CONFLICT';
}

export class TooManyTargetsError extends Error {
  override readonly name = 'TooManyTargetsError';
  readonly code = 'TOO_MANY_TARGETS';

  constructor() {
    super(`Alerts go to ${TARGETS_MAX} conversations already, which is the most.`);
  }
}
