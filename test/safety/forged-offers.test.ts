/** A file that was offered is brought once, to whoever it was offered to, who may still have it; a made-up offer brings nothing. */

import assert from 'node:assert/strict';
import { skuId } from '../../sandbox/tenant/skus.ts';
import { OTHER } from './forgeries.ts';
import { directoryOf, MIGHTY } from './kinds-of-people.ts';
import { openSafeDesk, type SafeDesk } from './safe-desk.ts';
import { consented, pressed, tell, type Visitor } from './visitor.ts';
import { HOME } from './walk.ts';

const OFFERS: readonly (readonly [verb: string, data: object])[] = [
  ['statement.export', { format: 'csv' }],
  ['statement.export', { format: 'xlsx' }],
  ['audit.export', {}],
  ['holders.export', { sku: skuId('MCOEV') }],
];

/** In place of the offer, or beside it. */
const FORGED: readonly ((offer: string) => unknown)[] = [
  () => '7d1d4f3e-0000-4000-8000-00000000dead',
  (offer) => `${offer}0`,
  (offer) => offer.toUpperCase(),
  (offer) => [offer],
  (offer) => ({ id: offer }),
  (offer) => `../export-offers/${offer}`,
  () => '__proto__',
  () => '',
  () => null,
  () => 'x'.repeat(10_000),
];

describe('an offered file that is not to be trusted', () => {
  for (const [verb, data] of OFFERS)
    it(`is brought once and to nobody else, after ${verb} ${JSON.stringify(data)}`, async () => {
      const desk = await openSafeDesk();
      try {
        desk.roster.directory = {
          ...MIGHTY,
          person: async (id) => ({ ...((await MIGHTY.person(id)) ?? assert.fail()), id }),
        };
        const offer = await offered(desk, verb, data);
        const others: readonly Partial<Visitor>[] = [
          { personId: OTHER },
          { personId: OTHER, conversationId: 'a:bea' },
          { personId: undefined },
          { tenantId: OTHER },
        ];
        for (const other of others) await tell(desk, { ...HOME, ...other }, consented(offer));
        for (const forge of FORGED) await tell(desk, HOME, consented(forge(offer) as string));
        assert.equal(desk.files.uploads.length, 0);
        await desk.restart();
        for (let again = 0; again < 3; again += 1) await tell(desk, HOME, consented(offer));
        assert.equal(desk.files.uploads.length, 1);
        const late = await offered(desk, verb, data);
        desk.roster.directory = directoryOf(undefined, new Set());
        desk.time.elapsed += 61_000;
        await tell(desk, HOME, consented(late));
        assert.equal(desk.files.uploads.length, 1);
        assert.deepEqual(desk.incidents, []);
      } finally {
        await desk.close();
      }
    });
});

async function offered(desk: SafeDesk, verb: string, data: object): Promise<string> {
  const { raw } = await tell(desk, HOME, pressed(verb, data));
  const [, offer] = /"offer":"([^"]+)"/.exec(raw) ?? [];
  return offer ?? assert.fail(raw);
}
