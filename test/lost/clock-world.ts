/** A desk's money and alerts under a clock that is set back and ahead while it runs and between its lives, with what really passed beside it. */

import { createAlerting } from '../../alerts/outbox-alerting.ts';
import { type Account, CLOCK_SLIP_MS } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import type { RechargeMachine } from '../../credits/recharge.ts';
import { createRechargeMachine } from '../../credits/recharge-machine.ts';
import { DAY_MS, type Instant, instant } from '../../ledger/instant.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { aTarget } from '../alerts/a-target.ts';
import { createRecordingMessenger, plainFace } from '../alerts/recording-messenger.ts';
import { SimulatedGateway } from '../credits/simulated-gateway.ts';
import { at, CURRENCY, fund, rule, usage } from '../ledger/facts.ts';
import type { Random } from '../store/faults/seeded-random.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * DAY_MS;
/** What somebody sets a clock to by mistake. */
const MISTAKES = [-DAY_MS, YEAR_MS, -HOUR_MS, HOUR_MS, -CLOCK_SLIP_MS, 40 * DAY_MS];
const START = at('2026-01-10 09:00');

export class ClockWorld {
  readonly journal = createMemoryJournal();
  readonly documents = createMemoryDocuments();
  readonly gateway = new SimulatedGateway();
  readonly messenger = createRecordingMessenger();
  readonly flaws: string[] = [];
  /** Things that happened which may call for a charge or a notice: calls, and clocks that were set. */
  occasions = 0;
  #shown: number = START;
  #offset = 0;
  #lives = 0;
  #calls = 0;
  account: Account;
  #machine: RechargeMachine;
  #alerting: ReturnType<typeof createAlerting>;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
    const verdicts = ['taken', 'taken', 'taken', 'lost-taken', 'lost', 'card-declined'] as const;
    this.gateway.auto = ({ verb }) =>
      verb === 'charge' ? (verdicts[random(verdicts.length)] ?? 'taken') : 'taken';
    this.gateway.onCharge = () => {
      if (this.account.isClockBehind()) this.flaws.push('charged while the clock is behind');
    };
    [this.account, this.#machine, this.#alerting] = this.#open();
  }

  async begin(): Promise<void> {
    await this.account.append([fund('f', '2026-01-01', 50), rule('rule', '2026-01-01')]);
    await this.#alerting.register(aTarget());
  }

  async step(): Promise<void> {
    const chance = this.#random(10);
    if (chance < 4) await this.#spend();
    else if (chance < 6) this.pass([60_000, HOUR_MS, 5 * HOUR_MS][this.#random(3)] ?? 0);
    else if (chance < 7) await this.restart();
    else if (chance < 9) this.set(MISTAKES[this.#random(MISTAKES.length)] ?? 0);
    else this.set(-this.#offset);
    await this.look();
  }

  pass(ms: number): void {
    this.#shown += ms;
  }

  /** The clock is set, or set right. */
  set(ms: number): void {
    this.#shown += ms;
    this.#offset += ms;
    this.occasions += 1;
  }

  async look(): Promise<void> {
    await this.#machine.run();
    await this.#alerting.deliver();
  }

  async restart(): Promise<void> {
    await this.#alerting.close();
    [this.account, this.#machine, this.#alerting] = this.#open();
  }

  /** The clock is right, and so much time has passed that it is later than anything it ever showed. */
  async comeToRest(): Promise<void> {
    const last = this.journal.entries().at(-1)?.recordedAt ?? START;
    this.gateway.auto = () => 'taken';
    this.#shown = Math.max(last, this.#shown) + 40 * DAY_MS;
    for (let round = 0; round < 12; round += 1) {
      await this.look();
      this.pass(5 * HOUR_MS);
    }
  }

  records() {
    return this.#alerting.records(aTarget().id, 10_000);
  }

  async #spend(): Promise<void> {
    this.occasions += 1;
    this.#calls += 1;
    const units = [5, 20, 35, 130][this.#random(4)] ?? 5;
    const call = usage(`u${this.#calls}`, '2026-01-10', units);
    await this.account.append([{ ...call, effectiveAt: instant(this.#shown) }]);
  }

  #open(): [Account, RechargeMachine, ReturnType<typeof createAlerting>] {
    this.#lives += 1;
    const clock = { now: (): Instant => instant(this.#shown) };
    const account = openAccount(this.journal, clock, CURRENCY);
    const payments = this.gateway.payments();
    const machine = createRechargeMachine({ account, payments, report: () => undefined });
    const alerting = createAlerting({
      account,
      targets: this.documents.collection('alert-targets'),
      deliveries: this.documents.collection('deliveries'),
      messenger: this.messenger,
      face: plainFace,
      standingOf: async () => 'may',
      clock: account,
      now: () => this.#shown,
      random: () => 0,
      owner: `life ${this.#lives}`,
      report: (incident, cause) => this.flaws.push(`${incident}: ${String(cause)}`),
    });
    return [account, machine, alerting];
  }
}
