/** Files in a chat: dropped on the desk, and taken from it by the consent card. */

import assert from 'node:assert/strict';
import type { FileHost } from './file-host.ts';
import type { Chat, Shown } from './teams-client.ts';

const DROPPED = 'application/vnd.microsoft.teams.file.download.info';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';

export function dropFile(chat: Chat, host: FileHost, bytes: Buffer, name: string) {
  const content = { downloadUrl: host.offer(bytes), uniqueId: '1', fileType: 'csv' };
  return chat.send({ attachments: [{ contentType: DROPPED, name, content }] });
}

/** Agrees to the file that was offered last, and answers with what was saved. */
export async function takeFile(chat: Chat, host: FileHost): Promise<Buffer> {
  const isOffer = ({ contentType }: Shown) => contentType === CONSENT;
  const offered = await chat.waitFor((last) => last.attachments?.some(isOffer));
  const offer = offered.attachments.find(isOffer);
  const before = host.taken.length;
  const response = await chat.send({
    type: 'invoke',
    name: 'fileConsent/invoke',
    value: {
      type: 'fileUpload',
      action: 'accept',
      context: offer.content.acceptContext,
      uploadInfo: {
        uploadUrl: host.uploadUrl(),
        contentUrl: 'https://x.sharepoint.com/f',
        name: offer.name,
        uniqueId: 'f-1',
        fileType: 'xlsx',
      },
    },
  });
  assert.equal(response.status, 200);
  await chat.waitFor((last) => /file\.info/.test(last.attachments?.[0]?.contentType ?? ''));
  assert.equal(host.taken.length, before + 1);
  return host.taken.at(-1)?.bytes ?? Buffer.alloc(0);
}
