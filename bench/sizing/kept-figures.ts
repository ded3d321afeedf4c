/** The figures that were measured last, and the product's own constants that the arithmetic takes. */

import { readFile } from 'node:fs/promises';
import { POLL_EVERY_MS } from '../../bot/usage-polling.ts';
import { PRESENCE_MS } from '../../store/postgres-presence.ts';
import type { Measured, Rhythm } from './sizing-model.ts';

export const MEASURED = new URL('measured.json', import.meta.url);
export const PAGE = new URL('../../docs/scale.md', import.meta.url);
export const RHYTHM: Rhythm = { presence_ms: PRESENCE_MS, poll_ms: POLL_EVERY_MS };

export async function readMeasured(): Promise<Measured> {
  return JSON.parse(await readFile(MEASURED, 'utf8')) as Measured;
}
