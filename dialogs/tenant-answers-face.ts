/** What stands against a call, in words with its fix. */

import { escapeMarkdown } from '../cards/escape-markdown.ts';
import { licenseName } from '../cards/license-change-parts.ts';
import type { ListRow } from '../cards/sheet-card.ts';
import type { TenantAnswerCardData } from '../cards/tenant-answer-card.ts';
import type { Subscription } from '../licensing/license-reader.ts';
import type { AssignmentTrouble, Lack } from '../licensing/missing-to-call.ts';
import { seatsLeft } from '../licensing/shelf.ts';
import type { Speech } from '../words/speech.ts';
import type { ProductNames } from './product-names.ts';
import type { Cause } from './tenant-answers-verdict.ts';

export interface CauseNames {
  /** Of products and of groups. */
  readonly names: ProductNames;
  readonly subscriptions: readonly Subscription[];
  readonly troubles: readonly AssignmentTrouble[];
  readonly currency: string;
}

export type PersonSaid = Pick<TenantAnswerCardData, 'title' | 'verdict' | 'lists' | 'warnings'> & {
  /** Sku ids that would help and have a seat left. */
  readonly offers: readonly string[];
  readonly isPaid: boolean;
};

export function causeRow(cause: Cause, known: CauseNames, speech: Speech): ListRow {
  const { causes } = speech.words.tenantAnswers;
  switch (cause.code) {
    case 'lack':
      return lackRow(cause.lack, known, speech);
    case 'balance-zero': {
      const { what, fix } = causes[cause.code];
      return { name: what(speech.money(cause.balance, known.currency)), detail: fix };
    }
    default:
      return { name: causes[cause.code].what, detail: causes[cause.code].fix };
  }
}

function lackRow(lack: Lack, known: CauseNames, speech: Speech): ListRow {
  const { holdings, licenseReasons, tenantAnswers } = speech.words;
  const { fixes } = tenantAnswers;
  const { names, subscriptions } = known;
  const [off] = lack.offIn;
  const [failed] = lack.failedIn;
  if (off !== undefined)
    return {
      name: holdings.missing['switched-off'](licenseName(off, names)),
      detail: fixes.switchOn,
    };
  if (failed !== undefined)
    return {
      name: holdings.missing['does-not-work'](licenseName(failed, names)),
      detail: failedFixes(failed, known, speech),
    };
  const kinds = lack.kinds.map((kind) => licenseReasons.kinds[kind]);
  const list = new Intl.ListFormat(speech.language, { type: 'disjunction' }).format(kinds);
  const [offer] = lack.offers;
  const left = seatsLeft(subscriptions.find(({ skuId }) => skuId === offer));
  return {
    name: lack.kinds.includes('teams') ? holdings.missing.teams : holdings.missing.license(list),
    detail:
      offer === undefined ? fixes.buy : fixes.assign(licenseName(offer, names), speech.count(left)),
  };
}

function failedFixes(skuId: string, known: CauseNames, speech: Speech): readonly string[] {
  const { fixes } = speech.words.tenantAnswers;
  const all = known.troubles.filter((trouble) => trouble.skuId === skuId);
  const texts = all.flatMap(({ error, group, state }) => [
    troubleText({ error, state }, speech),
    ...(group === undefined || known.names(group) === group
      ? []
      : [fixes.group(escapeMarkdown(known.names(group)))]),
  ]);
  const said = [...new Set(texts)].filter((text) => text !== '');
  return said.length > 0 ? said : [fixes.look];
}

/** What Microsoft reports of an assignment; empty where it names nothing. */
export function troubleText(
  { error, state }: Pick<AssignmentTrouble, 'error' | 'state'>,
  speech: Speech,
): string {
  const words = speech.words.holdings;
  const errors: Readonly<Record<string, string>> = words.errors;
  const states: Readonly<Record<string, string>> = words.states;
  if (error !== 'None')
    return Object.hasOwn(errors, error)
      ? (errors[error] ?? '')
      : words.otherError(escapeMarkdown(error, 60));
  return Object.hasOwn(states, state) ? (states[state] ?? '') : '';
}
