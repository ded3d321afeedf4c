/** A file about licenses that was accepted: made for the one who took the offer, brought to its place, told. */

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { LicenseFileOffer } from '../../dialogs/export-offers.ts';
import { type SaveExportParts, saveExport } from '../../dialogs/save-export.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { instant } from '../../ledger/instant.ts';
import { speechFor } from '../../words/speech.ts';

const OFFER: LicenseFileOffer = {
  personId: 'p-1',
  asOf: instant(0),
  locale: 'en-US',
  fileName: 'who-has.xlsx',
  format: 'xlsx',
  of: { kind: 'holders', skuIds: ['s-1'] },
};
const ACCEPTED = {
  action: 'accept',
  context: { offer: 'o-1' },
  uploadInfo: { uploadUrl: 'https://contoso.sharepoint.com/up', name: 'who-has.xlsx' },
};
const turn = { speech: speechFor('en-US'), personId: 'p-1', reference: {} } as unknown as Turn;

describe('an accepted file about licenses', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'license-file-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function accept(licenseFile: SaveExportParts['licenseFile']) {
    const sent: Partial<Activity>[] = [];
    const reports: unknown[] = [];
    const uploaded: string[] = [];
    const jobs: Promise<void>[] = [];
    const answer = await saveExport({
      access: async () => undefined,
      account: undefined as never,
      offers: { make: async () => '', take: async () => OFFER },
      ...(licenseFile && { licenseFile }),
      courier: {
        async send(_to, activity) {
          sent.push(activity);
          return 'm-1';
        },
        edit: async () => true,
      },
      directory,
      async upload(_url, path) {
        uploaded.push(await readFile(path, 'utf8'));
        return { ok: true };
      },
      startJob: (_name, work) => jobs.push(work()) > 0,
      report: (_incident, cause) => void reports.push(cause),
    })(turn, ACCEPTED);
    await Promise.all(jobs);
    return { answer, sent, reports, uploaded, left: await readdir(directory) };
  }

  it('is made from its offer, brought there, and leaves nothing behind', async () => {
    const { answer, sent, uploaded, left } = await accept(async (offer) =>
      Buffer.from(JSON.stringify(offer)),
    );
    assert.equal(answer, undefined);
    assert.deepEqual(
      uploaded.map((text) => JSON.parse(text)),
      [OFFER],
    );
    assert.match(sent[0]?.text ?? '', /who-has\.xlsx is in your OneDrive/);
    assert.deepEqual(left, []);
  });

  it('fails in words where it cannot be made', async () => {
    const cause = new Error('away');
    for (const make of [() => Promise.reject(cause), undefined]) {
      const { sent, uploaded, reports, left } = await accept(make);
      assert.deepEqual([uploaded, left], [[], []]);
      assert.equal(reports.length, 1);
      assert.equal(sent[0]?.summary, speechFor('en-US').words.exporting.failed);
    }
  });
});
