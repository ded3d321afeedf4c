/** The adapter as the desk uses it: with our door, and with what happens when a turn fails. */

import { speechFor } from '../words/speech.ts';
import type { Connector } from './connector.ts';
import { DeskAdapter } from './desk-adapter.ts';
import { DeskAuthentication } from './desk-authentication.ts';
import type { Log } from './log.ts';
import { createTurnErrors } from './turn-errors.ts';
import type { Watch } from './watch/watch.ts';

export interface AdapterOptions {
  readonly appId: string;
  readonly defaultLocale: string;
}

export function openAdapter(
  { appId, defaultLocale }: AdapterOptions,
  log: Log,
  { metrics, tracks }: Pick<Watch, 'metrics' | 'tracks'>,
  connector: Connector,
): DeskAdapter {
  const adapter = new DeskAdapter(new DeskAuthentication(connector), appId);
  adapter.onTurnError = createTurnErrors({
    log,
    sentence: (locale, incident) => speechFor(locale ?? defaultLocale).words.errors.text(incident),
    onIncident() {
      metrics.incident();
      tracks.fail();
    },
  });
  return adapter;
}
