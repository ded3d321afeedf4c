/** What the validator lets through and what it names. */

import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { PackageFiles } from '../../appPackage/app-package.ts';
import type { manifest } from '../../appPackage/manifest.ts';
import { validatePackage } from '../../appPackage/validate-package.ts';
import { packageForTests, withFile, withJson } from './package-for-tests.ts';

type Manifest = ReturnType<typeof manifest>;
type Loose = Record<string, unknown> & Manifest;

function manifestWith(edit: (value: Loose) => void): PackageFiles {
  return withJson<Loose>(packageForTests(), 'manifest.json', edit);
}

function japaneseWith(edit: (value: Record<string, string>) => void): PackageFiles {
  return withJson(packageForTests(), 'ja.json', edit);
}

function commandsOf(value: Manifest, list: number) {
  const commands = value.bots[0]?.commandLists[list]?.commands;
  assert.ok(commands);
  return commands;
}

function firstCommand(value: Manifest) {
  const command = commandsOf(value, 0)[0];
  assert.ok(command);
  return command;
}

const REFUSED: readonly [string, () => PackageFiles, RegExp][] = [
  [
    'no manifest',
    () => withFile(packageForTests(), 'manifest.json', undefined),
    /manifest\.json is missing/,
  ],
  [
    'a manifest that is no JSON',
    () => withFile(packageForTests(), 'manifest.json', '{'),
    /manifest\.json is not JSON/,
  ],
  [
    'another schema',
    () =>
      manifestWith((m) => {
        m.$schema = m.$schema.replace('1.25', '1.0');
      }),
    /another schema/,
  ],
  [
    'a bot id that is no GUID',
    () =>
      manifestWith((m) => {
        for (const bot of m.bots) bot.botId = 'desk';
      }),
    /\/bots\/0\/botId/,
  ],
  [
    'a name of 31 characters',
    () =>
      manifestWith((m) => {
        m.name = { ...m.name, short: 'x'.repeat(31) };
      }),
    /\/name\/short/,
  ],
  [
    'a version that is no three numbers',
    () =>
      manifestWith((m) => {
        m.version = '1.2';
      }),
    /"1\.2" is not three numbers/,
  ],
  [
    'a property that Teams does not know',
    () =>
      manifestWith((m) => {
        m.surprise = true;
      }),
    /additional properties/,
  ],
  [
    '13 commands',
    () =>
      manifestWith((m) => {
        commandsOf(m, 0).push(...commandsOf(m, 0), ...commandsOf(m, 0));
      }),
    /must NOT have more than 12 items/,
  ],
  [
    '11 commands',
    () =>
      manifestWith((m) => {
        for (let n = 0; commandsOf(m, 0).length < 11; n += 1)
          commandsOf(m, 0).push({ title: `more ${n}`, description: 'more' });
      }),
    /manifest\.json: more than 10 commands/,
  ],
  [
    'a title of 33 characters',
    () =>
      manifestWith((m) => {
        firstCommand(m).title = 'x'.repeat(33);
      }),
    /longer than 32/,
  ],
  [
    'a description of 129 characters',
    () =>
      manifestWith((m) => {
        firstCommand(m).description = 'x'.repeat(129);
      }),
    /longer than 128/,
  ],
  [
    'a title with a slash in front',
    () =>
      manifestWith((m) => {
        firstCommand(m).title = '/balance';
      }),
    /begins with a slash/,
  ],
  [
    'the same title twice in a list',
    () =>
      manifestWith((m) => {
        firstCommand(m).title = 'HELP';
      }),
    /stands in the menu twice/,
  ],
  [
    'a name that is Microsoft’s',
    () =>
      manifestWith((m) => {
        m.name = { ...m.name, short: 'Desk for Teams' };
      }),
    /uses a name of Microsoft's/,
  ],
  [
    'a file too many',
    () => withFile(packageForTests(), 'readme.txt', 'hello'),
    /readme\.txt does not belong/,
  ],
  [
    'a missing icon',
    () => withFile(packageForTests(), 'outline.png', undefined),
    /outline\.png is missing/,
  ],
  [
    'an icon that is no picture',
    () => withFile(packageForTests(), 'color.png', 'hello'),
    /color\.png is not a PNG/,
  ],
  [
    'an icon of the wrong size',
    () => withFile(packageForTests(), 'outline.png', packageForTests().get('color.png')),
    /outline\.png is 192 × 192 pixels instead of 32 × 32/,
  ],
  [
    'a missing language',
    () => withFile(packageForTests(), 'zh.json', undefined),
    /zh\.json is missing/,
  ],
  [
    'a language that is no JSON',
    () => withFile(packageForTests(), 'zh.json', ']'),
    /zh\.json is not JSON/,
  ],
  [
    'a language in another schema',
    () =>
      japaneseWith((ja) => {
        ja.$schema = 'https://example.com/schema.json';
      }),
    /ja\.json names another schema/,
  ],
  [
    'a language without a name',
    () =>
      japaneseWith((ja) => {
        delete ja['name.short'];
      }),
    /ja\.json .*name\.short/,
  ],
  [
    'a language with a key for no place',
    () =>
      japaneseWith((ja) => {
        ja['bots[0].commandLists[2].commands[0].title'] = '残高';
      }),
    /which the manifest does not/,
  ],
  [
    'a language with a key that Teams does not know',
    () =>
      japaneseWith((ja) => {
        ja.greeting = 'こんにちは';
      }),
    /ja\.json .*additional properties/,
  ],
  [
    'a command without a title in one language',
    () =>
      japaneseWith((ja) => {
        delete ja['bots[0].commandLists[0].commands[0].title'];
      }),
    /ja\.json says nothing for bots\[0\]/,
  ],
  [
    'an empty title in one language',
    () =>
      japaneseWith((ja) => {
        ja['bots[0].commandLists[0].commands[0].title'] = ' ';
      }),
    /ja\.json says nothing for bots\[0\]/,
  ],
];

describe('the validator of the package', () => {
  afterEach(() => {
    sinon.restore();
  });

  it('finds nothing wrong with the package as it is, and asks no network', async () => {
    const fetch = sinon.stub(globalThis, 'fetch').rejects(new Error('offline'));
    assert.deepEqual(await validatePackage(packageForTests()), []);
    assert.equal(fetch.callCount, 0);
  });

  for (const [title, files, expected] of REFUSED) {
    it(`refuses ${title}`, async () => {
      const problems = await validatePackage(files());
      assert.match(problems.join('\n'), expected);
    });
  }
});
