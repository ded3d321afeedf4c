/** Asks npm for the bill of materials in CycloneDX, and leaves in it exactly what is installed where the bot runs. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Lockfile, productionPackages, READ_BY_HAND } from './production-packages.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly licenses?: readonly object[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

export interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const TIMEOUT_MS = 180_000;
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;
const DEVELOPMENT = 'cdx:npm:package:development';

/**
 * Needs no network and no `node_modules`: npm reads the lockfile of `root`.
 * @param npm the script of the npm that runs, where one does; else the one on the path
 * @throws Error that says what npm answered
 */
export async function npmSbom(root: string, lockfile: Lockfile, npm = ''): Promise<Sbom> {
  // `--omit dev` would also leave out what both the bot and its tests use (npm 10 and 11): hence all, and ours of it.
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const [file, before] = npm.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  try {
    const { stdout } = await promisify(execFile)(file, [...before, ...args], {
      cwd: root,
      timeout: TIMEOUT_MS,
      maxBuffer: OUTPUT_BYTES_MAX,
    });
    return ofProduction(JSON.parse(stdout) as RawSbom, lockfile);
  } catch (cause) {
    const { message, stderr = '' } = cause as Error & { stderr?: string };
    const said = (stderr || message).split('\n').slice(0, 5).join('\n');
    throw new Error(`npm could not make the bill of materials (npm ${args.join(' ')}):\n${said}`, {
      cause,
    });
  }
}

/** As npm prints it: with a number and a time of its own, which would make two of the same build differ. */
export interface RawSbom extends Sbom {
  readonly serialNumber?: string;
  readonly metadata: Sbom['metadata'] & { readonly timestamp?: string };
}

/** @throws Error where npm left something out */
export function ofProduction(raw: RawSbom, lockfile: Lockfile): Sbom {
  const { serialNumber, metadata, ...bill } = raw;
  const { timestamp, ...kept } = metadata;
  const ids = new Set(
    productionPackages(lockfile).map(({ name, version }) => `${name}@${version}`),
  );
  const components = bill.components.filter((one) => ids.has(one['bom-ref'])).map(whole);
  const listed = new Set(components.map((one) => one['bom-ref']));
  const missing = [...ids].filter((id) => !listed.has(id));
  if (missing.length > 0) throw new Error(`It does not list ${missing.slice(0, 10).join(', ')}.`);
  const root = kept.component['bom-ref'];
  const name = root.slice(0, root.lastIndexOf('@'));
  const direct = new Set(Object.keys(lockfile.packages['']?.dependencies ?? {}));
  const isKept = (ref: string) => (id: string) =>
    listed.has(id) && (ref !== root || direct.has(id.slice(0, id.lastIndexOf('@'))));
  return {
    ...bill,
    // npm calls the product after the folder that it happens to lie in.
    metadata: { ...kept, component: { ...kept.component, name } },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => ref === root || listed.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept(ref)) })),
  };
}

function whole(component: Component): Component {
  const read = READ_BY_HAND[component['bom-ref']];
  const { properties = [] } = component;
  return {
    ...component,
    properties: properties.filter(({ name }) => name !== DEVELOPMENT),
    ...(component.licenses === undefined &&
      read && { licenses: [{ license: { id: read.license } }] }),
  };
}
