/** One person's licenses: by which way, since when, what is wrong with them, and what is missing to make calls. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { escapeMarkdown, plainLine } from './escape-markdown.ts';
import { type Ability, abilityRow } from './license-ability.ts';
import { licenseName } from './license-change-parts.ts';
import { type LicensePerson, personDetail, personName } from './license-person.ts';
import { countryName, type Names } from './license-reason-words.ts';
import { type HeldWay, wayTexts, wayWorks } from './license-way.ts';
import { type ListRow, sheetCard } from './sheet-card.ts';

export interface HeldLicense {
  readonly skuId: string;
  /** Direct ones first. */
  readonly ways: readonly HeldWay[];
  /** Names of the service plans that are switched off, as Microsoft writes them. */
  readonly off: readonly string[];
}

export interface PersonLicensesCardData {
  readonly person: LicensePerson & {
    readonly userType: string;
    readonly accountEnabled: boolean;
    readonly isResourceAccount: boolean;
    readonly usageLocation: string | undefined;
  };
  readonly licenses: readonly HeldLicense[];
  /** Of products, and of groups as far as they can be read. */
  readonly names: Names;
  /** Left out where it is no question: of a guest, say. */
  readonly abilities: readonly Ability[];
  /** Sku ids that would help and have a seat left, the most useful first. */
  readonly offers: readonly string[];
  /** Whether the asker may change licenses. */
  readonly mayAssign: boolean;
  readonly asOf: Instant;
}

const LICENSES_SHOWN = 20;
const PLANS_SHOWN = 5;
const OFFERS_SHOWN = 2;
const PLAN_LENGTH_MAX = 40;
const BUTTON_LENGTH_MAX = 40;

/** `licenses.assign` carries `person` and `mode`, and `sku` where one license is to be chosen beforehand. */
export function personLicensesCard(data: PersonLicensesCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.holdings;
  const { licenses, names, person } = data;
  const name = personName(person);
  const summary = words.summary(name, speech.count(licenses.length));
  const isDated = licenses.some(({ ways }) => ways.some(({ updatedAt }) => updatedAt));
  const hidden = licenses.length - LICENSES_SHOWN;
  const rows = licenses
    .slice(0, LICENSES_SHOWN)
    .map((license) => licenseRow(license, names, speech));
  return sheetCard(
    {
      title: words.title(name),
      when: [personDetail(person)],
      summary,
      paragraphs: [licenses.length === 0 ? words.none : summary],
      facts: [{ facts: accountFacts(person, speech) }],
      lists: [
        {
          title: words.callsTitle,
          rows: data.abilities.map((ability) => abilityRow(ability, names, speech)),
        },
        {
          title: words.list,
          rows: hidden > 0 ? [...rows, { name: words.more(speech.count(hidden)) }] : rows,
        },
      ],
      small: [...(isDated ? [words.sinceMeans] : []), words.asOf(speech.dateTime(data.asOf))],
      actions: actionsOf(data, speech),
    },
    speech,
  );
}

function accountFacts(person: PersonLicensesCardData['person'], speech: Speech): readonly Fact[] {
  const words = speech.words.holdings;
  const { accounts } = words;
  const kinds = [
    ...(person.userType === 'Guest' ? [accounts.guest] : []),
    ...(person.accountEnabled ? [] : [accounts.disabled]),
    ...(person.isResourceAccount ? [accounts.resource] : []),
  ];
  const { usageLocation } = person;
  return [
    {
      name: words.location,
      value:
        usageLocation === undefined
          ? words.noLocation
          : escapeMarkdown(countryName(usageLocation, speech)),
    },
    ...(kinds.length === 0 ? [] : [{ name: words.account, value: speech.list(kinds) }]),
  ];
}

function licenseRow({ skuId, ways, off }: HeldLicense, names: Names, speech: Speech): ListRow {
  const words = speech.words.holdings;
  const isWorking = ways.some(wayWorks);
  return {
    name: licenseName(skuId, names),
    detail: [
      ...ways.flatMap((way) => wayTexts(way, names, speech)),
      ...(off.length === 0 ? [] : [words.off(plansText(off, speech))]),
    ],
    value: isWorking ? words.working : words.failing,
  };
}

function plansText(off: readonly string[], speech: Speech): string {
  const words = speech.words.holdings;
  const shown = off.slice(0, PLANS_SHOWN).map((plan) => escapeMarkdown(plan, PLAN_LENGTH_MAX));
  const hidden = off.length - shown.length;
  return hidden > 0 ? words.andMore(shown.join(', '), speech.count(hidden)) : speech.list(shown);
}

function actionsOf(data: PersonLicensesCardData, speech: Speech): readonly CardAction[] {
  const { holdings: words, licenses: forms } = speech.words;
  const { person, names } = data;
  const form = (title: string, mode: string, more = {}, secondary = false) =>
    verbAction(speech, title, 'licenses.assign', {
      data: { mode, person: person.id, ...more },
      secondary,
    });
  const seats = verbAction(speech, forms.seats, 'seats.show');
  if (!data.mayAssign) return [seats];
  const offers = data.offers.slice(0, OFFERS_SHOWN);
  const holds = data.licenses.length > 0;
  return [
    ...offers.map((sku) =>
      form(words.assign(plainLine(names(sku), BUTTON_LENGTH_MAX)), 'assign', { sku }),
    ),
    form(forms.assign, 'assign'),
    ...(holds ? [form(forms.remove, 'remove', {}, true), form(forms.swap, 'swap', {}, true)] : []),
    ...(offers.length < OFFERS_SHOWN ? [seats] : []),
  ];
}
