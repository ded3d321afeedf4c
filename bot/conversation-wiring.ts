/** The conversation's half of the wiring: which dialogs there are and what each of them may use. */

import { ConversationState } from 'botbuilder';
import type { Account } from '../credits/account.ts';
import type { Approvals } from '../dialogs/approvals.ts';
import { deskAnswers, deskDialogs } from '../dialogs/desk-dialogs.ts';
import { fundingOf } from '../dialogs/funding-parts.ts';
import { licenseFile } from '../dialogs/license-answers.ts';
import type { Operations } from '../dialogs/operations.ts';
import { searchPeople } from '../dialogs/people-search.ts';
import { questionAnswer } from '../dialogs/question.ts';
import { inQuestionLanguage } from '../dialogs/question-language.ts';
import { saveExport } from '../dialogs/save-export.ts';
import { cancelled, welcome } from '../dialogs/small-talk.ts';
import { takeFile } from '../dialogs/take-file.ts';
import { tenantAnswer } from '../dialogs/tenant-answers.ts';
import type { Directory } from '../directory/directory.ts';
import type { GraphSender } from '../directory/graph-client.ts';
import type { Clock } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Documents } from '../store/documents.ts';
import type { Leases } from '../store/leases.ts';
import type { BackgroundJobs } from './background-jobs.ts';
import { createCommandParser } from './commands.ts';
import type { Connector } from './connector.ts';
import { connectorCourier } from './connector-courier.ts';
import type { TurnLogic } from './desk-adapter.ts';
import { createDeskBot } from './desk-bot.ts';
import { DialogStateStorage } from './dialog-state-storage.ts';
import { directoryAccess } from './directory-access.ts';
import type { FileTransfer } from './file-transfer.ts';
import { createGreeting, type Greeted } from './greeting.ts';
import { type Licenses, wireLicenses } from './license-wiring.ts';
import type { Log } from './log.ts';
import type { Money } from './money-wiring.ts';
import { questionInDisguise } from './question-in-disguise.ts';
import { bothPresences, type Questions, wireQuestions } from './question-wiring.ts';
import { storedExportOffers } from './stored-export-offers.ts';

export interface ConversationParts {
  readonly account: Account;
  readonly approvals: Approvals;
  readonly approvalLimit?: Micros | undefined;
  readonly clock: Clock;
  readonly connector: Connector;
  readonly defaultLocale: string;
  /** For what is only shown: remembers for a moment. */
  readonly directory: Directory;
  /** For what changes something: asks each time. */
  readonly directoryNow: Directory;
  readonly documents: Documents;
  /** Where files lie on their way through. */
  readonly fileDirectory: string;
  readonly files: FileTransfer;
  readonly graph: GraphSender;
  /** Work on files. */
  readonly jobs: BackgroundJobs;
  /** Work that a click begins. */
  readonly clicks: BackgroundJobs;
  /** Undefined where this process is alone. */
  readonly leases?: Leases | undefined;
  readonly log: Log;
  readonly money: Money;
  readonly operations: Operations;
}

export interface Conversation {
  readonly turn: TurnLogic;
  readonly licenses: Licenses;
  readonly questions: Questions;
}

export function wireConversation(parts: ConversationParts): Conversation {
  const { account, clock, clicks, documents, files, jobs, log } = parts;
  const report = (incident: string, cause: unknown) =>
    log.error({ err: cause, incident }, 'A person was told of a failure.');
  const { payments, alerting, settle } = parts.money;
  const access = directoryAccess(parts.directory, report);
  const accessNow = directoryAccess(parts.directoryNow, report);
  const funding = {
    account,
    access,
    accessNow,
    operations: parts.operations,
    approvals: parts.approvals,
    approvalLimit: parts.approvalLimit,
    stored: payments,
    nameOf: async (personId: string) =>
      (await parts.directory.person(personId).catch(() => undefined))?.displayName ?? '',
    changed: settle,
    startJob: clicks.start,
    report,
  };
  const courier = connectorCourier(parts.connector);
  const offers = storedExportOffers(documents.collection('export-offers'), Date.now);
  const licenses = wireLicenses({
    access,
    accessNow,
    account,
    clock,
    courier,
    directoryNow: parts.directoryNow,
    documents,
    graph: parts.graph,
    jobs: clicks,
    leases: parts.leases,
    log,
    offers,
    report,
  });
  const questions = wireQuestions({
    account,
    accessNow,
    clock,
    courier,
    documents,
    jobs: clicks,
    leases: parts.leases,
    report,
  });
  const dialogParts = {
    ...funding,
    courier,
    clock,
    offers,
    alerting,
    licenses: licenses.parts,
    questions: questions.parts,
  };
  const askTenant = tenantAnswer({
    account,
    licenses: licenses.parts,
    article: questions.parts.answers.article,
    funding: fundingOf(funding),
  });
  const askArticles = questionAnswer(questions.parts);
  const answers = deskAnswers(dialogParts);
  const state = new ConversationState(new DialogStateStorage(documents.collection('dialog-state')));
  const turn = createDeskBot({
    dialogs: deskDialogs(state.createProperty('dialogState'), answers, dialogParts),
    state,
    parse: createCommandParser(),
    answers,
    greet: createGreeting(
      documents.collection<Greeted>('conversations'),
      (turn) => welcome(turn, 'install', fundingOf(funding)),
      Date.now,
    ),
    question: async (turn, text) =>
      (await askTenant(inQuestionLanguage(turn, text), text)) ?? askArticles(turn, text),
    isQuestion: questionInDisguise(licenses.parts, questions.parts.answers),
    cancelled,
    takeFile: takeFile({
      ...licenses.parts,
      account,
      changed: settle,
      download: files.download,
      startJob: jobs.start,
    }),
    takeConsent: saveExport({
      access,
      account,
      offers,
      licenseFile: licenseFile(licenses.parts),
      courier,
      directory: parts.fileDirectory,
      upload: files.upload,
      startJob: jobs.start,
      report,
    }),
    searchPeople: searchPeople(licenses.parts),
    defaultLocale: parts.defaultLocale,
    refresh: account.refresh,
    presence: bothPresences(alerting, questions.presence),
    report,
  });
  return { turn, licenses, questions };
}
