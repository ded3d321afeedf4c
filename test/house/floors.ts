/** Who may import whom: imports go downstairs only. */

import { type Flaw, type House, isRoom, type Room, roomOf, sources, YARD } from './house.ts';
import { importsOf, target } from './import-scan.ts';

/** What the store promises, apart from how it is kept. */
const STORE_PROMISES = [
  'store/leases.ts',
  'store/journal.ts',
  'store/documents.ts',
  'store/leases.ts',
  'store/store-errors.ts',
  'store/outbox.ts',
];

/** Time and money have types that cross every wall, so what makes and reads them does too. */
const VOCABULARY = ['ledger/instant.ts', 'ledger/money.ts'];

/** Folders or single files; `type:` where only types may cross. */
const MAY_IMPORT: Readonly<Record<Room | 'sandbox' | 'appPackage', readonly string[]>> = {
  bot: [
    'dialogs',
    'cards',
    'alerts',
    'credits',
    'licensing',
    'answers',
    'directory',
    'usage',
    'payments',
    'store',
    'ledger',
    'words',
  ],
  dialogs: ['credits', 'licensing', 'answers', 'alerts', 'cards', 'words', 'type:ledger'],
  cards: ['words', 'type:directory', 'type:usage', 'type:payments', 'type:store', 'type:ledger'],
  alerts: ['ledger', 'cards', 'words', ...STORE_PROMISES],
  credits: ['ledger', 'payments', 'usage', ...STORE_PROMISES],
  licensing: ['directory', 'type:ledger', ...STORE_PROMISES],
  answers: ['words', 'licensing/catalogue.ts'],
  directory: ['type:ledger'],
  usage: ['directory/graph-client.ts', 'ledger', ...STORE_PROMISES.map((file) => `type:${file}`)],
  payments: ['type:ledger'],
  store: ['ledger'],
  ledger: [],
  words: [],
  sandbox: ['bot/wiring.ts', 'type:ledger'],
  appPackage: ['words', 'bot/settings.ts'],
};

/** The one file of the sandbox that may borrow from the product what the wiring does not hand out. */
const SANDBOX_OPENING = 'sandbox/product.ts';

export function importsGoDownstairs(house: House): readonly Flaw[] {
  return sources(house).flatMap(([path, text]) => {
    const room = roomOf(path);
    if (!isRoom(room) && room !== 'sandbox' && room !== 'appPackage') return [];
    return importsOf(text).flatMap((one) => {
      const to = target(path, one);
      if (to === undefined || roomOf(to) === room) return [];
      if (VOCABULARY.includes(to) && room !== 'words') return [];
      if (path === SANDBOX_OPENING && isRoom(roomOf(to))) return [];
      const allowed = MAY_IMPORT[room].some((entry) => {
        const typeOnly = entry.startsWith('type:');
        const place = typeOnly ? entry.slice('type:'.length) : entry;
        return (to === place || to.startsWith(`${place}/`)) && (one.typeOnly || !typeOnly);
      });
      return allowed
        ? []
        : [{ path, says: `${room}/ may not import ${to}${one.typeOnly ? '' : ' at run time'}` }];
    });
  });
}

/** The core is arithmetic and sentences: no package, and not even Node's own modules. */
export function theGroundFloorStandsAlone(house: House): readonly Flaw[] {
  return sources(house)
    .filter(([path]) => ['ledger', 'words'].includes(roomOf(path)))
    .flatMap(([path, text]) =>
      importsOf(text)
        .filter((one) => target(path, one) === undefined)
        .map(({ specifier }) => ({
          path,
          says: `imports ${specifier}; nothing outside its folder may come in`,
        })),
    );
}

export function importsResolve(house: House): readonly Flaw[] {
  return sources(house).flatMap(([path, text]) =>
    importsOf(text).flatMap((one) => {
      const to = target(path, one);
      return to === undefined || house.paths.has(to)
        ? []
        : [{ path, says: `imports ${to}, which is not there` }];
    }),
  );
}

/** Code that is not part of the product never gets into it. */
export function nothingImportsTheYard(house: House): readonly Flaw[] {
  return sources(house).flatMap(([path, text]) =>
    importsOf(text).flatMap((one) => {
      const to = target(path, one);
      const there = to === undefined ? '' : roomOf(to);
      const fine =
        there === roomOf(path) ||
        !(YARD as readonly string[]).includes(there) ||
        ['test', 'bench'].includes(roomOf(path));
      return fine ? [] : [{ path, says: `imports ${to}; ${there}/ is outside the product` }];
    }),
  );
}

/** Two files that need each other to run are one file, or three. */
export function noCircles(house: House): readonly Flaw[] {
  const graph = new Map(
    sources(house).map(([path, text]) => [
      path,
      importsOf(text)
        .filter(({ typeOnly }) => !typeOnly)
        .flatMap((one) => target(path, one) ?? []),
    ]),
  );
  const done = new Set<string>();
  const flaws: Flaw[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      flaws.push({
        path,
        says: `imports itself through ${[...trail.slice(at), path].join(' → ')}`,
      });
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return flaws;
}
