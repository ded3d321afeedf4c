/** A form that is sent twice, by a second click or by a service that asks again, comes to one plan. */

import type { Answer } from './turn.ts';

export interface Drafted {
  readonly answer: Answer;
  /** Undefined where it came to no plan: then it may be sent again. */
  readonly planId: string | undefined;
}

/** Remembered at a time: a second click comes soon or never. */
const FORMS_MAX = 200;

export class FormsSent {
  readonly #underWay = new Map<string, Promise<Drafted>>();
  readonly #plans = new Map<string, string>();

  /**
   * @param key undefined where nobody can tell whether it is the same form
   * @param again the plan as it stands; undefined where it is of no use any more
   */
  async once(
    key: string | undefined,
    draft: () => Promise<Drafted>,
    again: (planId: string) => Promise<Answer | undefined>,
  ): Promise<Answer> {
    if (key === undefined) return (await draft()).answer;
    const present = this.#underWay.get(key);
    if (present !== undefined) return (await present).answer;
    const work = this.#either(key, draft, again).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, work);
    return (await work).answer;
  }

  async #either(
    key: string,
    draft: () => Promise<Drafted>,
    again: (planId: string) => Promise<Answer | undefined>,
  ): Promise<Drafted> {
    const planId = this.#plans.get(key);
    const standing = planId === undefined ? undefined : await again(planId);
    if (standing !== undefined) return { answer: standing, planId };
    const drafted = await draft();
    this.#plans.delete(key);
    if (drafted.planId !== undefined) this.#plans.set(key, drafted.planId);
    const [oldest] = this.#plans.keys();
    if (this.#plans.size > FORMS_MAX && oldest !== undefined) this.#plans.delete(oldest);
    return drafted;
  }
}
