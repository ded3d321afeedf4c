/** Names and reasons that would be markup, links, templates or mentions: on no card do they become anything of ours. */

import assert from 'node:assert/strict';
import { crowdName, crowdTenant } from '../../sandbox/tenant/crowd-tenant.ts';
import { skuId } from '../../sandbox/tenant/skus.ts';
import type { Step } from './expectations.ts';
import { MIGHTY } from './kinds-of-people.ts';
import { openSafeDesk } from './safe-desk.ts';
import { HOME, walk } from './walk.ts';

const EVIL = '[Pay](https://evil.example) **x** <at>Ada</at> {{DATE(2026-11-16T00:00:00Z)}} {1+1}';
const WAYS: readonly (readonly Step[])[] = [
  [
    'enter balance reading',
    ['reading.submit', { reading: '500', reason: EVIL }],
    ['operation.confirm'],
    'statement',
  ],
  [
    'assign calling license',
    ['licenses.submit', { name: crowdName(1), add: skuId('MCOEV') }],
    ['licenses.confirm'],
  ],
  [`licenses of ${crowdName(1)}`],
  ['who has Office 365 E3'],
  [EVIL],
  ['send alerts here', 'where alerts go'],
];

describe('hostile text', () => {
  for (const way of WAYS)
    it(`stays text after “${String(way[0]).slice(0, 40)}”`, async () => {
      const crowd = crowdTenant(3);
      const people = crowd.people.map((person) => ({ ...person, displayName: EVIL }));
      const desk = await openSafeDesk({ tenant: { ...crowd, people } });
      try {
        desk.roster.directory = MIGHTY;
        const heard = await walk(desk, way, { ...HOME, name: EVIL });
        assert.ok(heard);
        for (const { answer } of heard.cards)
          for (const line of markdownIn(answer.card))
            assert.doesNotMatch(line, /(?<!\\)\[Pay|(?<!\\)<at>|\{\{|(?<!\\)\*\*/);
        assert.doesNotMatch(heard.raw, /"url":"[^"]*evil|"type":"mention"/);
      } finally {
        await desk.close();
      }
    });
});

/** What a client reads as markdown; titles of buttons and choices are shown letter by letter. */
function markdownIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(markdownIn);
  if (node === null || typeof node !== 'object') return [];
  const { type, text, facts } = node as { type?: unknown; text?: unknown; facts?: unknown };
  const own = type === 'TextBlock' ? [String(text)] : [];
  const told = Array.isArray(facts)
    ? facts.flatMap(({ title, value }) => [String(title), String(value)])
    : [];
  return [...own, ...told, ...Object.values(node).flatMap(markdownIn)];
}
