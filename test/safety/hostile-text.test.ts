/** Text from outside, wherever it comes from: on no card does it become anything of ours. */

import assert from 'node:assert/strict';
import { BROUGHT_SOURCES } from './hostile/brought-sources.ts';
import { openChat } from './hostile/chat.ts';
import { DIRECTORY_SOURCES } from './hostile/directory-sources.ts';
import { EVILS, INHERITED, MARK, TOGETHER } from './hostile/evil.ts';
import { flawsIn } from './hostile/flaws.ts';
import type { Source } from './hostile/source.ts';
import { TYPED_SOURCES } from './hostile/typed-sources.ts';
import { MIGHTY } from './kinds-of-people.ts';
import { openSafeDesk } from './safe-desk.ts';
import type { Heard } from './visitor.ts';
import { HOME } from './walk.ts';

/** `HOSTILE_TEXTS=all` takes them one by one, for longer. */
const TEXTS =
  process.env.HOSTILE_TEXTS === 'all'
    ? { ...EVILS, ...Object.fromEntries(INHERITED.map((name) => [name, name])) }
    : TOGETHER;

describe('hostile text', function () {
  this.timeout(300_000);

  for (const source of [...DIRECTORY_SOURCES, ...TYPED_SOURCES, ...BROUGHT_SOURCES])
    it(`stays text on every card, as ${source.name}`, async () => {
      let seen = 0;
      const flaws: string[] = [];
      for (const [name, evil] of Object.entries(TEXTS)) {
        const heard = await show(source, evil);
        flaws.push(...heard.flatMap(flawsIn).map((flaw) => `${name}: ${flaw}`));
        if (heard.some(({ texts }) => texts.includes(MARK))) seen += 1;
      }
      assert.deepEqual([...new Set(flaws)], []);
      if (source.isUnseen) assert.equal(seen, 0);
      else assert.ok(seen >= 2, `it was seen ${seen} times`);
    });
});

async function show(source: Source, evil: string): Promise<readonly Heard[]> {
  const desk = await openSafeDesk(source.options?.(evil));
  try {
    desk.roster.directory = MIGHTY;
    const heard: Heard[] = [];
    const chat = openChat(desk, { ...HOME, ...source.visitor?.(evil) }, heard);
    for (const way of source.ways(evil)) await chat.walk(way);
    await source.drive?.(chat, evil, desk);
    assert.deepEqual(desk.incidents, [], 'nothing failed');
    return heard;
  } finally {
    await desk.close();
  }
}
