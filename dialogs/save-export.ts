/** The person's answer to an offered file: acknowledged at once, saved as a job, told when it is there. */

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { escapeMarkdown } from '../cards/escape-markdown.ts';
import { exportCard } from '../cards/export-card.ts';
import type { Account } from '../credits/account.ts';
import type { Speech } from '../words/speech.ts';
import type { Access } from './access.ts';
import { auditFile } from './audit.ts';
import type { Courier } from './courier.ts';
import {
  type ExportOffer,
  type ExportOffers,
  isAuditOffer,
  type LicenseFileOffer,
} from './export-offers.ts';
import { statementFile } from './export-statement.ts';
import { type Answer, type Turn, toActivity } from './turn.ts';

export interface SaveExportParts {
  /** Asked once more: an offer lasts for an hour, and roles are taken away at any moment. */
  readonly access: Access;
  readonly account: Account;
  readonly offers: ExportOffers;
  /** Makes what is no statement, for the same person. */
  readonly licenseFile?: (offer: LicenseFileOffer) => Promise<Buffer>;
  readonly courier: Courier;
  /** Where the file is made before it is brought to its place. */
  readonly directory: string;
  /** To `uploadInfo.uploadUrl`; its address is checked against the hosts that files may go to. */
  readonly upload: (url: string, path: string) => Promise<{ readonly ok: boolean }>;
  readonly startJob: (name: string, work: () => Promise<void>) => boolean;
  readonly report: (incident: string, cause: unknown) => void;
}

/** As on the card about it. */
const FILE_NAME_LENGTH_MAX = 100;
const FILE_INFO = 'application/vnd.microsoft.teams.card.file.info';

const consentShape = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ offer: z.string().max(64) }),
  uploadInfo: z
    .looseObject({
      uploadUrl: z.string().max(8192),
      contentUrl: z.string().max(8192).catch(''),
      name: z.string().max(400).catch(''),
      uniqueId: z.string().max(200).catch(''),
      fileType: z.string().max(40).catch(''),
    })
    .nullish(),
});

type UploadInfo = NonNullable<z.infer<typeof consentShape>['uploadInfo']>;

/** Answers with what to say at once; undefined where a job says it. */
export type SaveExport = (turn: Turn, value: unknown) => Promise<Answer | undefined>;

export function saveExport(parts: SaveExportParts): SaveExport {
  return async (turn, value) => {
    const { speech } = turn;
    const read = consentShape.safeParse(value);
    const offer = read.success
      ? await parts.offers.take(read.data.context.offer, turn.personId)
      : undefined;
    if (!read.success || !offer) return outcome('expired', '', speech);
    const { action, uploadInfo } = read.data;
    if (action === 'decline') return outcome('declined', offer.fileName, speech);
    const refused = await parts.access(turn, neededFor(offer));
    if (refused) return refused;
    if (!uploadInfo) return outcome('failed', offer.fileName, speech);
    const started = parts.startJob('save-export', () => save(parts, turn, offer, uploadInfo));
    return started ? undefined : outcome('failed', offer.fileName, speech);
  };
}

/** What was needed for the offer. */
function neededFor(offer: ExportOffer): Parameters<Access>[1] {
  if ('period' in offer) return 'see-balance';
  return isAuditOffer(offer) ? 'see-audit' : 'see-licenses';
}

async function save(
  parts: SaveExportParts,
  turn: Turn,
  offer: ExportOffer,
  to: UploadInfo,
): Promise<void> {
  const folder = await mkdtemp(join(parts.directory, 'export-'));
  let saved = false;
  try {
    const path = join(folder, 'file');
    await writeFile(path, await contentOf(parts, offer), { mode: 0o600 });
    saved = (await parts.upload(to.uploadUrl, path)).ok;
  } catch (cause) {
    parts.report(randomUUID(), cause);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const activity = saved
    ? fileInfo(offer, to, turn.speech)
    : toActivity(outcome('failed', offer.fileName, turn.speech));
  await parts.courier.send(turn.reference, activity);
}

function contentOf({ account, licenseFile }: SaveExportParts, offer: ExportOffer): Promise<Buffer> {
  if ('period' in offer) return statementFile(account, offer);
  if (isAuditOffer(offer)) return auditFile(account, offer);
  if (licenseFile === undefined) throw new Error('Nobody makes files about licenses here.');
  return licenseFile(offer);
}

function fileInfo(offer: ExportOffer, to: UploadInfo, speech: Speech): Partial<Activity> {
  const text = speech.words.exporting.ready(escapeMarkdown(offer.fileName, FILE_NAME_LENGTH_MAX));
  return {
    type: 'message',
    text,
    summary: speech.words.exporting.summary,
    attachments: [
      {
        contentType: FILE_INFO,
        contentUrl: to.contentUrl,
        name: to.name || offer.fileName,
        content: { uniqueId: to.uniqueId, fileType: to.fileType || offer.format },
      },
    ],
  };
}

function outcome(of: 'declined' | 'expired' | 'failed', fileName: string, speech: Speech): Answer {
  return {
    card: exportCard({ outcome: of, fileName }, speech),
    summary: speech.words.exporting[of],
  };
}
