/** A file about licenses: offered by Teams' file consent card, made and saved once the person agrees. */

import type { Activity } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { AuditOffer, ExportOffers, LicenseFileOffer } from './export-offers.ts';
import { failureAnswer } from './guarded.ts';
import { type Answer, type Asked, type Turn, toActivity, turnOf } from './turn.ts';

export interface OfferedFile {
  readonly offer: LicenseFileOffer | AuditOffer;
  /** One sentence on what is in it. */
  readonly description: string;
  readonly size_bytes: number;
}

/** Either a file, or why there is none. */
export type GiveFile = (turn: Turn, asked: Asked) => Promise<OfferedFile | Answer>;

export interface LicenseFileParts {
  readonly offers: ExportOffers;
  readonly report: (incident: string, cause: unknown) => void;
}

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';

export class LicenseFileDialog extends Dialog<Asked> {
  readonly #parts: LicenseFileParts;
  readonly #give: GiveFile;

  constructor(id: string, parts: LicenseFileParts, give: GiveFile) {
    super(id);
    this.#parts = parts;
    this.#give = give;
  }

  override async beginDialog(dc: DialogContext, asked: Asked): Promise<DialogTurnResult> {
    await dc.context.sendActivity(
      await fileMessage(this.#parts, this.#give, turnOf(dc.context), asked),
    );
    return dc.endDialog();
  }
}

/** Never rejects. */
export async function fileMessage(
  { offers, report }: LicenseFileParts,
  give: GiveFile,
  turn: Turn,
  asked: Asked,
): Promise<Partial<Activity>> {
  try {
    const given = await give(turn, asked);
    return 'card' in given
      ? toActivity(given)
      : consentMessage(given, await offers.make(given.offer));
  } catch (cause) {
    return toActivity(failureAnswer(turn, cause, report));
  }
}

function consentMessage(
  { offer, description, size_bytes }: OfferedFile,
  id: string,
): Partial<Activity> {
  const context = { offer: id };
  return {
    type: 'message',
    text: description,
    summary: description,
    attachments: [
      {
        contentType: CONSENT,
        name: offer.fileName,
        content: {
          description,
          sizeInBytes: size_bytes,
          acceptContext: context,
          declineContext: context,
        },
      },
    ],
  };
}
