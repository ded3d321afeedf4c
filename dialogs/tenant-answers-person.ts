/** "Can … call abroad?": one person's licenses, judged; the verdict first, each cause with its fix. */

import { type CardAction, sayAction, verbAction } from '../cards/card-action.ts';
import { escapeMarkdown, plainLine } from '../cards/escape-markdown.ts';
import { licenseName } from '../cards/license-change-parts.ts';
import { personDetail, personName } from '../cards/license-person.ts';
import type { Tone } from '../cards/sheet-card.ts';
import { catalogue } from '../licensing/catalogue.ts';
import { holdingsOf } from '../licensing/holdings.ts';
import type { LicensedPerson, Subscription } from '../licensing/license-reader.ts';
import type { Speech } from '../words/speech.ts';
import type { PersonGoal } from '../words/tenant-questions.ts';
import { type Candidate, findPerson } from './find-person.ts';
import { notOneAnswer } from './find-person-answer.ts';
import { productNames } from './product-names.ts';
import { readGroups, withGroups } from './product-names-read.ts';
import { type CauseNames, causeRow, type PersonSaid, troubleText } from './tenant-answers-face.ts';
import { isRecorded } from './tenant-answers-money.ts';
import { type TenantAnswerParts, tenantCardAnswer } from './tenant-answers-parts.ts';
import { hasProductSaid } from './tenant-answers-product.ts';
import { ruleOf } from './tenant-answers-rule.ts';
import { type Purse, type Verdict, verdictOf } from './tenant-answers-verdict.ts';
import type { TenantQuestion } from './tenant-question.ts';
import type { Answer, Turn } from './turn.ts';

const TONES: Readonly<Record<Verdict['can'], Tone>> = {
  yes: 'good',
  'yes-if': 'accent',
  no: 'attention',
  'not-sure': 'warning',
};
const PEOPLE_BY_BUTTON = 4;
const WARNINGS_SHOWN = 3;
const SAID_LENGTH_MAX = 60;
const BUTTON_LENGTH_MAX = 40;

/** The asker may see licenses. @throws DirectoryError */
export async function personQuestionAnswer(
  parts: TenantAnswerParts,
  turn: Turn,
  question: TenantQuestion,
): Promise<Answer> {
  const said = question.name ?? '';
  const found = await findPerson(parts.licenses.directory, said);
  switch (found.kind) {
    case 'found':
      return judged(parts, turn, question, found.person);
    case 'several':
      return found.isWhole && found.people.length <= PEOPLE_BY_BUTTON
        ? whichOne(parts, turn, question, found.people)
        : notOneAnswer(found, { mode: 'see', said }, turn);
    default:
      return nobody(parts, turn, question);
  }
}

async function judged(
  parts: TenantAnswerParts,
  turn: Turn,
  question: TenantQuestion,
  person: LicensedPerson,
): Promise<Answer> {
  const { account, article, licenses } = parts;
  const { speech } = turn;
  const [subscriptions, groups, mayNotAssign, mayNotSee] = await Promise.all([
    licenses.directory.subscriptions(),
    readGroups(
      licenses.directory,
      person.ways.flatMap(({ byGroup }) => byGroup ?? []),
    ),
    licenses.access(turn, 'assign-licenses'),
    licenses.access(turn, 'see-balance'),
  ]);
  const names = withGroups(productNames(speech, subscriptions), groups);
  const view = mayNotSee === undefined ? account.view() : undefined;
  const purse = view && { balance: view.balance, mode: view.mode, isKnown: isRecorded(view) };
  const known = { names, subscriptions, troubles: [], currency: account.currency };
  const { offers, ...told } =
    question.kind === 'has-product'
      ? hasProductSaid(person, question.product ?? '', known, speech)
      : callSaid(person, question.kind as PersonGoal, known, purse, licenses.clock.now(), speech);
  const paid = told.isPaid && purse?.isKnown === true ? purse : undefined;
  const balance = paid && {
    name: speech.words.tenantAnswers.balance,
    value: speech.money(paid.balance, account.currency),
  };
  const data = {
    ...told,
    facts: [heldFact(person, subscriptions, known, speech), ...(balance ? [balance] : [])],
    small: [speech.words.holdings.asOf(speech.dateTime(licenses.clock.now()))],
    rule: ruleOf(question, article, speech),
    actions: [
      ...(mayNotAssign === undefined ? assignActions(person, offers, names, speech) : []),
      verbAction(speech, speech.words.tenantAnswers.licensesOf, 'licenses.of', {
        data: { person: person.id },
      }),
      ...(balance ? [verbAction(speech, speech.words.buttons.balance, 'balance.show')] : []),
    ],
  };
  return tenantCardAnswer(data, speech);
}

function callSaid(
  person: LicensedPerson,
  goal: PersonGoal,
  known: CauseNames,
  purse: Purse | undefined,
  now: number,
  speech: Speech,
): PersonSaid {
  const words = speech.words.tenantAnswers;
  const tenant = { subscriptions: known.subscriptions, catalogue };
  const verdict = verdictOf(person, goal, tenant, purse, now);
  const { can, causes, conditions, isPaid, troubles } = verdict;
  const rows = causes.map((cause) => causeRow(cause, { ...known, troubles }, speech));
  const failed = causes.flatMap((cause) => (cause.code === 'lack' ? cause.lack.failedIn : []));
  const lacks = causes.flatMap((cause) => (cause.code === 'lack' ? [cause.lack] : []));
  const others = troubles.filter(({ skuId }) => !failed.includes(skuId));
  const [first] = rows;
  const means = first === undefined ? [] : [first.name];
  return {
    title: words.titles[goal](personName(person)),
    verdict: { tone: TONES[can], word: words.verdicts[can], means },
    lists: [
      { title: words.against, rows },
      { title: words.holds, rows: conditions.map((each) => ({ name: words.conditions[each] })) },
    ],
    warnings: others.slice(0, WARNINGS_SHOWN).flatMap((trouble) => {
      const text = troubleText(trouble, speech);
      return text === '' ? [] : [words.reported(licenseName(trouble.skuId, known.names), text)];
    }),
    offers: [...new Set(lacks.flatMap(({ offers: [offer] }) => offer ?? []))],
    isPaid,
  };
}

function heldFact(
  person: LicensedPerson,
  subscriptions: readonly Subscription[],
  { names }: CauseNames,
  speech: Speech,
) {
  const words = speech.words.tenantAnswers;
  const held = holdingsOf(person, { subscriptions, catalogue })
    .filter(({ product, works }) => works && product.kind !== 'other')
    .map(({ skuId }) => licenseName(skuId, names));
  return {
    name: words.licensesHeld,
    value: held.length === 0 ? words.noneHeld : speech.list(held),
  };
}

function assignActions(
  person: LicensedPerson,
  offers: readonly string[],
  names: CauseNames['names'],
  speech: Speech,
): readonly CardAction[] {
  const canGet = person.accountEnabled && person.userType !== 'Guest' && !person.isResourceAccount;
  return (canGet ? offers.slice(0, 2) : []).map((sku) =>
    verbAction(
      speech,
      speech.words.tenantAnswers.assign(plainLine(names(sku), BUTTON_LENGTH_MAX)),
      'licenses.assign',
      { data: { mode: 'assign', person: person.id, sku } },
    ),
  );
}

/** Few enough to be asked about by a button each. */
function whichOne(
  { article }: TenantAnswerParts,
  { speech }: Turn,
  question: TenantQuestion,
  people: readonly Candidate[],
): Answer {
  const words = speech.words.tenantAnswers;
  const said = escapeMarkdown(question.name ?? '', SAID_LENGTH_MAX);
  return tenantCardAnswer(
    {
      title: words.severalTitle,
      verdict: { tone: 'warning', word: words.several(said) },
      lists: [
        { rows: people.map((one) => ({ name: personName(one), detail: personDetail(one) })) },
      ],
      rule: ruleOf(question, article, speech),
      actions: people.map((one) =>
        sayAction(buttonName(one, people), again(question, one.userPrincipalName, speech)),
      ),
    },
    speech,
  );
}

/** Two of one name are told apart by their addresses. */
function buttonName({ displayName, userPrincipalName }: Candidate, all: readonly Candidate[]) {
  const isAlone = all.filter((one) => one.displayName === displayName).length === 1;
  return plainLine(isAlone && displayName !== '' ? displayName : userPrincipalName);
}

function again({ kind, product = '' }: TenantQuestion, who: string, speech: Speech): string {
  const words = speech.words.tenantAnswers.again;
  return kind === 'has-product' ? words[kind](who, product) : words[kind as PersonGoal](who);
}

function nobody(
  { article }: TenantAnswerParts,
  { speech }: Turn,
  question: TenantQuestion,
): Answer {
  const { title, text, fix } = speech.words.licenses.nobody['not-found'];
  const name = escapeMarkdown(question.name ?? '', SAID_LENGTH_MAX);
  return tenantCardAnswer(
    {
      title,
      verdict: { tone: 'warning', word: text(name), means: [fix] },
      rule: ruleOf(question, article, speech),
      actions: [verbAction(speech, speech.words.licenses.again, 'licenses.of')],
    },
    speech,
  );
}
