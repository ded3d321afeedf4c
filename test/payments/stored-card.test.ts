import assert from 'node:assert/strict';
import { newDocuments, TENANT, type TriedGateway, tryGateway } from './gateway-harness.ts';

const BACK = 'https://teams.microsoft.com/l/chat';

describe('the stored card', () => {
  let tried: TriedGateway;
  beforeEach(async () => {
    tried = await tryGateway();
  });
  afterEach(() => tried.close());

  it('is named without being revealed, and by another name after a change', async () => {
    const payments = tried.payments();
    const first = await payments.card();
    assert.deepEqual(
      { ...first, id: '' },
      { id: '', brand: 'visa', last4: '4242', expires: '2030-12' },
    );
    await tried.storeCard('pm_card_mastercard');
    const second = await payments.card();
    assert.deepEqual([second?.brand, second?.last4], ['mastercard', '4444']);
    assert.notEqual(second?.id, first?.id);
  });

  it('is found again where all that was remembered is lost', async () => {
    const card = await tried.payments().card();
    assert.deepEqual(await tried.payments(newDocuments()).card(), card);
  });

  it('is changed on a page of the gateway, for the one customer that there is', async () => {
    const pages = await Promise.all([1, 2].map(() => tried.payments().cardPage(BACK)));
    for (const page of pages) assert.equal(new URL(page).origin, tried.base);
    assert.equal(new Set(pages).size, 2);
    const made = tried.requests.filter(({ name }) => name === 'POST /v1/customers');
    assert.equal(made.length, 0, 'a customer is made only where there is none');
  });

  it('belongs to a customer that is made once, however many ask at once', async () => {
    await forgetCustomer();
    assert.equal(await tried.payments().card(), undefined);
    await Promise.all([1, 2, 3].map(() => tried.payments(newDocuments()).cardPage(BACK)));
    const found = await customers();
    assert.equal(found.length, 1);
    await tried.payments().cardPage(BACK);
    assert.equal((await customers()).length, 1);
  });

  it('is a surprise with a code where the gateway does not answer', async () => {
    tried.lose(/./, 'broken-before', 9);
    const unreachable = { name: 'PaymentsError', code: 'GATEWAY_UNREACHABLE' };
    await assert.rejects(tried.payments().card(), unreachable);
    await assert.rejects(tried.payments().cardPage(BACK), unreachable);
  });

  it('is asked for on no page that leads nowhere', async () => {
    await assert.rejects(tried.payments().cardPage('teams://back'), { code: 'GATEWAY_REFUSED' });
  });

  async function customers(): Promise<readonly { id: string }[]> {
    const query = encodeURIComponent(`metadata['calling_desk_tenant']:'${TENANT}'`);
    return (await tried.ask('GET', `/v1/customers/search?query=${query}`)).body.data;
  }

  /** As in an account at the gateway that the desk has never used. */
  async function forgetCustomer(): Promise<void> {
    for (const { id } of await customers())
      await tried.ask('POST', `/v1/customers/${id}`, {
        'metadata[calling_desk_tenant]': 'another',
      });
  }
});
