/** Each outside thing has one door: which files may touch a package, the environment, or the way in. */

import { type Flaw, type House, roomOf, sources } from './house.ts';
import { importsOf, packageOf, withoutComments } from './import-scan.ts';

/** Package (or its beginning, with a star) to the folders and files that may import it. Tests and benches may import anything. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'botbuilder*': ['bot', 'dialogs', 'alerts/teams-messenger.ts'],
  'botframework*': ['bot', 'dialogs', 'alerts/teams-messenger.ts'],
  restify: ['bot/server.ts', 'sandbox'],
  '@microsoft/microsoft-graph-client': ['directory'],
  '@azure/msal-node': ['directory', 'bot/connector-token.ts'],
  lowdb: ['store'],
  pg: ['store/postgres-pool.ts'],
  'csv-parse': ['usage', 'licensing/list-records.ts'],
  yauzl: ['usage', 'appPackage'],
  yazl: ['appPackage', 'sandbox'],
  stripe: ['payments'],
  'adaptivecards-templating': ['cards'],
  'adaptive-expressions': ['cards'],
  jose: ['bot'],
  undici: ['bot'],
  pino: ['bot'],
  'prom-client': ['bot'],
  '@opentelemetry*': ['bot/watch'],
  '@microsoft/m365agentsplayground': ['sandbox'],
  '@microsoft/app-manifest': ['appPackage'],
  '@resvg/resvg-js': ['appPackage'],
};

export function packagesComeInByTheirDoor(house: House): readonly Flaw[] {
  return inTheHouse(house).flatMap(([path, text]) =>
    importsOf(text).flatMap((one) => {
      const name = packageOf(one);
      const door = Object.entries(DOORS).find(([pattern]) =>
        pattern.endsWith('*') ? name?.startsWith(pattern.slice(0, -1)) : name === pattern,
      );
      if (door === undefined || isIn(path, door[1])) return [];
      return [{ path, says: `imports ${name}, which comes in only by ${door[1].join(', ')}` }];
    }),
  );
}

/** The product runs from what `npm ci --omit=dev` installs. */
export function productPackagesAreDependencies(house: House): readonly Flaw[] {
  const { dependencies = {} } = JSON.parse(house.texts.get('package.json') ?? '{}') as {
    dependencies?: Record<string, string>;
  };
  return inTheHouse(house)
    .filter(([path]) => !isIn(path, ['sandbox', 'appPackage']))
    .flatMap(([path, text]) =>
      importsOf(text)
        .filter(({ typeOnly }) => !typeOnly)
        .flatMap((one) => packageOf(one) ?? [])
        .filter((name) => !(name in dependencies))
        .map((name) => ({ path, says: `imports ${name}, which is not among the dependencies` })),
    );
}

/** Where a program begins: these hand the environment on as a whole, unread. */
const ENTRIES = ['bot/main.ts', 'sandbox'];

export function theEnvironmentHasOneReader(house: House): readonly Flaw[] {
  return inTheHouse(house).flatMap(([path, text]) => {
    const code = withoutComments(text);
    if (path === 'bot/settings.ts' || !/\bprocess\s*\.\s*env\b|'node:process'/.test(code))
      return [];
    if (!isIn(path, ENTRIES))
      return [{ path, says: 'reads the environment; only bot/settings.ts may' }];
    return /\benv\s*(?:\?\.|\.|\[)|\}\s*=\s*process\s*\.\s*env\b/.test(code)
      ? [{ path, says: 'takes a variable out of the environment; it may only hand all of it on' }]
      : [];
  });
}

/** The stock authentication of botbuilder has an emulator path without a switch, so none of it is ever made. */
export function theStockDoorStaysShut(house: House): readonly Flaw[] {
  const STOCK =
    /\b(?:ConfigurationBotFrameworkAuthentication|ConfigurationServiceClientCredentialFactory|BotFrameworkAuthenticationFactory|ParameterizedBotFrameworkAuthentication|JwtTokenValidation|EmulatorValidation|ChannelValidation|BotFrameworkAdapter|createBotFrameworkAuthenticationFromConfiguration)\b|\bnew\s+CloudAdapter\(\s*\)/;
  return inTheHouse(house).flatMap(([path, text]) => {
    const found = STOCK.exec(withoutComments(text));
    return found === null ? [] : [{ path, says: `uses botbuilder's own ${found[0]}` }];
  });
}

/** An import that is put together while the program runs is seen by no rule. */
export function importsAreWrittenOut(house: House): readonly Flaw[] {
  return inTheHouse(house)
    .filter(([, text]) =>
      /\bimport\(\s*(?!['"\s])|\brequire\(\s*(?!['"\s])/.test(withoutComments(text)),
    )
    .map(([path]) => ({ path, says: 'imports something that is not written out' }));
}

function inTheHouse(house: House) {
  return sources(house).filter(([path]) => !['test', 'bench'].includes(roomOf(path)));
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}
