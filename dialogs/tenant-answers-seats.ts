/** "How many … are left?": the figure first, then what was bought, what is in use, and what runs out. */

import { verbAction } from '../cards/card-action.ts';
import { escapeMarkdown } from '../cards/escape-markdown.ts';
import { licenseName } from '../cards/license-change-parts.ts';
import type { ListRow } from '../cards/sheet-card.ts';
import type { TenantAnswerCardData } from '../cards/tenant-answer-card.ts';
import { catalogue } from '../licensing/catalogue.ts';
import { type SeatLine, seatLines } from '../licensing/seats.ts';
import type { Speech } from '../words/speech.ts';
import {
  type MeantProduct,
  nameOf,
  type ProductNames,
  productMeant,
  productNames,
} from './product-names.ts';
import { seatsAnswer } from './seats.ts';
import { type TenantAnswerParts, tenantCardAnswer } from './tenant-answers-parts.ts';
import { ruleOf } from './tenant-answers-rule.ts';
import type { TenantQuestion } from './tenant-question.ts';
import type { Answer, Turn } from './turn.ts';

type Said = Pick<
  TenantAnswerCardData,
  'title' | 'verdict' | 'paragraphs' | 'facts' | 'lists' | 'small'
>;

const LINES_SHOWN = 10;
const SAID_LENGTH_MAX = 60;
/** Fewer than one in twenty is few, as on the card of all seats. */
const FEW = 1 / 20;

/** The asker may see licenses. @throws DirectoryError */
export async function seatsQuestionAnswer(
  parts: TenantAnswerParts,
  turn: Turn,
  question: TenantQuestion,
): Promise<Answer> {
  const { article, licenses } = parts;
  const { speech } = turn;
  const said = question.product;
  if (said === undefined) return seatsAnswer(licenses)(turn, { given: {}, input: {} });
  const subscriptions = await licenses.directory.subscriptions();
  const names = productNames(speech, subscriptions);
  const lines = seatLines(subscriptions, catalogue);
  const meant = productMeant(said, subscriptions);
  const asOf = speech.words.seats.asOf(speech.dateTime(licenses.clock.now()));
  const told = toldOf(meant, said, lines, names, speech);
  return tenantCardAnswer(
    {
      ...told,
      small: [...(told.small ?? []), asOf],
      rule: ruleOf(question, article, speech),
      actions: actionsOf(meant, speech),
    },
    speech,
  );
}

function toldOf(
  meant: MeantProduct,
  said: string,
  lines: readonly SeatLine[],
  names: ProductNames,
  speech: Speech,
): Said {
  const { seats: shown, tenantAnswers } = speech.words;
  const quoted = escapeMarkdown(said, SAID_LENGTH_MAX);
  if (meant.kind === 'unknown')
    return {
      title: shown.unknownTitle,
      verdict: { tone: 'attention', word: shown.unknown(quoted) },
      paragraphs: [shown.unknownFix],
    };
  if (meant.kind === 'not-bought') {
    const name = escapeMarkdown(nameOf(meant.product, speech.language));
    return {
      title: shown.notBoughtTitle,
      verdict: { tone: 'attention', word: tenantAnswers.has.notBought(name) },
      lists: insideList(meant.product.includedIn, lines, names, speech),
    };
  }
  const meantLines = meant.skuIds.flatMap(
    (skuId) => lines.find((line) => line.skuId === skuId) ?? [],
  );
  const [one, ...others] = meantLines;
  if (one !== undefined && others.length === 0) return oneLine(one, lines, names, speech);
  const left = meantLines.reduce((sum, line) => sum + line.left, 0);
  return {
    title: tenantAnswers.seats.title(quoted),
    verdict: {
      tone: left > 0 ? 'good' : 'attention',
      word: left > 0 ? tenantAnswers.seats.inAll(speech.count(left)) : tenantAnswers.seats.none,
    },
    lists: [{ rows: meantLines.slice(0, LINES_SHOWN).map((line) => rowOf(line, names, speech)) }],
    small: meaningsOf(meantLines, speech),
  };
}

function oneLine(
  line: SeatLine,
  lines: readonly SeatLine[],
  names: ProductNames,
  speech: Speech,
): Said {
  const { seats: shown, tenantAnswers } = speech.words;
  const { bought, inGrace, left, lockedOut, overused, suspended, used } = line;
  const { columns } = shown;
  const notes = [
    ...(overused > 0 ? [tenantAnswers.seats.over(speech.count(overused))] : []),
    ...(line.isForPeople ? [] : [shown.companyWide]),
    ...(bought === 0 && suspended + lockedOut > 0 ? [shown.isSuspended] : []),
  ];
  const figure = (name: string, value: number) => ({ name, value: speech.number(value) });
  const tone = left === 0 ? 'attention' : left < bought * FEW ? 'warning' : 'good';
  return {
    title: tenantAnswers.seats.title(licenseName(line.skuId, names)),
    verdict: {
      tone,
      word: left === 0 ? tenantAnswers.seats.none : tenantAnswers.seats.left(speech.count(left)),
      means: notes,
    },
    facts: [
      figure(columns.bought, bought),
      figure(columns.used, used),
      figure(columns.left, left),
      ...(inGrace > 0 ? [figure(columns.inGrace, inGrace)] : []),
      ...(suspended + lockedOut > 0 ? [figure(columns.suspended, suspended + lockedOut)] : []),
    ],
    lists: insideList(line.product.includedIn, lines, names, speech),
    small: meaningsOf([line], speech),
  };
}

/** Products that contain it and of which there is something: their seats give it too. */
function insideList(
  includedIn: readonly string[],
  lines: readonly SeatLine[],
  names: ProductNames,
  speech: Speech,
) {
  const containers = lines
    .filter(({ bought, product }) => includedIn.includes(product.id) && bought > 0)
    .slice(0, LINES_SHOWN);
  if (containers.length === 0) return [];
  const rows = containers.map((line) => rowOf(line, names, speech));
  return [{ title: speech.words.tenantAnswers.seats.inside, rows }];
}

function rowOf(line: SeatLine, names: ProductNames, speech: Speech): ListRow {
  const words = speech.words.tenantAnswers.seats;
  return {
    name: licenseName(line.skuId, names),
    detail: [
      words.figures(speech.number(line.bought), speech.number(line.used)),
      line.inGrace > 0 ? words.inGrace(speech.count(line.inGrace)) : '',
      line.overused > 0 ? words.over(speech.count(line.overused)) : '',
    ],
    value: words.left(speech.count(line.left)),
  };
}

function meaningsOf(lines: readonly SeatLine[], speech: Speech): readonly string[] {
  const words = speech.words.seats;
  return [
    ...(lines.some(({ inGrace }) => inGrace > 0) ? [words.graceMeans] : []),
    ...(lines.some(({ suspended }) => suspended > 0) ? [words.suspendedMeans] : []),
    ...(lines.some(({ canRunOut }) => !canRunOut) ? [words.creditsMeans] : []),
  ];
}

function actionsOf(meant: MeantProduct, speech: Speech) {
  const words = speech.words.seats;
  const all = verbAction(speech, words.seats, 'seats.show');
  if (meant.kind !== 'these') return [all];
  const [sku] = meant.skuIds;
  return sku === undefined || meant.skuIds.length > 1
    ? [all]
    : [verbAction(speech, words.whoHas, 'holders.show', { data: { sku } }), all];
}
