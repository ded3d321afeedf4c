/** The dialogs about one person's licenses over real plans in memory and a directory that changes when it is told to. */

import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import {
  assignAnswer,
  removeLicenseAnswer,
  submitLicenses,
  swapLicenseAnswer,
} from '../../dialogs/assign-license.ts';
import {
  cancelLicenses,
  confirmLicenses,
  refreshLicenses,
  retryLicenses,
  undoLicenses,
} from '../../dialogs/assign-license-confirm.ts';
import type { ExportOffer } from '../../dialogs/export-offers.ts';
import { holdersAnswer } from '../../dialogs/holders.ts';
import type { LicenseParts } from '../../dialogs/license-parts.ts';
import { licensesOfAnswer } from '../../dialogs/licenses-of.ts';
import { seatsAnswer } from '../../dialogs/seats.ts';
import type { Answer, Turn } from '../../dialogs/turn.ts';
import type { ChangeOutcome, LicenseDirectory } from '../../directory/license-directory.ts';
import { createLicenseJobs } from '../../licensing/durable-license-jobs.ts';
import type { LicensedPerson, Subscription } from '../../licensing/license-reader.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { speechFor } from '../../words/speech.ts';
import { hurriedTime } from '../licensing/hurried-time.ts';
import { readAnswer, type Said, type Shown } from './desk-harness.ts';
import { BOUGHT, fakeReader, way } from './license-people.ts';

const ANSWERS = {
  assign: assignAnswer,
  'remove-license': removeLicenseAnswer,
  'swap-license': swapLicenseAnswer,
  'licenses.assign': assignAnswer,
  'licenses.submit': submitLicenses,
  'licenses.confirm': confirmLicenses,
  'licenses.cancel': cancelLicenses,
  'licenses.refresh': refreshLicenses,
  'licenses.retry': retryLicenses,
  'licenses.undo': undoLicenses,
  'licenses.of': licensesOfAnswer,
  'seats.show': seatsAnswer,
  'holders.show': holdersAnswer,
} as const;

export type LicenseAsk = keyof typeof ANSWERS;

/** Changes people in place, or does as `outcome` says. */
export class FakeTenant {
  readonly people: LicensedPerson[];
  readonly calls: Parameters<LicenseDirectory['change']>[0][number][] = [];
  outcome: (() => ChangeOutcome) | undefined;
  /** Waited for before each change. */
  gate: Promise<void> = Promise.resolve();

  constructor(people: readonly LicensedPerson[]) {
    this.people = [...people];
  }

  find(id: string): LicensedPerson {
    const found = this.people.find((one) => one.id === id);
    assert.ok(found, id);
    return found;
  }

  set(person: LicensedPerson): void {
    const at = this.people.findIndex(({ id }) => id === person.id);
    this.people.splice(at, 1, person);
  }

  directory(subscriptions: readonly Subscription[]): LicenseDirectory {
    return {
      ...fakeReader(this.people, subscriptions),
      change: async (changes) => {
        await this.gate;
        return changes.map((change) => {
          this.calls.push(change);
          const said = this.outcome?.();
          if (said !== undefined) return said;
          const person = this.find(change.personId);
          const touched = [...change.remove, ...change.add.map(({ skuId }) => skuId)];
          const kept = person.ways.filter(
            ({ skuId, byGroup }) => byGroup !== undefined || !touched.includes(skuId),
          );
          const given = change.add.map(({ skuId, disabledPlans }) => way(skuId, { disabledPlans }));
          this.set({ ...person, ways: [...kept, ...given] });
          return { kind: 'accepted' };
        });
      },
      setUsageLocations: async (settings) =>
        settings.map(({ personId, country }) => {
          this.set({ ...this.find(personId), usageLocation: country });
          return { kind: 'accepted' };
        }),
    };
  }
}

export interface LicenseDeskOptions {
  readonly people: readonly LicensedPerson[];
  readonly subscriptions?: readonly Subscription[];
  readonly locale?: string;
  readonly answerWithin_ms?: number;
}

export function openLicenseDesk(options: LicenseDeskOptions) {
  const { people, subscriptions = BOUGHT, locale = 'en-US', answerWithin_ms = 2_000 } = options;
  const tenant = new FakeTenant(people);
  const directory = tenant.directory(subscriptions);
  const time = hurriedTime();
  const may = { see: true, assign: true, assignNow: true, still: true };
  const documents = createMemoryDocuments();
  const sent: Partial<Activity>[] = [];
  const edited: { readonly id: string; readonly activity: Partial<Activity> }[] = [];
  const reports: unknown[] = [];
  const offered: ExportOffer[] = [];
  const running = new Set<Promise<void>>();
  const closing = new AbortController();
  let ids = 0;
  const openJobs = () =>
    createLicenseJobs({
      directory,
      documents,
      clock: time.clock,
      now: time.now,
      sleep: time.sleep,
      randomId: () => `plan-${++ids}`,
      stillMay: async () => may.still,
      onFailure: (_what, cause) => void reports.push(cause),
    });
  const jobs = openJobs();
  const refusal = { card: { body: [{ text: 'REFUSED' }] }, summary: 'no' } as unknown as Answer;
  const parts: LicenseParts = {
    jobs,
    directory,
    access: async (_turn, capability) =>
      (capability === 'see-licenses' ? may.see : may.assign) ? undefined : refusal,
    accessNow: async () => (may.assign && may.assignNow ? undefined : refusal),
    clock: time.clock,
    courier: {
      async send(_to, activity) {
        sent.push(activity);
        return 'm-1';
      },
      async edit(_to, id, activity) {
        edited.push({ id, activity });
        return true;
      },
    },
    offers: {
      async make(offer) {
        offered.push(offer);
        return `offer-${offered.length}`;
      },
      take: async () => undefined,
    },
    startJob(_name, work) {
      const job = work(closing.signal).finally(() => running.delete(job));
      running.add(job);
      return true;
    },
    report: (_incident, cause) => void reports.push(cause),
    elapsed: time.now,
    answerWithin_ms,
    lookAgainAfter_ms: [1, 1],
  };

  function turnOf(who = 'p-1', more: Partial<Turn> = {}): Turn {
    return {
      speech: speechFor(locale),
      scope: 'personal',
      personId: who,
      name: 'Ada Admin',
      mri: `29:${who}`,
      botMri: '28:desk',
      cardId: 'card-1',
      reference: {
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        conversation: { id: `a:${who}`, tenantId: 't-1' } as never,
      },
      ...more,
    };
  }

  function chat(who = 'p-1', more: Partial<Turn> = {}) {
    const turn = turnOf(who, more);
    let last: Said | undefined;
    const ask = async (
      name: LicenseAsk,
      input: Readonly<Record<string, unknown>> = {},
      given: Readonly<Record<string, string>> = {},
    ) => {
      last = readAnswer(await ANSWERS[name](parts)(turn, { given, input }));
      return last;
    };
    return {
      ask,
      /** Presses the last card's button, or the same button of another card. */
      async press(verb: LicenseAsk, typed: Record<string, unknown> = {}, from = last) {
        const button: Shown = from?.verbs.get(verb);
        assert.ok(button, `the card has a button ${verb}`);
        const inputs = button.associatedInputs === 'auto' ? from?.inputs : {};
        return ask(verb, { ...inputs, ...button.data, ...typed });
      },
    };
  }

  return {
    chat,
    directory,
    edited,
    jobs,
    may,
    offered,
    parts,
    reports,
    sent,
    tenant,
    time,
    turnOf,
    /** The plans as the next process finds them. */
    restarted: openJobs,
    /** Answers when what was begun beside a job is out. */
    told: () => new Promise((resolve) => setTimeout(resolve, 20)),
    /** The desk closes: whoever works on a click is told to stop. */
    close: () => closing.abort(),
    /** Answers when no job is under way. */
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
