/** Three conversations, three runs of the product on one store, and a bot service of many moods. */

import type { Alerting } from '../../alerts/alerting.ts';
import { LEASE_MS } from '../../alerts/delivery.ts';
import type { Messenger } from '../../alerts/messenger.ts';
import type { Target } from '../../alerts/target.ts';
import { aChat, aTarget } from './a-target.ts';
import { type AlertingHarness, createAlertingHarness, pass } from './alerting-harness.ts';
import { type Reaction, refused, removed, UNKNOWN } from './recording-messenger.ts';

export const TARGETS: readonly Target[] = [aTarget(), aChat('ann'), aChat('ben')];
const RUNS = 3;

export type Mood = Reaction | 'crash-before' | 'crash-after' | undefined;

export const MOODS: readonly Mood[] = [
  undefined,
  'accept-then-unknown',
  UNKNOWN,
  refused(429),
  refused(null, { code: 'unreachable' }),
  refused(400),
  refused(413),
  removed(),
  'crash-before',
  'crash-after',
];

export type Step =
  | { readonly do: 'happen'; readonly alerts: readonly string[] }
  /** One run, or all of them at once. */
  | { readonly do: 'deliver'; readonly run: number }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'ask' | 'stop' | 'write'; readonly target: number };

export class World {
  readonly desk: AlertingHarness = createAlertingHarness();
  /** The notices that were decided while a target wanted alerts. */
  readonly wanted = new Map<string, Set<number>>(TARGETS.map(({ id }) => [id, new Set()]));
  /** How often each mood was met. */
  readonly met = new Map<string, number>();
  readonly #moods: Mood[];
  readonly #crashed = new Set<number>();
  readonly #runs: Alerting[];

  /** @param moods one for each call; afterwards all is well */
  constructor(moods: readonly Mood[]) {
    this.#moods = [...moods];
    this.#runs = Array.from({ length: RUNS }, (_, run) => this.#open(run));
  }

  async act(step: Step): Promise<void> {
    switch (step.do) {
      case 'pass':
        return pass(this.desk, step.ms);
      case 'deliver': {
        const runs = step.run < RUNS ? [step.run] : this.#runs.keys();
        await Promise.all([...runs].map((run) => this.#deliver(run)));
        return;
      }
      case 'happen': {
        const asked = await this.desk.alerting.targets();
        const seqs = await this.desk.happen(...step.alerts);
        for (const { id } of asked) for (const seq of seqs) this.wanted.get(id)?.add(seq);
        return;
      }
      default:
        return this.#ask(step.do, TARGETS[step.target] ?? aTarget());
    }
  }

  async #ask(what: 'ask' | 'stop' | 'write', target: Target): Promise<void> {
    const { alerting } = this.desk;
    if (what === 'ask') await alerting.register(target);
    else if (what === 'write') await alerting.seen(sightingOf(target));
    else if (await alerting.unregister(target.id)) this.wanted.get(target.id)?.clear();
  }

  /** All is well from here on: what can be told is told. */
  async settle(): Promise<void> {
    this.#moods.length = 0;
    for (const target of await this.desk.alerting.targets())
      await this.desk.alerting.seen(sightingOf(target));
    for (let round = 0; round < 2 * RUNS; round++) {
      pass(this.desk, round === 0 ? LEASE_MS : 3_600_000);
      await this.#deliver(round % RUNS);
    }
  }

  /** A run that crashes never answers; another takes its place. */
  async #deliver(run: number): Promise<void> {
    let isOver = false;
    const delivering = this.#runs[run]?.deliver().then(() => {
      isOver = true;
    });
    const crashing = (async () => {
      while (!isOver && !this.#crashed.has(run))
        await new Promise((resolve) => setImmediate(resolve));
    })();
    await Promise.race([delivering, crashing]);
    if (this.#crashed.delete(run)) this.#runs[run] = this.#open(run);
  }

  #open(run: number): Alerting {
    return this.desk.reopen({
      post: (target, message, under) =>
        this.#send(run, (messenger) => messenger.post(target, message, under)),
      edit: (target, id, message) =>
        this.#send(run, (messenger) => messenger.edit(target, id, message)),
    });
  }

  async #send(run: number, send: (messenger: Messenger) => ReturnType<Messenger['post']>) {
    const { messenger } = this.desk;
    const mood = this.#moods.shift();
    const name = JSON.stringify(mood) ?? 'well';
    this.met.set(name, (this.met.get(name) ?? 0) + 1);
    const crashes = mood === 'crash-before' || mood === 'crash-after';
    messenger.react = () => (crashes ? undefined : mood);
    if (!crashes) return send(messenger);
    if (mood === 'crash-after') await send(messenger);
    this.#crashed.add(run);
    return new Promise<never>(() => undefined);
  }
}

function sightingOf({ id, serviceUrl }: Target) {
  return { conversationId: id, serviceUrl };
}
