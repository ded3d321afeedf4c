/** What the manifest promises to Teams, and that every language offers what the desk understands. */

import assert from 'node:assert/strict';
import type { manifest } from '../../appPackage/manifest.ts';
import { MENU } from '../../appPackage/menu.ts';
import { COMMANDS } from '../../words/commands.ts';
import { LANGUAGES } from '../../words/language.ts';
import { APP_ID, packageForTests, readJson } from './package-for-tests.ts';

type Manifest = ReturnType<typeof manifest>;

describe('the manifest', () => {
  const found = readJson<Manifest>(packageForTests(), 'manifest.json');

  it('is of schema 1.25 or newer', () => {
    const [major, minor] = found.manifestVersion.split('.').map(Number);
    assert.equal(major, 1);
    assert.ok((minor ?? 0) >= 25);
    assert.ok(found.$schema.includes(`/v${found.manifestVersion}/`));
  });

  it('has one bot, in personal chats, teams and groups, that takes files', () => {
    assert.equal(found.bots.length, 1);
    const [bot] = found.bots;
    assert.deepEqual(bot?.scopes, ['personal', 'team', 'groupChat']);
    assert.equal(bot?.supportsFiles, true);
    assert.equal(bot?.botId, APP_ID);
    assert.equal(found.id, APP_ID);
  });

  it('carries the version and the developer that it was given', () => {
    assert.equal(found.version, '1.2.3');
    assert.equal(found.developer.privacyUrl, 'https://contoso.example/privacy');
  });

  it('asks for no permission', () => {
    assert.equal('permissions' in found, false);
    assert.equal('webApplicationInfo' in found, false);
  });

  it('offers a team and a group only what leads to a personal chat', () => {
    const shared = MENU.filter(({ scopes }) => !scopes.includes('personal'));
    assert.deepEqual(
      shared.map(({ commands }) => commands),
      [['balance', 'help']],
    );
  });

  it('names each scope of the bot in exactly one list', () => {
    assert.deepEqual(
      MENU.flatMap(({ scopes }) => scopes).sort(),
      [...(found.bots[0]?.scopes ?? [])].sort(),
    );
  });

  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    it(`says everything in ${language}, with the commands in the same order`, () => {
      const strings = readJson<Record<string, string>>(packageForTests(), `${language}.json`);
      for (const [l, { commands }] of MENU.entries()) {
        for (const [c, command] of commands.entries()) {
          const at = `bots[0].commandLists[${l}].commands[${c}]`;
          assert.equal(strings[`${at}.title`], COMMANDS[language][command].title);
          assert.notEqual(
            strings[`${at}.description`],
            found.bots[0]?.commandLists[l]?.commands[c]?.description,
          );
        }
      }
    });
  }

  it('has a file for each language that we speak', () => {
    const files = new Set(found.localizationInfo.additionalLanguages.map(({ file }) => file));
    assert.deepEqual(
      [...files].sort(),
      LANGUAGES.filter((one) => one !== 'en')
        .map((one) => `${one}.json`)
        .sort(),
    );
  });
});
