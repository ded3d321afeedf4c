/** Puts the sandbox together: a folder, a tenant, a clock, Graph and controls, the product, the Playground. */

import { createControls } from './controls/controls.ts';
import { isPageAddress, sandboxPage } from './controls/sandbox-page.ts';
import { openDataFolder } from './data-folder.ts';
import type { Desk, StartDesk } from './desk.ts';
import { openCardGateway } from './gateway/card-gateway.ts';
import { createGraphEmulator } from './graph/graph-emulator.ts';
import { type LocalAnswer, type LocalRequest, refusal, startLocalServer } from './local-server.ts';
import { createLoopbackGuard, loopbackFileHosts, loopbackServiceUrls } from './loopback-guard.ts';
import { startPlayground } from './playground.ts';
import { requireFreePort } from './port-check.ts';
import { createSandboxClock } from './sandbox-clock.ts';
import type { SandboxSettings } from './sandbox-settings.ts';
import { openSandboxState } from './sandbox-state.ts';
import { openLivingTenant } from './tenant/open-living-tenant.ts';

export interface RunningSandbox {
  readonly bot: string;
  readonly controls: string;
  /** Empty where the Playground was left out. */
  readonly playground: string;
  close(): Promise<void>;
}

export interface SandboxOptions {
  readonly settings: SandboxSettings;
  readonly startDesk: StartDesk;
  /** A sentence for the person at the terminal about something that went wrong meanwhile. */
  readonly report: (sentence: string) => void;
}

/** @throws SandboxError where it cannot start; everything that had started is stopped again */
export async function runSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const started: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const stop of started.splice(0).reverse()) {
      await stop().catch((cause: unknown) => options.report(`A part did not stop: ${cause}`));
    }
  };
  try {
    return { ...(await start(options, started)), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function start(
  { settings, startDesk, report }: SandboxOptions,
  started: (() => Promise<void>)[],
): Promise<Omit<RunningSandbox, 'close'>> {
  const folder = await openDataFolder(settings.dataDir, settings.fresh);
  started.push(folder.release);
  await requireFreePort(settings.port, 'PORT');
  if (settings.playground) await requireFreePort(settings.playgroundPort, 'PLAYGROUND_PORT');

  const tenant = await openLivingTenant(folder.sandbox);
  const state = await openSandboxState(folder.sandbox);
  const clock = createSandboxClock(state.clock, (job, cause) => report(`${job} failed: ${cause}`));
  const graph = createGraphEmulator(tenant, clock.now);

  const gateway = await openCardGateway({
    folder: folder.sandbox,
    tenantId: tenant.tenant.id,
    now: clock.now,
    card: () => state.card,
    cardStored: () => state.change({ card: 'ok' }),
    report,
  });

  let answerOther = async (_: LocalRequest): Promise<LocalAnswer> =>
    refusal(503, 'STARTING', 'The sandbox is still starting.');
  const server = await startLocalServer(settings.sandboxPort, 'SANDBOX_PORT', async (request) =>
    request.url.pathname.startsWith('/v1.0/')
      ? await graph.answer(request)
      : /^\/(v1|gateway)\//.test(request.url.pathname)
        ? await gateway.answer(request)
        : await answerOther(request),
  );
  started.push(server.close);
  const controls = `http://127.0.0.1:${server.port}`;

  const plainDesk = await startDesk({
    port: settings.port,
    dataDir: folder.path,
    tenantId: tenant.tenant.id,
    currency: tenant.tenant.currency,
    graphBaseUrl: `${controls}/v1.0`,
    now: clock.now,
    every: clock.every,
    guard: createLoopbackGuard(tenant.tenant.id),
    serviceUrls: loopbackServiceUrls,
    fileHosts: loopbackFileHosts,
    funding:
      settings.funding === 'observed'
        ? { kind: 'observed' }
        : {
            kind: 'stripe',
            secretKey: gateway.secretKey,
            webhookSecret: gateway.webhookSecret,
            apiBase: controls,
          },
    approvalLimit: settings.approvalLimit,
    eventsSecret: settings.eventsSecret,
  });
  started.push(plainDesk.close);
  gateway.open(controls);
  if (settings.funding === 'stripe')
    gateway.deliverTo(`http://127.0.0.1:${plainDesk.port}/api/stripe/events`);
  started.push(gateway.close);
  const desk = toldOfCharges(plainDesk, gateway.settled);
  if (!state.opened)
    await openAccount(desk, tenant.tenant.purchases, () => state.change({ opened: true }));

  const endpoint = `http://127.0.0.1:${desk.port}/api/messages`;
  let playground = '';
  if (settings.playground) {
    const running = await startPlayground({
      port: settings.playgroundPort,
      endpoint,
      tenant: tenant.tenant,
      folder: folder.sandbox,
      died: report,
    });
    started.push(running.stop);
    playground = running.url;
  }

  const controlled = { clock, state, tenant, graph, gateway, desk, report };
  const control = createControls(controlled);
  const page = sandboxPage(controlled, { bot: endpoint, controls, playground });
  answerOther = async (request) => {
    if (request.url.pathname.startsWith('/sandbox/')) return await control(request);
    if (isPageAddress(request.url.pathname)) return page(request);
    return refusal(404, 'NOT_FOUND', 'There is nothing at this address.');
  };
  return { bot: endpoint, controls, playground };
}

/** What the desk has done is done when the gateway's events about it have arrived, too. */
function toldOfCharges(desk: Desk, settled: () => Promise<void>): Desk {
  const then = (work: () => Promise<void>) => async () => {
    await work();
    await settled();
  };
  return { ...desk, poll: then(desk.poll), settle: then(desk.settle) };
}

/** The demo's purchases and its ninety days of calls; begun again from the start where it was cut off. */
async function openAccount(
  desk: Desk,
  purchases: Parameters<Desk['recordPurchases']>[0],
  done: () => Promise<void>,
): Promise<void> {
  await desk.recordPurchases(purchases);
  await desk.poll();
  await done();
}
