/** Two desks over one journal, one gateway, one clock, and everything that may happen to them in any order. */

import type { Account } from '../../credits/account.ts';
import type { Fact, Rule } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { at, CURRENCY, fund, mode, money, rule, usage } from '../ledger/facts.ts';
import type { Random } from '../store/faults/seeded-random.ts';
import { openDesk, type SimulatedDesk, settled } from './simulated-desk.ts';
import { type GatewayCall, SimulatedGateway, type Verdict } from './simulated-gateway.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * `running`: no two things happen at one instant, so that what was due when can be told by counting. `standing`: much happens
 * at one instant, calls are dated before what was recorded already, and the clock may slip back.
 */
export type Time = 'running' | 'standing';

const VERDICTS: readonly [Verdict, ...Verdict[]] = [
  'taken',
  'taken',
  'taken',
  'taken',
  'processing',
  'void',
  'expired-card',
  'insufficient-funds',
];

export class RechargeWorld {
  readonly journal = createMemoryJournal();
  readonly gateway = new SimulatedGateway();
  readonly clock = { at: at('2026-01-10 09:00'), now: () => this.#read() };
  readonly desks: SimulatedDesk[];
  /** What should not have happened, in sentences. */
  readonly flaws: string[] = [];
  /** What happened, for whoever has to find out why. */
  readonly story: string[] = [];
  readonly time: Time;
  readonly #random: Random;
  readonly #openDesk: typeof openDesk;
  #count = 0;

  constructor(random: Random, time: Time, open = openDesk) {
    this.#random = random;
    this.#openDesk = open;
    this.time = time;
    this.desks = [this.#open(), this.#open()];
  }

  async begin(): Promise<void> {
    const { account } = this.#anyDesk();
    await account.append([
      fund('first', '2026-01-10', 50),
      { ...rule('rule', '2026-01-10'), ...this.#terms(), enabled: true },
    ]);
  }

  /** One thing happens; then perhaps a little time for what follows from it, perhaps none. */
  async step(): Promise<void> {
    this.#happen();
    const patience = this.#random(10);
    if (patience < 5) await settled();
    else for (let turn = 0; turn < patience; turn += 1) await Promise.resolve();
  }

  /** All that was under way ends, the gateway answers all, and the machines run until they are content. */
  async comeToRest(): Promise<void> {
    await settled();
    for (const call of [...this.gateway.straying]) this.gateway.carryOut(call, this.#verdict());
    this.gateway.auto = () => 'taken';
    for (let round = 0; round < 4; round += 1) {
      for (const call of [...this.gateway.waiting]) this.#finish(call);
      for (const each of this.gateway.operations) this.gateway.settle(each, this.#final());
      await settled();
      this.clock.at = (this.clock.at + 20 * MINUTE) as Instant;
      for (const desk of this.desks) this.#watch(desk.machine.run());
      await settled();
    }
    // One run makes so many charges at most; a deep hole takes two.
    for (const desk of this.desks) this.#watch(desk.machine.run());
    await settled();
  }

  #happen(): void {
    const chance = this.#random(100);
    if (chance < 20) this.#spend();
    else if (chance < 24) this.#purchase();
    else if (chance < 32) this.#rule();
    else if (chance < 34) this.#mode();
    else if (chance < 54) this.#run();
    else if (chance < 84) this.#atTheGateway(this.#random(20));
    else if (chance < 94) this.#pass();
    else if (chance < 97) this.#crash();
    else if (chance < 98) this.#anotherCard();
    else this.#slip();
  }

  #spend(): void {
    const units = this.#pick([1, 5, 10, 20, 30, 45, 130]);
    const { account } = this.#anyDesk();
    const effectiveAt = this.time === 'running' ? account.now() : this.clock.at;
    const call = { ...usage(this.#key('u'), '2026-01-10', units), effectiveAt };
    this.#tell(account, `spend ${units}`, call);
  }

  #purchase(): void {
    const { account } = this.#anyDesk();
    const units = this.#pick([1, 10, 40]);
    const bought = fund(this.#key('f'), '2026-01-10', units);
    this.#tell(account, `buy ${units}`, { ...bought, effectiveAt: account.now() });
  }

  #rule(): void {
    const { account } = this.#anyDesk();
    const known = account.view().recharge.rule;
    const enabled = known?.enabled === true ? this.#random(3) === 0 : true;
    const terms = { ...this.#terms(), revision: (known?.revision ?? 0) + 1, enabled };
    const made = { ...rule(this.#key('r'), '2026-01-10'), ...terms, effectiveAt: account.now() };
    this.#tell(account, `rule ${enabled ? 'on' : 'off'}`, made);
  }

  #mode(): void {
    const next = this.#pick(['prepaid', 'draining', 'post-usage'] as const);
    const { account } = this.#anyDesk();
    const set = mode(this.#key('m'), '2026-01-10', next);
    this.#tell(account, `mode ${next}`, { ...set, effectiveAt: account.now() });
  }

  #tell(account: Account, what: string, fact: Fact): void {
    this.story.push(what);
    this.#watch(account.append([fact]));
  }

  #run(): void {
    this.story.push('run');
    this.#watch(this.#anyDesk().machine.run());
  }

  #atTheGateway(chance: number): void {
    const call = this.#anyOf([...this.gateway.waiting, ...this.gateway.straying]);
    const told = this.#anyOf(this.gateway.operations);
    if (chance < 4 && told !== undefined) this.#webhook(told);
    else if (chance < 6 && told !== undefined) this.gateway.settle(told, this.#final());
    else if (call === undefined) return;
    else if (chance < 11) this.gateway.carryOut(call, this.#verdict());
    else if (chance < 15) this.gateway.lose(call);
    else this.#finish(call);
    this.story.push(`gateway ${chance} ${call?.verb ?? ''}`);
  }

  #webhook(operation: string): void {
    const outcome = this.gateway.outcomeOf(operation);
    if (outcome.kind === 'unknown') return;
    for (let times = 1 + this.#random(2); times > 0; times -= 1) {
      this.#watch(this.#anyDesk().machine.recordCharge(operation, outcome));
    }
  }

  #finish(call: GatewayCall): void {
    this.gateway.carryOut(call, this.#verdict());
    this.gateway.answer(call);
  }

  #pass(): void {
    const wait = this.#pick([MINUTE, 16 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 9 * DAY]);
    this.story.push(`wait ${wait / MINUTE}`);
    this.clock.at = (this.clock.at + wait) as Instant;
  }

  /** The clock is set right, by less than what may cost money. */
  #slip(): void {
    if (this.time === 'running') return;
    this.story.push('slip');
    this.clock.at = (this.clock.at - MINUTE) as Instant;
  }

  #crash(): void {
    this.story.push('crash');
    const which = this.#random(2);
    this.desks[which]?.die();
    this.desks[which] = this.#open();
  }

  #anotherCard(): void {
    this.story.push('card');
    this.gateway.cardId = this.#key('card');
    this.#watch(this.#anyDesk().machine.noteCard());
  }

  #read(): Instant {
    if (this.time === 'running') this.clock.at = (this.clock.at + 1) as Instant;
    return this.clock.at;
  }

  #open(): SimulatedDesk {
    return this.#openDesk(this.journal, this.clock, this.gateway);
  }

  #watch(work: Promise<unknown>): void {
    work.catch((cause: unknown) => this.flaws.push(`something threw: ${cause}`));
  }

  #terms(): Pick<Rule, 'amount' | 'trigger' | 'monthlyCap' | 'currency'> {
    return {
      amount: money(this.#pick([100, 50, 30])),
      trigger: money(this.#pick([0, 20, 60])),
      monthlyCap: money(this.#pick([150, 300, 1000])),
      currency: CURRENCY,
    };
  }

  #verdict(): Verdict {
    return this.#pick(VERDICTS);
  }

  #final(): Verdict {
    return this.#random(2) === 0 ? 'taken' : 'card-declined';
  }

  #anyDesk(): SimulatedDesk {
    const desk = this.desks[this.#random(2)];
    if (desk === undefined) throw new Error('there are two desks');
    return desk;
  }

  #key(kind: string): string {
    this.#count += 1;
    return `${kind}${this.#count}`;
  }

  #pick<const T>(from: readonly [T, ...T[]]): T {
    return from[this.#random(from.length)] ?? from[0];
  }

  #anyOf<T>(from: readonly T[]): T | undefined {
    return from[this.#random(Math.max(1, from.length))];
  }
}
