/** Houses that break a rule on imports, packages or the environment. */

import { COMMENT, packageJson, type Sample } from './sample.ts';

export const IMPORT_SAMPLES: Readonly<Record<string, Sample>> = {
  'imports go downstairs only': {
    broken: [
      { 'cards/a.ts': "import { b } from '../dialogs/b.ts';" },
      { 'dialogs/a.ts': "import { open } from '../store/file-journal.ts';" },
      { 'dialogs/a.ts': "import type { Journal } from '../store/journal.ts';" },
      { 'credits/a.ts': "import { open } from '../store/file-journal.ts';" },
      { 'cards/a.ts': "import { view } from '../ledger/view.ts';" },
      { 'cards/a.ts': "import {\n  type View,\n  view,\n} from '../ledger/view.ts';" },
      { 'cards/a.ts': "import type { Account } from '../credits/account.ts';" },
      { 'store/a.ts': "export { b } from '../credits/b.ts';" },
      { 'usage/a.ts': "const b = await import('../credits/b.ts');" },
      { 'ledger/a.ts': "import type { Journal } from '../store/journal.ts';" },
      { 'ledger/a.ts': "type Journal = import('../store/journal.ts').Journal;" },
      { 'words/a.ts': "import { toIso } from '../ledger/instant.ts';" },
      { 'sandbox/a.ts': "import { guard } from '../bot/guard.ts';" },
      { 'directory/a.ts': "import '../usage/b.ts';" },
    ],
    whole: {
      'bot/a.ts': "import { open } from '../store/file-journal.ts';",
      'cards/a.ts':
        "import type { View } from '../ledger/view.ts';\nimport { micros } from '../ledger/money.ts';",
      'cards/b.ts': "import { type View } from '../ledger/view.ts';\nimport { c } from './c.ts';",
      'credits/a.ts': "import type { Journal } from '../store/journal.ts';",
      'sandbox/a.ts': "import { wire } from '../bot/wiring.ts';",
      'sandbox/product.ts': "export type { Guard } from '../bot/guard.ts';",
      'test/a.ts': "import { open } from '../store/file-journal.ts';",
      'ledger/a.ts': `${COMMENT}import { b } from '../store/b.ts';`,
    },
  },
  'the ledger and the words import nothing from outside': {
    broken: [
      { 'ledger/a.ts': "import { createHash } from 'node:crypto';" },
      { 'words/a.ts': "import type { Activity } from 'botbuilder';" },
      { 'ledger/deep/a.ts': "export * from 'zod';" },
    ],
    whole: {
      'ledger/a.ts': "import { micros } from './money.ts';",
      'store/a.ts': "import { createHash } from 'node:crypto';",
    },
  },
  'every import leads to a file': {
    broken: [
      { 'store/a.ts': "import { b } from './b.ts';" },
      { 'store/a.ts': "import { b } from './b';", 'store/b.ts': '' },
    ],
    whole: { 'store/a.ts': "import { b } from './b.ts';", 'store/b.ts': '' },
  },
  'the product imports nothing of sandbox, appPackage, bench or test': {
    broken: [
      { 'bot/a.ts': "import { tenant } from '../sandbox/tenant.ts';" },
      { 'store/a.ts': "import { fault } from '../test/store/fault.ts';" },
      { 'sandbox/a.ts': "import type { Page } from '../test/browser/page.ts';" },
    ],
    whole: {
      'test/a.ts': "import { tenant } from '../sandbox/tenant.ts';",
      'sandbox/a.ts': "import { b } from './b.ts';",
    },
  },
  'no file imports itself by a detour': {
    broken: [
      {
        'store/a.ts': "import { b } from './b.ts';",
        'store/b.ts': "import { c } from './c.ts';",
        'store/c.ts': "export { a } from './a.ts';",
      },
    ],
    whole: {
      'store/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
      'store/b.ts': "import type { A } from './a.ts';\nimport { c } from './c.ts';",
      'store/c.ts': "import { type A } from './a.ts';",
    },
  },
  'each package comes in by its own door': {
    broken: [
      { 'cards/a.ts': "import { CardFactory } from 'botbuilder';" },
      { 'alerts/a.ts': "import type { Activity } from 'botframework-schema';" },
      { 'credits/a.ts': "import { Dialog } from 'botbuilder-dialogs';" },
      { 'bot/main.ts': "import restify from 'restify';" },
      { 'bot/a.ts': "import { Low } from 'lowdb';" },
      { 'usage/a.ts': "import { Client } from '@microsoft/microsoft-graph-client';" },
      { 'store/a.ts': "import { parse } from 'csv-parse/sync';" },
    ],
    whole: {
      'bot/server.ts': "import restify from 'restify';",
      'sandbox/a.ts': "import restify from 'restify';",
      'alerts/teams-messenger.ts': "import type { Activity } from 'botbuilder';",
      'dialogs/a.ts': "import { Dialog } from 'botbuilder-dialogs';",
      'store/a.ts': "import { Low } from 'lowdb/node';",
      'test/a.ts': "import { CardFactory } from 'botbuilder';",
    },
  },
  'what the product imports is installed with it': {
    broken: [
      {
        ...packageJson({ devDependencies: { yazl: '3.3.1' } }),
        'usage/a.ts': "import y from 'yazl';",
      },
    ],
    whole: {
      ...packageJson({ dependencies: { '@azure/msal-node': '7.2.1' } }),
      'directory/a.ts': "import { x } from '@azure/msal-node/deep';",
      'store/a.ts': "import type { y } from 'yazl';\nimport { z } from 'node:fs';",
      'appPackage/a.ts': "import y from 'yazl';",
    },
  },
  'the environment has one reader': {
    broken: [
      { 'bot/server.ts': 'const port = process.env.PORT;' },
      { 'store/a.ts': "import { env } from 'node:process';" },
      { 'bot/main.ts': "const port = process.env['PORT'];" },
      { 'sandbox/main.ts': 'const { PORT } = process.env;' },
    ],
    whole: {
      'bot/settings.ts': 'const port = process.env.PORT;',
      'bot/main.ts': 'const settings = readSettings(process.env);',
      'bot/server.ts': `${COMMENT}process.env is read elsewhere`,
      'test/a.ts': 'process.env.TZ = "UTC";',
    },
  },
  'botbuilder’s own authentication is never used': {
    broken: [
      { 'bot/a.ts': 'new ConfigurationBotFrameworkAuthentication(process.env)' },
      { 'bot/a.ts': "import { JwtTokenValidation } from 'botframework-connector';" },
      { 'sandbox/a.ts': 'const adapter = new CloudAdapter();' },
    ],
    whole: {
      'bot/a.ts': `${COMMENT}not JwtTokenValidation\nconst adapter = new CloudAdapter(authentication);`,
    },
  },
  'imports are written out': {
    broken: [
      { 'bot/a.ts': 'const rooms = await import(name);' },
      { 'bot/a.ts': 'const rooms = require(name);' },
    ],
    whole: { 'bot/a.ts': "const rooms = await import('./rooms.ts');" },
  },
};
