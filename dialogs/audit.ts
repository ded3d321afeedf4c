/** "Audit": who did what in a period, a page at a time, for one person or everybody; and the same as an Excel file. */

import { AUDIT_PER_PAGE, auditCard, EVERYBODY, isPerson } from '../cards/audit-card.ts';
import { wholeCharacters } from '../cards/escape-markdown.ts';
import { periodText } from '../cards/statement-part.ts';
import type { Account } from '../credits/account.ts';
import { addDays, type Clock, type Instant, toIso } from '../ledger/instant.ts';
import { speechFor } from '../words/speech.ts';
import type { Access } from './access.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { auditSheet } from './audit-sheet.ts';
import { auditTrail, namesIn } from './audit-trail.ts';
import type { AuditOffer } from './export-offers.ts';
import { typed } from './form-input.ts';
import type { GiveFile } from './license-parts-file.ts';
import { defaultPeriod, type Period, periodBetween, periodFrom } from './period.ts';
import { type NameReader, readNames } from './product-names-read.ts';
import { periodOfReference, referenceOf } from './statement-reference.ts';
import type { Asked } from './turn.ts';
import { xlsxFile } from './xlsx-file.ts';

export interface AuditParts {
  readonly account: Account;
  readonly access: Access;
  readonly clock: Clock;
  /** For whoever did something before names were kept; empty where nobody knows. */
  readonly nameOf: (personId: string) => Promise<string>;
  /** What the organization's products are called. */
  readonly licenses: { readonly directory: NameReader };
}

/** The directory is asked about so many people of one card. */
const NAMES_MAX = 20;

export function auditAnswer(parts: AuditParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await parts.access(turn, 'see-audit');
    if (refused) return refused;
    const { account, clock } = parts;
    const now = clock.now();
    const read = periodAsked(asked, now);
    const period = read ?? defaultPeriod(now);
    const all = auditTrail(account, period);
    const by = personAsked(asked);
    const found = by === '' ? all : all.filter(({ actor }) => actor === by);
    const pages = Math.max(1, Math.ceil(found.length / AUDIT_PER_PAGE));
    const page = Math.min(Math.max(1, Math.trunc(Number(asked.input.page ?? 1)) || 1), pages);
    const shown = found.slice((page - 1) * AUDIT_PER_PAGE, page * AUDIT_PER_PAGE);
    const nameOf = await names(parts, all);
    const data = {
      ...period,
      reference: referenceOf(period),
      by,
      people: [...new Set(all.map(({ actor }) => actor))]
        .filter((id) => isPerson(id) || id === by)
        .map((id) => ({ id, name: nameOf(id) })),
      rows: shown.map((entry) => ({ entry, name: entry.asked?.name || nameOf(entry.actor) })),
      page,
      pages,
      total: found.length,
      isGuess: read === undefined,
      now,
      names: await readNames(parts.licenses.directory, [], turn.speech),
    };
    return { card: auditCard(data, turn.speech), summary: turn.speech.words.audit.summary };
  };
}

async function names(
  { nameOf }: AuditParts,
  entries: Parameters<typeof namesIn>[0],
): Promise<(actor: string) => string> {
  const kept = namesIn(entries);
  const nameless = [...new Set(entries.map(({ actor }) => actor))]
    .filter((actor) => isPerson(actor) && kept(actor) === '')
    .slice(0, NAMES_MAX);
  const looked = new Map(
    await Promise.all(nameless.map(async (actor) => [actor, await nameOf(actor)] as const)),
  );
  return (actor) => kept(actor) || (looked.get(actor) ?? '');
}

/** From a button, a form, or words; the last 30 days where nothing is said. */
function periodAsked({ given, input }: Asked, now: Instant): Period | undefined {
  if ('of' in input) return periodOfReference(input.of);
  if ('from' in input) return periodBetween(String(input.from), String(input.until));
  return given.period === undefined ? defaultPeriod(now) : periodFrom(given.period, now);
}

function personAsked(asked: Asked): string {
  const by = wholeCharacters(typed(asked, 'by').toLowerCase().slice(0, 100));
  return by === EVERYBODY ? '' : by;
}

/** For {@link LicenseFileDialog}. */
export function exportAudit(parts: AuditParts): GiveFile {
  return async (turn, asked) => {
    const refused = await parts.access(turn, 'see-audit');
    if (refused) return refused;
    const asOf = parts.clock.now();
    const period = periodAsked(asked, asOf) ?? defaultPeriod(asOf);
    const words = turn.speech.words.audit;
    const day = (at: number) => toIso(at as Instant).slice(0, 10);
    const offer: AuditOffer = {
      personId: turn.personId ?? '',
      asOf,
      locale: turn.speech.locale,
      fileName: `${words.fileName(day(period.from), day(addDays(period.to, -1)))}.xlsx`,
      format: 'xlsx',
      of: {
        kind: 'audit',
        ...period,
        by: personAsked(asked),
        entriesUntil: parts.account.lastEntry()?.seq ?? 0,
      },
    };
    const { length } = await auditFile(parts.account, offer);
    return {
      offer,
      description: words.exports(periodText(period, turn.speech)),
      size_bytes: length,
    };
  };
}

/** What was recorded after the offer was made is not in it: it is the file that was offered. */
export function auditFile(account: Account, { of, asOf, locale }: AuditOffer): Promise<Buffer> {
  const entries = auditTrail(account, of, of.by).filter(({ seq }) => seq <= of.entriesUntil);
  return xlsxFile([auditSheet(entries, speechFor(locale))], new Date(asOf));
}
