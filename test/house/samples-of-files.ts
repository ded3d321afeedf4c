/** Houses that break a rule on names, lengths, words, pages, scripts, settings or cards. */

import { SETTING_NAMES } from '../../bot/settings.ts';
import { COMMENT, packageJson, type Sample } from './sample.ts';

const long = (lines: number): string => `/** A long story. */\n${'//\n'.repeat(lines - 1)}`;
const sample = (names: readonly string[]): string => names.map((name) => `#${name}=`).join('\n');
const table = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join('\n');
const [FIRST, ...OTHERS] = SETTING_NAMES;
const [SKIPPED, LATER] = [`it.${'skip'}`, `TO${'DO'}`];

const threatHouse = (row: string) => ({
  'SECURITY.md': `# S\n\n## Threats\n\n| a | b | c | d |\n| - | - | - | - |\n${row}\n\n## More\n`,
  'bot/a.ts': '',
  'test/bot/a.ts': '',
  'test/bot/a.test.ts': '',
});

export const FILE_SAMPLES: Readonly<Record<string, Sample>> = {
  'names are in kebab-case': {
    broken: [{ 'bot/deskBot.ts': '' }, { 'bot/desk_bot.ts': '' }, { 'store/File/a.ts': '' }],
    whole: { 'bot/desk-bot.ts': '', 'test/bot/desk-bot.test.ts': '', 'appPackage/build.ts': '' },
  },
  'no folder or file is a drawer for everything': {
    broken: [
      { 'bot/utils.ts': '' },
      { 'bot/helpers/a.ts': '' },
      { 'test/common/a.ts': '' },
      { 'cards/types.ts': '' },
    ],
    whole: { 'bot/background-jobs.ts': '' },
  },
  'no file is longer than 250 lines': {
    broken: [{ 'bot/a.ts': long(251) }],
    whole: { 'bot/a.ts': long(250) },
  },
  'every file begins with a sentence on what it is for': {
    broken: [
      { 'bot/a.ts': "import { b } from './b.ts';" },
      { 'bot/a.ts': '\n/** Too late. */' },
      { 'bot/a.ts': '/** Words. */' },
      { 'bot/a.ts': '' },
    ],
    whole: {
      'bot/a.ts': '/** Says what it is for. */',
      'bot/b.ts': '/**\n * Says what it is for.\n */',
      'bot/c.ts': '#!/usr/bin/env node\n/** Says what it is for. */',
      'bot/d.ts': '// Says what it is for.',
      'test/bot/a.test.ts': "describe('the desk', () => {});",
    },
  },
  'no test is left out': {
    broken: [
      { 'test/a.test.ts': `${SKIPPED}('works', () => {});` },
      { 'test/a.test.ts': "describe.only('it', () => {});".replace('only', 'on' + 'ly') },
      { 'test/a.test.ts': ['x', "it('works', () => {});"].join('') },
      { 'test/a.test.ts': ['this.', 'skip();'].join('') },
    ],
    whole: { 'test/a.test.ts': "it('works', () => {});", 'bot/a.ts': 'list.skip(1)' },
  },
  'nothing is put off': {
    broken: [{ 'bot/a.ts': `${COMMENT}${LATER}: later` }, { 'README.md': LATER }],
    whole: { 'README.md': 'Todos los días' },
  },
  'no folder of one machine is named': {
    broken: [
      { 'bot/a.ts': `open('${['', 'tmp', 'data'].join('/')}')` },
      { 'docs/a.md': `see ${['', 'home', 'ada', 'desk'].join('/')}` },
    ],
    whole: {
      'bot/a.ts': "get('https://example.com/work/home/a')",
      'docs/a.md': '`./data`, cards/home/a',
    },
  },
  'every link in a page leads somewhere': {
    broken: [
      { 'README.md': '[the journal](docs/journal.md)' },
      { 'docs/a.md': '![a card](pictures/card.png)' },
      { 'docs/a.md': '[a part](#elsewhere)\n# Here' },
      { 'docs/a.md': '[a part](b.md#elsewhere)', 'docs/b.md': '# Here' },
    ],
    whole: {
      'README.md':
        '[a](docs/a.md) [b](docs) [c](https://example.com/x) `[d](nowhere)` [e](#why-so)\n## Why so?',
      'docs/a.md': '[up](../README.md#why-so)',
    },
  },
  'every command in a page exists': {
    broken: [{ ...packageJson({ scripts: {} }), 'README.md': '`npm run sandbox`' }],
    whole: {
      ...packageJson({ scripts: { sandbox: 'x', test: 'mocha' } }),
      'README.md': '`npm ci && npm run sandbox`, `npm test`',
    },
  },
  'every script starts at a file': {
    broken: [packageJson({ scripts: { sandbox: 'tsx sandbox/main.ts' } })],
    whole: {
      ...packageJson({ scripts: { desk: 'tsx bot/desk.ts', start: 'node dist/bot/main.js' } }),
      'bot/desk.ts': '',
    },
  },
  'versions are exact': {
    broken: [
      packageJson({ dependencies: { zod: '^4.0.0' } }),
      packageJson({ devDependencies: { mocha: 'latest' } }),
    ],
    whole: packageJson({ dependencies: { zod: '4.6.7' }, devDependencies: { a: '1.0.0-beta.1' } }),
  },
  '.env.sample names every setting': {
    broken: [
      {},
      { '.env.sample': sample(OTHERS) },
      { '.env.sample': sample([...SETTING_NAMES, 'SURPRISE']) },
      { '.env.sample': sample([...SETTING_NAMES, FIRST]) },
    ],
    whole: { '.env.sample': sample(SETTING_NAMES) },
  },
  'the README names every setting': {
    broken: [{}, { 'README.md': table(OTHERS) }],
    whole: { 'README.md': table(SETTING_NAMES) },
  },
  'each card has a face, a binder and a snapshot': {
    broken: [
      { 'cards/balance-card.json': '{}' },
      {
        'cards/balance-card.json': '{}',
        'cards/balance-card.ts': '',
        'cards/other.ts': "import face from './balance-card.json' with { type: 'json' };",
        'test/cards/snapshots/balance.json': '{}',
      },
      { 'cards/balance-card.ts': '', 'test/cards/snapshots/balances.json': '{}' },
    ],
    whole: {
      'cards/balance-card.json': '{}',
      'cards/balance-card.ts': "import face from './balance-card.json' with { type: 'json' };",
      'test/cards/snapshots/balance-healthy.json': '{}',
      'cards/note-card.ts': '',
      'cards/error-card.ts': "import { noteCard } from './note-card.ts';",
      'test/cards/snapshots/error.json': '{}',
      'cards/bind-card.ts': '',
      'test/cards/snapshots/bind.json': '{}',
    },
  },
  'every threat has a defence and a test': {
    broken: [
      {},
      threatHouse('| A flood | care | [t](test/bot/a.test.ts) | none |'),
      threatHouse('| A flood | [d](bot/a.ts) | by hand | none |'),
      threatHouse('| A flood | [d](bot/a.ts) | [t](test/bot/a.ts) | none |'),
      threatHouse('| A flood | [d](bot/b.ts) | [t](test/bot/a.test.ts) | none |'),
      threatHouse('| A flood | [d](bot/a.ts) | [t](test/bot/b.test.ts) | none |'),
      threatHouse('| A flood | [d](bot/a.ts) | [t](test/bot/a.test.ts) | |'),
    ],
    whole: threatHouse('| A flood | [d](bot/a.ts) | [t](test/bot/a.test.ts) | none |'),
  },
};
