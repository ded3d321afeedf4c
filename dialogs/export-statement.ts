/** A statement as a file: offered by Teams' file consent card, made and saved once the person agrees. */

import type { Activity } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { periodText } from '../cards/statement-part.ts';
import type { Account } from '../credits/account.ts';
import { addDays, type Clock, toIso } from '../ledger/instant.ts';
import { type Speech, speechFor } from '../words/speech.ts';
import type { Access } from './access.ts';
import { csvFile } from './csv-file.ts';
import type { ExportFormat, ExportOffers, StatementOffer } from './export-offers.ts';
import { defaultPeriod, type Period } from './period.ts';
import { periodOfReference } from './statement-reference.ts';
import { statementSheets } from './statement-sheets.ts';
import { type Asked, type Turn, toActivity, turnOf } from './turn.ts';
import { xlsxFile } from './xlsx-file.ts';

export interface ExportParts {
  readonly account: Account;
  readonly access: Access;
  readonly clock: Clock;
  readonly offers: ExportOffers;
}

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';

export class StatementExportDialog extends Dialog<Asked> {
  readonly #parts: ExportParts;

  constructor(id: string, parts: ExportParts) {
    super(id);
    this.#parts = parts;
  }

  override async beginDialog(dc: DialogContext, asked: Asked): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const refused = await this.#parts.access(turn, 'see-balance');
    await dc.context.sendActivity(refused ? toActivity(refused) : await this.#offer(turn, asked));
    return dc.endDialog();
  }

  async #offer(turn: Turn, { input }: Asked): Promise<Partial<Activity>> {
    const { account, clock, offers } = this.#parts;
    const { speech } = turn;
    const asOf = clock.now();
    const period = periodOfReference(input.of) ?? defaultPeriod(asOf);
    const format: ExportFormat = input.format === 'csv' ? 'csv' : 'xlsx';
    const fileName = fileNameOf(period, format, speech);
    const offer: StatementOffer = {
      personId: turn.personId ?? '',
      period,
      format,
      asOf,
      locale: speech.locale,
      fileName,
    };
    const { length } = await statementFile(account, offer);
    const context = { offer: await offers.make(offer) };
    const description = speech.words.exporting.consent(periodText(period, speech));
    return {
      type: 'message',
      text: description,
      summary: description,
      attachments: [
        {
          contentType: CONSENT,
          name: fileName,
          content: {
            description,
            sizeInBytes: length,
            acceptContext: context,
            declineContext: context,
          },
        },
      ],
    };
  }
}

/** The same offer gives the same file. */
export async function statementFile(account: Account, offer: StatementOffer): Promise<Buffer> {
  const sheets = statementSheets(account, offer.period, offer.asOf, speechFor(offer.locale));
  if (offer.format === 'csv') return csvFile(sheets.entries);
  const { summary, days, destinations, entries } = sheets;
  return xlsxFile([summary, days, destinations, entries], new Date(offer.asOf));
}

function fileNameOf({ from, to }: Period, format: ExportFormat, speech: Speech): string {
  const first = toIso(from).slice(0, 10);
  const last = toIso(addDays(to, -1)).slice(0, 10);
  return `${speech.words.exporting.fileName(first, last)}.${format}`;
}
