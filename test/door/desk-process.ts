/** The whole product in a process of its own, behind the real guard; what lies outside is told as JSON in its first argument. */

import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBotFrameworkKeys } from '../../bot/bot-framework-keys.ts';
import { createLog } from '../../bot/log.ts';
import type { ServiceRates } from '../../bot/send-budget.ts';
import type { DatabasePlace, Funding } from '../../bot/settings.ts';
import { createTeamsGuard } from '../../bot/teams-guard.ts';
import { systemTicker } from '../../bot/ticker.ts';
import { createTokenCheck } from '../../bot/token-check.ts';
import { openDesk } from '../../bot/wiring.ts';
import { instant } from '../../ledger/instant.ts';
import type { Micros } from '../../ledger/money.ts';

export interface DeskProcessOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Left out: everything lies in `dataDir`. */
  readonly database?: DatabasePlace;
  /** What the bot service knows it by. */
  readonly name?: string;
  readonly appId: string;
  readonly tenantId: string;
  readonly metadataUrl: string;
  readonly graphBaseUrl: string;
  /** Replies may go here and nowhere else. */
  readonly serviceOrigin: string;
  readonly funding: Funding;
  readonly eventsSecret: string;
  /** Above this two have to agree. */
  readonly approvalLimit?: Micros;
  /** Every regular job of the business clock runs as often as this; 0: as seldom as in the product. */
  readonly tick_ms: number;
  /** What the bot service allows, and how often one of several desks says that it lives; left out: as in the product. */
  readonly rates?: ServiceRates;
  readonly beat_ms?: number;
  /** How far the machine's clock is wrong. */
  readonly clockOffset_ms: number;
  /** It is loaded and opens nothing until it is told to: loading takes longer than all the rest. */
  readonly waits: boolean;
  /** `error` where left out. */
  readonly logLevel?: string;
}

async function run(options: DeskProcessOptions): Promise<void> {
  const isServed = (serviceUrl: string) => serviceUrl.startsWith(options.serviceOrigin);
  const now = () => Date.now() + options.clockOffset_ms;
  const log = createLog({ level: options.logLevel ?? 'warn' });
  const ticker = systemTicker((name, cause) => log.error({ err: cause, name }, 'A job failed.'));

  if (options.waits) {
    const told = once(process, 'message');
    process.send?.('loaded');
    await told;
  }
  const desk = await openDesk(
    { ...options, host: '127.0.0.1', currency: 'USD', defaultLocale: 'en-US' },
    {
      clock: { now: () => instant(now()) },
      ticker: {
        every: (name, usual_ms, job) => ticker.every(name, options.tick_ms || usual_ms, job),
      },
      guard: createTeamsGuard({
        checkToken: createTokenCheck({
          appId: options.appId,
          keys: createBotFrameworkKeys({ fetch, now: Date.now, metadataUrl: options.metadataUrl }),
          now: Date.now,
        }),
        tenantId: options.tenantId,
        serviceUrls: { allows: isServed },
      }),
      serviceUrls: { allows: isServed },
      fileHosts: { allows: () => false },
      connectorToken: async () => options.name ?? 'connector',
      graphToken: async () => 'graph',
      log,
      ...(options.rates && { rates: options.rates }),
      ...(options.beat_ms !== undefined && { beat_ms: options.beat_ms }),
    },
  );

  process.once('SIGTERM', async () => {
    await desk.close();
    // Nothing else may keep it: where something does, it never ends and is found out.
    process.channel?.unref();
    if (process.connected) process.disconnect();
  });
  process.on('message', (asked) => {
    if (asked === 'processor') {
      const { user, system } = process.cpuUsage();
      process.send?.((user + system) / 1_000);
      return;
    }
    // Memory that is in use, after a collection.
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    const { heapUsed, rss } = process.memoryUsage();
    process.send?.({ heapUsed, rss });
  });
  // Before anything else can happen, so that a kill right afterwards finds it in the pipe.
  writeSync(1, `open ${desk.port}\n`);
}

void run(JSON.parse(process.argv[2] ?? '{}') as DeskProcessOptions);
