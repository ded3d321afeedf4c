/** What is owed to people, and how often each of it may arrive: what a kill explains is counted, kill by kill, and nothing else is. */

import type { Activity } from 'botbuilder';
import type { Connector } from '../../bot/connector.ts';
import type { Collection, Documents } from '../../store/documents.ts';
import type { Life } from './loom.ts';
import type { OpenStore } from './once-store.ts';
import type { World } from './world.ts';

/**
 * What its sender does about a kill. `again`: that it has left is noted afterwards, so that the next desk sends it again.
 * `once`: it is noted before, so that nobody does; what is cut off between the two is lost. `recorded`: the same, and the
 * record of the message says that it was interrupted. `reply`: the answer to one delivery, which dies with its desk.
 */
export type Owed = 'again' | 'once' | 'recorded' | 'reply';

/** What one desk had in its hands, for when it is killed. */
interface Hands {
  isKilled: boolean;
  /** Conversations where something of its own will arrived. */
  readonly sentTo: Set<string>;
  /** It began to note that an outcome was told. */
  hasNoted: boolean;
}

/** Stands beside each desk of a schedule, and remembers what the killed ones had in their hands. */
export class Tellings {
  readonly #desks: Hands[] = [];

  /** The same world and store, for one desk; in between it is noted what passes. */
  beside(life: Life, world: World, store: OpenStore): { world: World; store: OpenStore } {
    const hands: Hands = { isKilled: false, sentTo: new Set(), hasNoted: false };
    this.#desks.push(hands);
    void life.killed.then(() => {
      hands.isKilled = true;
    });
    const connector: Connector = {
      ...world.connector,
      async send(to, activity: Partial<Activity>) {
        hands.sentTo.add(to.conversationId);
        return world.connector.send(to, activity);
      },
    };
    const documents: Documents = {
      collection(name) {
        const kept = store.documents.collection<never>(name);
        return name === 'operations' ? noting(kept, hands) : kept;
      },
      status: () => store.documents.status(),
      close: () => store.documents.close(),
    };
    return {
      world: { ...world, connector },
      store: { journal: store.journal, documents, close: () => store.close() },
    };
  }

  /** From now on it counts. */
  begin(): void {
    for (const hands of this.#desks) {
      hands.sentTo.clear();
      hands.hasNoted = false;
    }
  }

  /** How often a message may have arrived less, or more, than its effect calls for. */
  slack(owed: Owed, conversationId: string): { readonly less: number; readonly more: number } {
    const killed = this.#desks.filter(({ isKilled }) => isKilled);
    const hasSent = ({ sentTo }: Hands) => sentTo.has(conversationId);
    switch (owed) {
      case 'again':
        return { less: 0, more: killed.filter(hasSent).length };
      case 'once':
        return { less: killed.filter((one) => one.hasNoted && !hasSent(one)).length, more: 0 };
      case 'reply':
        return { less: killed.length, more: 0 };
      case 'recorded':
        return { less: 0, more: 0 };
    }
  }
}

function noting<T>(operations: Collection<T>, hands: Hands): Collection<T> {
  return {
    get: (id) => operations.get(id),
    list: (limit) => operations.list(limit),
    delete: (id, expected) => operations.delete(id, expected),
    async put(id, value, expected) {
      if (isTold(value)) hands.hasNoted = true;
      return operations.put(id, value, expected);
    },
  };
}

function isTold(value: unknown): boolean {
  const { step } = value as { step?: { is?: unknown; untold?: unknown } };
  return step?.is === 'settled' && step.untold === undefined;
}
