/** Starts the product in the sandbox's surroundings: the same wiring as the real bot, with this machine outside. */

import type { Desk, StartDesk } from './desk.ts';
import {
  createLog,
  decimalText,
  type Fund,
  instant,
  instantFromIso,
  type Micros,
  micros,
  openDesk,
  parseMicros,
} from './product.ts';
import type { Purchase } from './tenant/tenant.ts';

/** What the bot calls itself; nothing checks it here. */
const APP_ID = '00000000-0000-0000-0000-000000000000';

/** A desk that can say when nothing more is due. */
type Opened = Awaited<ReturnType<typeof openDesk>> & { readonly settle?: () => Promise<void> };

export const startDesk: StartDesk = async (surroundings): Promise<Desk> => {
  const { currency, guard, serviceUrls, fileHosts, funding, eventsSecret } = surroundings;
  // How money comes in, as the desk's own settings have it: the wiring takes what it knows of this.
  const money = { funding, eventsSecret };
  const desk: Opened = await openDesk(
    {
      port: surroundings.port,
      host: '127.0.0.1',
      dataDir: surroundings.dataDir,
      currency,
      defaultLocale: 'en-US',
      appId: APP_ID,
      graphBaseUrl: surroundings.graphBaseUrl,
      ...money,
    },
    {
      clock: { now: () => instant(surroundings.now()) },
      ticker: { every: surroundings.every },
      guard,
      serviceUrls,
      fileHosts,
      connectorToken: async () => undefined,
      graphToken: async () => 'sandbox',
      log: createLog({ level: 'warn' }),
    },
  );
  return {
    port: desk.port,
    balance: () => amountText(desk.account.view().balance),
    async recordPurchases(purchases) {
      await desk.account.append(purchases.map((purchase) => fundOf(purchase, currency)));
    },
    async poll() {
      await desk.poll();
      await desk.settle?.();
    },
    settle: async () => await desk.settle?.(),
    close: desk.close,
  };
};

/** `812.40`: two digits after the point, more where the amount has them. */
function amountText(amount: Micros): string {
  const [whole, decimals = ''] = decimalText(amount).split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function fundOf({ reference, purchasedAt, amount }: Purchase, currency: string): Fund {
  const parsed = parseMicros(amount);
  if (typeof parsed === 'string')
    throw new Error(`The demo's purchase ${reference} has no amount: ${parsed}.`);
  return {
    kind: 'fund',
    key: `purchase:${reference}`,
    effectiveAt: instantFromIso(purchasedAt),
    currency,
    actor: 'sandbox',
    reason: '',
    amount: micros(parsed),
    source: 'purchase',
    reference,
  };
}
