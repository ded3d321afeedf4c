/** Part of `npm run build`: writes `dist/sbom.json` and `dist/licenses.json`. `npm run licenses` writes the page in `docs/` instead. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { environment } from '../bot/settings.ts';
import { licensePage } from './license-page.ts';
import { npmSbom } from './npm-sbom.ts';
import { type Lockfile, productionPackages } from './production-packages.ts';

const root = new URL('../', import.meta.url);
const lockfile = JSON.parse(await readFile(new URL('package-lock.json', root), 'utf8')) as Lockfile;
const packages = productionPackages(lockfile);

if (process.argv.includes('--licenses')) {
  await writeFile(new URL('docs/licenses.md', root), licensePage(packages));
  console.log('Wrote docs/licenses.md');
} else {
  try {
    const sbom = await npmSbom(fileURLToPath(root), lockfile, environment().npm_execpath);
    await mkdir(new URL('dist/', root), { recursive: true });
    await writeFile(new URL('dist/sbom.json', root), `${JSON.stringify(sbom, null, 2)}\n`);
    await writeFile(new URL('dist/licenses.json', root), `${JSON.stringify(packages, null, 2)}\n`);
    console.log(`Wrote dist/sbom.json and dist/licenses.json: ${packages.length} packages`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
