/** Before all tests: the library is made where the build puts it, so that no question waits for what takes seconds to learn. */

import { fileURLToPath } from 'node:url';
import { makeAhead } from '../answers/stored-answers.ts';

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export function mochaGlobalSetup(): void {
  makeAhead(place('../answers'), place('../dist/answers'));
}
