/** `npm run package`, from its words to its zip. */

import assert from 'node:assert/strict';
import type { manifest } from '../../appPackage/manifest.ts';
import { LOOK_APP_ID, packageCommand } from '../../appPackage/package-command.ts';
import { unzip, zip } from '../../appPackage/zip.ts';
import { BOT_ID } from '../../sandbox/playground-config.ts';
import { APP_ID, packageForTests, readJson } from './package-for-tests.ts';

type Manifest = ReturnType<typeof manifest>;

const DEFAULTS = { appId: undefined, version: '1.2.3' };

async function manifestOf(args: readonly string[], appId?: string): Promise<Manifest> {
  const outcome = await packageCommand(args, { ...DEFAULTS, appId });
  assert.ok(outcome.zip, outcome.lines.join('\n'));
  return readJson<Manifest>(await unzip(outcome.zip), 'manifest.json');
}

describe('npm run package', () => {
  it('holds the manifest, two icons and two languages, and nothing else', async () => {
    const { zip: bytes, lines } = await packageCommand([], DEFAULTS);
    assert.ok(bytes);
    assert.deepEqual(
      [...(await unzip(bytes)).keys()],
      ['manifest.json', 'color.png', 'outline.png', 'ja.json', 'zh.json'],
    );
    assert.match(lines[0] ?? '', new RegExp(`5 files, ${bytes.length} bytes, valid`));
  });

  it('says that a package without an app id and a developer is only for a look', async () => {
    const { lines } = await packageCommand([], DEFAULTS);
    assert.equal(lines.filter((line) => line.startsWith('Note:')).length, 2);
    assert.equal((await manifestOf([])).id, LOOK_APP_ID);
    assert.equal(LOOK_APP_ID, BOT_ID);
  });

  it('says nothing of the kind where both are given', async () => {
    const { lines } = await packageCommand(
      ['--app-id', APP_ID, '--developer-url', 'https://contoso.example'],
      DEFAULTS,
    );
    assert.equal(lines.filter((line) => line.startsWith('Note:')).length, 0);
  });

  it('takes the app id of the settings, and the one on the command line before it', async () => {
    const other = APP_ID.replace('1', '9');
    assert.equal((await manifestOf([], APP_ID)).bots[0]?.botId, APP_ID);
    assert.equal(
      (await manifestOf(['--app-id', other.toUpperCase()], APP_ID)).bots[0]?.botId,
      other,
    );
  });

  it('derives the pages on privacy and terms from the developer’s address, unless they are given', async () => {
    const derived = await manifestOf([
      '--developer-url',
      'https://contoso.example/',
      '--terms-url',
      'https://law.example/t',
    ]);
    assert.equal(derived.developer.websiteUrl, 'https://contoso.example');
    assert.equal(derived.developer.privacyUrl, 'https://contoso.example/privacy');
    assert.equal(derived.developer.termsOfUseUrl, 'https://law.example/t');
  });

  const REFUSED: readonly [string, readonly string[], RegExp][] = [
    ['an app id that is no GUID', ['--app-id', 'desk'], /--app-id takes .* "desk" is none/],
    [
      'an address without https',
      ['--developer-url', 'http://contoso.example'],
      /--developer-url takes an https address/,
    ],
    [
      'an address that is none',
      ['--privacy-url', 'contoso'],
      /--privacy-url takes an https address/,
    ],
    ['an option that it does not know', ['--colour', 'red'], /--colour/],
    [
      'a developer’s name that Teams would not take',
      ['--developer-name', 'x'.repeat(33)],
      /not valid.*\/developer\/name/s,
    ],
  ];
  for (const [title, args, expected] of REFUSED) {
    it(`makes nothing of ${title}, and says why`, async () => {
      const outcome = await packageCommand(args, DEFAULTS);
      assert.equal(outcome.zip, undefined);
      assert.match(outcome.lines.join('\n'), expected);
    });
  }
});

describe('the zip', () => {
  it('is the same, byte for byte, in every time zone and at every time', async () => {
    const before = process.env.TZ;
    const made: Buffer[] = [];
    try {
      for (const zone of ['UTC', 'Asia/Tokyo', 'America/St_Johns']) {
        process.env.TZ = zone;
        made.push(await zip(packageForTests()));
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
    for (const one of made) assert.ok(one.equals(made[0] ?? Buffer.alloc(0)));
  });

  it('gives back what went in', async () => {
    const files = packageForTests();
    assert.deepEqual(await unzip(await zip(files)), files);
  });

  it('is refused where a byte of a file has changed on the way', async () => {
    const bytes = await zip(packageForTests());
    const at = bytes.indexOf('Calling Desk');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await assert.rejects(unzip(bytes), /manifest\.json is damaged/);
  });

  it('is refused where its end is missing', async () => {
    const bytes = await zip(packageForTests());
    await assert.rejects(unzip(bytes.subarray(0, bytes.length - 30)));
  });
});
