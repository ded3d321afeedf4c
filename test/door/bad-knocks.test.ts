/** The long table of bad knocks, at our guard and, for comparison, at botbuilder's own authentication. */

import assert from 'node:assert/strict';
import { createGuardHarness, type GuardHarness } from '../bot/guard-harness.ts';
import { createSigningKey } from '../bot/token-issuer.ts';
import { BAD_KNOCKS } from './bad-knocks.ts';
import { type Keys, type Knocked, knocked } from './knock.ts';
import { type StockDoor, startStockDoor } from './stock-door.ts';

describe('the door', function () {
  this.timeout(60_000);
  let keys: Keys;
  let harness: GuardHarness;

  before(async () => {
    const [good, stranger, unendorsed] = await Promise.all([
      createSigningKey('key-1'),
      createSigningKey('key-1'),
      createSigningKey('key-2', ['webchat']),
    ]);
    keys = { good, stranger, unendorsed };
    harness = createGuardHarness(good, unendorsed);
  });

  const admitted = ({ authorization, body }: Knocked) =>
    harness.guard.admit({ authorization, body, remoteAddress: '127.0.0.1' });

  it('lets a good knock in: the table’s rows are bad by what they change alone', async () => {
    assert.equal((await admitted(await knocked(() => undefined, keys))).ok, true);
  });

  for (const [title, code, change] of BAD_KNOCKS) {
    it(`refuses ${title}`, async () => {
      const admission = await admitted(await knocked(change, keys));
      assert.ok(!admission.ok, 'it was let in');
      assert.equal(admission.code, code);
    });
  }

  describe('that botbuilder brings along', () => {
    let stock: StockDoor;

    before(async () => {
      stock = await startStockDoor(keys);
    });
    after(() => stock.close());

    it('lets a good knock in, too', async () => {
      assert.equal(await stock.admits(await knocked(() => undefined, keys)), true);
    });

    for (const [title, , change, known] of BAD_KNOCKS) {
      it(`${known ?? 'refuses'}: ${title}`, async () => {
        assert.equal(await stock.admits(await knocked(change, keys)), known !== undefined);
      });
    }

    it('remembers the tenants that strangers name, for as long as the process lives', async () => {
      const before = stock.issuers();
      for (let stranger = 0; stranger < 25; stranger += 1) {
        await stock.admits(
          await knocked((knock) => {
            knock.signedBy = 'stranger';
            knock.claims = {
              ...knock.claims,
              iss: 'https://evil.example',
              ver: '2.0',
              tid: `tenant-${stranger}`,
            };
          }, keys),
        );
      }
      assert.ok(stock.issuers() >= before + 25, `${stock.issuers()} issuers, ${before} before`);
    });
  });
});
