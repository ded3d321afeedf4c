/** The dialogs over an account in memory: one person at a time says things, presses buttons and reads cards. */

import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import type { Alerting } from '../../alerts/alerting.ts';
import type { Target } from '../../alerts/target.ts';
import { createCommandParser } from '../../bot/commands.ts';
import { createStoredApprovals } from '../../bot/stored-approvals.ts';
import { createStoredOperations } from '../../bot/stored-operations.ts';
import { begunBy } from '../../bot/verbs.ts';
import type { Account } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { deskAnswers } from '../../dialogs/desk-dialogs.ts';
import type { PlanParts } from '../../dialogs/plan-answers.ts';
import type { QuestionParts } from '../../dialogs/question-parts.ts';
import type { CardOrder, CardOutcome, NamedCard, StoredCard } from '../../dialogs/stored-card.ts';
import type { Answer, Turn } from '../../dialogs/turn.ts';
import { type Instant, instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { speechFor } from '../../words/speech.ts';

export const START = Date.parse('2026-11-16T09:00:00Z');
export const VISA: NamedCard = { id: 'pm_1', brand: 'visa', last4: '4242', expires: '2029-09' };

const EFFECTS = speechFor('en-US').words.effects;
type Words = typeof EFFECTS;

// biome-ignore lint/suspicious/noExplicitAny: cards are read freely here.
export type Shown = any;

/** A gateway that does as it is told: what each call answers, and which orders were really charged. */
export class FakeCard implements StoredCard {
  stored: NamedCard | undefined = VISA;
  charged: CardOrder[] = [];
  answers: (order: CardOrder) => Promise<CardOutcome> = async (order) => this.pay(order);
  lookUps = 0;
  asked: (operation: string) => Promise<CardOutcome> = async (operation) => {
    const order = this.charged.find((one) => one.operation === operation);
    return order
      ? { kind: 'succeeded', reference: `pi_${operation}` }
      : { kind: 'not-charged', reason: 'unknown-operation' };
  };

  pay(order: CardOrder): CardOutcome {
    if (!this.charged.some(({ operation }) => operation === order.operation))
      this.charged.push(order);
    return { kind: 'succeeded', reference: `pi_${order.operation}` };
  }
  charge(order: CardOrder) {
    return this.answers(order);
  }
  lookUp(operation: string) {
    this.lookUps += 1;
    return this.asked(operation);
  }
  async card() {
    return this.stored;
  }
  async cardPage() {
    return 'https://checkout.stripe.com/c/pay/cs_1';
  }
}

export interface Said {
  readonly answer: Answer;
  readonly texts: string;
  /** Verbs of the buttons, with what each sends. */
  readonly verbs: ReadonlyMap<string, Shown>;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface DeskOptions {
  /** In main units. */
  readonly approvalLimit?: number;
  readonly funding?: 'stripe' | 'observed';
  readonly locale?: string;
}

export function openTestDesk(options: DeskOptions = {}) {
  const { funding = 'stripe', locale = 'en-US', approvalLimit: limit } = options;
  const time = { now: START };
  const clock = { now: () => instant(time.now) };
  const account = openAccount(createMemoryJournal(), clock, 'USD');
  const documents = createMemoryDocuments().collection<unknown>('operations');
  const card = new FakeCard();
  const sent: Partial<Activity>[] = [];
  const edited: { readonly id: string; readonly activity: Partial<Activity> }[] = [];
  const reports: unknown[] = [];
  const jobs = new Set<Promise<void>>();
  const targets = new Map<string, Target>();
  const desk = { may: true, mayNow: true, changes: 0, full: false, edits: true };
  const refusal = (turn: Turn): Answer => ({
    card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'REFUSED' }] } as never,
    summary: turn.speech.words.access.summary,
  });
  const alerting: Pick<Alerting, 'register' | 'unregister' | 'targets'> = {
    async register(target) {
      const isNew = !targets.has(target.id);
      if (isNew) targets.set(target.id, target);
      return isNew;
    },
    unregister: async (id) => targets.delete(id),
    targets: async () => [...targets.values()],
  };
  const open = () => {
    const operations = createStoredOperations({ documents, clock, now: () => time.now });
    const parts = {
      account,
      alerting,
      clock,
      access: async (turn: Turn) => (desk.may ? undefined : refusal(turn)),
      accessNow: async (turn: Turn) => (desk.may && desk.mayNow ? undefined : refusal(turn)),
      operations,
      approvals: createStoredApprovals({ documents, clock, now: () => time.now }),
      approvalLimit: limit === undefined ? undefined : micros(limit * 1_000_000),
      stored: funding === 'stripe' ? card : undefined,
      nameOf: async (id: string) => `Name of ${id}`,
      async changed() {
        desk.changes += 1;
      },
      courier: {
        async send(_to: unknown, activity: Partial<Activity>) {
          sent.push(activity);
          return 'm-1';
        },
        async edit(_to: unknown, id: string, activity: Partial<Activity>) {
          if (desk.edits) edited.push({ id, activity });
          return desk.edits;
        },
      },
      startJob(_name: string, work: (signal: AbortSignal) => Promise<void>) {
        if (desk.full) return false;
        const job = work(new AbortController().signal).finally(() => jobs.delete(job));
        jobs.add(job);
        return true;
      },
      report: (_incident: string, cause: unknown) => void reports.push(cause),
      offers: { make: async () => '', take: async () => undefined },
      // Nothing of it is asked for here.
      licenses: {} as PlanParts,
      questions: {} as QuestionParts,
      answerWithin_ms: 200,
      askAgainAfter_ms: [1, 1],
    };
    return { parts, answers: deskAnswers(parts) };
  };
  let running = open();
  const parse = createCommandParser();

  function chat(who = 'p-1', more: Partial<Turn> = {}) {
    const turn: Turn = {
      speech: speechFor(locale),
      scope: 'personal',
      personId: who,
      name: 'Ada',
      mri: `29:${who}`,
      botMri: '28:desk',
      cardId: 'card-1',
      reference: {
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        conversation: { id: `a:${who}`, tenantId: 't-1' } as never,
      },
      ...more,
    };
    let last: Said | undefined;
    const keep = (answer: Answer): Said => {
      last = readAnswer(answer);
      return last;
    };
    return {
      async say(text: string) {
        const command = parse(text);
        assert.ok(command, `“${text}” is a command`);
        const give = running.answers.get(command.name);
        assert.ok(give, `${command.name} has an answer`);
        return keep(await give(turn, { given: command.given, input: {} }));
      },
      /** Presses the last card's button, or the same button of another card. */
      async press(verb: string, typed: Record<string, unknown> = {}, from = last) {
        const button = from?.verbs.get(verb);
        assert.ok(button, `the card has a button ${verb}`);
        const inputs = button.associatedInputs === 'auto' ? from?.inputs : {};
        const begun = begunBy({ ...button.data, ...inputs, ...typed, verb });
        assert.ok(begun && 'dialog' in begun, verb);
        const give = running.answers.get(begun.dialog);
        assert.ok(give, begun.dialog);
        return keep(await give(turn, begun.asked));
      },
    };
  }

  return {
    account: account as Account,
    card,
    chat,
    desk,
    documents,
    edited,
    reports,
    sent,
    targets,
    time,
    parts: () => running.parts,
    pass: (ms: number) => {
      time.now += ms;
    },
    restart: () => {
      running = open();
    },
    /** Answers when no job is under way. */
    async idle() {
      while (jobs.size > 0) await Promise.all(jobs);
    },
    at: () => instant(time.now) as Instant,
  };
}

/** A card that tells this state of an operation, in the words of English. */
export function tells(state: keyof Words['stateTitles']): RegExp {
  const { stateTitles, states } = EFFECTS;
  const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${literal(stateTitles[state])}[^]*${literal(states[state])}`);
}

export type TestDesk = ReturnType<typeof openTestDesk>;

export function readAnswer(answer: Answer): Said {
  const nodes = [...nodesOf(answer.card)];
  const verbs = nodes.filter(({ type }) => type === 'Action.Execute');
  const inputs = nodes.filter(({ type }) => String(type).startsWith('Input.'));
  return {
    answer,
    texts: nodes
      .flatMap(({ text, title, value }) => [text, title, typeof value === 'string' ? value : ''])
      .filter((text) => typeof text === 'string' && text !== '')
      .join('\n'),
    verbs: new Map(verbs.map((action) => [action.verb, action])),
    inputs: Object.fromEntries(inputs.map(({ id, value }) => [id, value ?? ''])),
  };
}

function* nodesOf(node: Shown): Generator<Shown> {
  if (Array.isArray(node)) for (const child of node) yield* nodesOf(child);
  if (Array.isArray(node) || node === null || typeof node !== 'object') return;
  yield node;
  for (const [key, value] of Object.entries(node))
    if (key !== 'fallback' && key !== 'refresh') yield* nodesOf(value);
}
