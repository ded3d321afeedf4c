/** Where the pictures of the journeys go: with `PICTURES=keep` those of the README are made anew. */

import { fileURLToPath } from 'node:url';

export const PICTURES = fileURLToPath(
  new URL(process.env.PICTURES === 'keep' ? '../../docs/pictures' : '../output', import.meta.url),
);
