/** Starts the product in the sandbox's surroundings: the same wiring as the real bot, with this machine outside. */

import type { Desk, StartDesk, Surroundings } from './desk.ts';
import {
  createLog,
  createTracks,
  decimalText,
  type Fund,
  instant,
  instantFromIso,
  type Log,
  type Micros,
  micros,
  openDesk,
  parseMicros,
  type Tracks,
} from './product.ts';
import type { Purchase } from './tenant/tenant.ts';

/** What the bot calls itself; nothing checks it here. */
const APP_ID = '00000000-0000-0000-0000-000000000000';

/** Who looks on: left out, only what goes wrong is printed. */
export interface Onlookers {
  readonly log: Log;
  readonly tracks: Tracks;
}

export const startDesk: StartDesk = (surroundings) => startWatchedDesk(surroundings);

export async function startWatchedDesk(
  surroundings: Surroundings,
  onlookers: Partial<Onlookers> = {},
): Promise<Desk> {
  const { log = createLog({ level: 'warn' }), tracks = createTracks() } = onlookers;
  const { currency, guard, serviceUrls, fileHosts } = surroundings;
  const desk = await openDesk(
    {
      port: surroundings.port,
      host: '127.0.0.1',
      dataDir: surroundings.dataDir,
      currency,
      defaultLocale: 'en-US',
      appId: APP_ID,
      graphBaseUrl: surroundings.graphBaseUrl,
      tenantId: surroundings.tenantId,
      funding: surroundings.funding,
      approvalLimit: surroundings.approvalLimit,
      eventsSecret: surroundings.eventsSecret,
    },
    {
      clock: { now: () => instant(surroundings.now()) },
      ticker: { every: surroundings.every },
      guard,
      serviceUrls,
      fileHosts,
      connectorToken: async () => undefined,
      graphToken: async () => 'sandbox',
      log,
      tracks,
    },
  );
  return {
    port: desk.port,
    balance: () => amountText(desk.account.view().balance),
    async recordPurchases(purchases) {
      await desk.account.append(purchases.map((purchase) => fundOf(purchase, currency)));
    },
    poll: desk.poll,
    settle: desk.settle,
    close: desk.close,
  };
}

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
