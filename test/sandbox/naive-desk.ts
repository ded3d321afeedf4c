/** A desk of a few lines, so that the sandbox can be tried without the product: reads the report, burns lots, keeps nothing. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Desk, Surroundings } from '../../sandbox/desk.ts';
import { portBusy } from '../../sandbox/local-server.ts';
import { decimalText, millionthsFrom } from '../../sandbox/tenant/decimal.ts';
import type { PstnCallRow } from '../../sandbox/tenant/pstn-call-row.ts';
import type { Purchase } from '../../sandbox/tenant/tenant.ts';

export interface NaiveDesk extends Desk {
  /** Bodies that were posted to it. */
  readonly activities: readonly unknown[];
  readonly polls: () => number;
}

interface Page {
  readonly value: readonly PstnCallRow[];
  readonly '@odata.nextLink'?: string;
  readonly error?: { readonly message: string };
}

const DAY_MS = 86_400_000;

export async function startNaiveDesk(surroundings: Surroundings): Promise<NaiveDesk> {
  const activities: unknown[] = [];
  const rows = new Map<string, PstnCallRow>();
  let purchases: readonly Purchase[] = [];
  let polls = 0;

  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    request.on('end', () => {
      activities.push(JSON.parse(text));
      // Not chained: a library of the product mends this method so that it answers nothing.
      response.writeHead(200);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(portBusy(surroundings.port, 'PORT')));
    server.listen(surroundings.port, '127.0.0.1', resolve);
  });

  async function poll() {
    polls += 1;
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    const now = surroundings.now();
    let next: string | undefined =
      `${surroundings.graphBaseUrl}/communications/callRecords/getPstnCalls(fromDateTime=${day(now - 90 * DAY_MS)},toDateTime=${day(now)})`;
    while (next !== undefined) {
      const response = await fetch(next, { headers: { Authorization: 'Bearer x' } });
      const page = (await response.json()) as Page;
      if (!response.ok) throw new Error(page.error?.message);
      for (const row of page.value) rows.set(row.id, row);
      next = page['@odata.nextLink'];
    }
  }

  return {
    port: (server.address() as AddressInfo).port,
    activities,
    polls: () => polls,
    balance: () => decimalText(burn(purchases, [...rows.values()], surroundings.now())),
    async recordPurchases(more) {
      purchases = more;
    },
    poll,
    settle: async () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What is left in the lots that have not lapsed by `now`, in millionths; each call takes from the lot that lapses first. */
export function burn(
  purchases: readonly Purchase[],
  rows: readonly PstnCallRow[],
  now: number,
): number {
  const lots = purchases
    .map(({ purchasedAt, amount }) => ({
      from: Date.parse(purchasedAt),
      until: lapse(purchasedAt),
      left: millionths(amount),
    }))
    .sort((a, b) => a.until - b.until);
  let overdraft = 0;
  const paid = rows
    .filter((row) => row.licenseCapability === 'MCOPSTNPP' && Date.parse(row.startDateTime) <= now)
    .sort((a, b) => Date.parse(a.startDateTime) - Date.parse(b.startDateTime));
  for (const row of paid) {
    const at = Date.parse(row.startDateTime);
    let cost = millionths(String(row.charge));
    for (const lot of lots.filter((each) => each.from <= at && at < each.until)) {
      const taken = Math.min(cost, lot.left);
      lot.left -= taken;
      cost -= taken;
    }
    overdraft += cost;
  }
  const open = lots.filter((lot) => lot.from <= now && now < lot.until);
  return open.reduce((sum, lot) => sum + lot.left, 0) - overdraft;
}

function lapse(purchasedAt: string): number {
  const date = new Date(`${purchasedAt.slice(0, 10)}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.getTime();
}

export function millionths(text: string): number {
  const found = millionthsFrom(text);
  if (found === undefined) throw new Error(`no amount: ${text}`);
  return found;
}
