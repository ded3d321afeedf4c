/** What comes with the product from others: exact, sealed, under a license that was allowed, running nothing while it is installed, and listed whole. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALLOWED_LICENSES, licensePage } from '../../appPackage/license-page.ts';
import { npmSbom, ofProduction, type RawSbom } from '../../appPackage/npm-sbom.ts';
import {
  type Lockfile,
  productionPackages,
  READ_BY_HAND,
} from '../../appPackage/production-packages.ts';
import { flawsOf, RUN_SCRIPTS, UNSEALED } from './lockfile-flaws.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const lockfile = JSON.parse(read('package-lock.json')) as Lockfile;
const packages = productionPackages(lockfile);

describe('what comes from others', () => {
  it('is pinned and sealed in the lockfile, package by package', () => {
    assert.deepEqual(flawsOf(lockfile), []);
  });

  it('is what package.json asks for', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const { '': own } = lockfile.packages;
    assert.deepEqual(own?.dependencies, dependencies);
    assert.deepEqual(own?.devDependencies, devDependencies);
  });

  it('runs none of its scripts while it is installed, and those that have any are known', () => {
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
    const have = Object.entries(lockfile.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    assert.deepEqual(have.sort(), [...RUN_SCRIPTS].sort());
  });

  it('is under a license that was allowed, and allowed ones are in use', () => {
    for (const { name, version, license } of packages)
      assert.ok(ALLOWED_LICENSES.has(license), `${name}@${version} is under “${license}”`);
    for (const license of ALLOWED_LICENSES)
      assert.ok(
        packages.some((one) => one.license === license),
        license,
      );
    const ids = packages.map(({ name, version }) => `${name}@${version}`);
    for (const id of Object.keys(READ_BY_HAND)) assert.ok(ids.includes(id), id);
  });

  it('is listed in docs/licenses.md (npm run licenses writes it)', () => {
    assert.equal(read('docs/licenses.md'), licensePage(packages));
  });

  it('has no exception that is no longer needed', () => {
    const { packages: all } = lockfile;
    const loose = Object.entries(all).filter(([path, one]) => path !== '' && !one.integrity);
    assert.deepEqual(
      loose.map(([path]) => path).sort(),
      UNSEALED.map((name) => `node_modules/${name}`).sort(),
    );
    for (const [path, { dev, optional }] of loose) assert.ok(dev && optional, path);
  });
});

describe('the rule for a locked package', () => {
  const sound = { version: '1.2.3', integrity: `sha512-${'A'.repeat(86)}==` };
  for (const [title, one] of [
    ['with a range for a version', { ...sound, version: '^1.2.3' }],
    ['from a repository', { ...sound, resolved: 'git+ssh://git@github.com/a/b.git#1' }],
    ['without a seal', { version: '1.2.3' }],
    ['with a weak seal', { ...sound, integrity: 'sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }],
  ] as const)
    it(`sees one ${title}`, () => {
      assert.equal(flawsOf({ packages: { 'node_modules/a': one } }).length, 1);
      assert.deepEqual(flawsOf({ packages: { 'node_modules/a': sound } }), []);
    });
});

describe('the bill of materials', () => {
  const component = (id: string, more: object = {}) => ({ 'bom-ref': id, name: id, ...more });
  const small: Lockfile = {
    packages: {
      '': { dependencies: { a: '1.0.0' }, devDependencies: { b: '1.0.0', c: '1.0.0' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/a/node_modules/c': { version: '1.0.0', license: 'MIT' },
      'node_modules/b': { version: '1.0.0', license: 'MIT', dev: true },
    },
  };
  const raw = (ids: readonly string[]): RawSbom => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: 'now', component: component('desk@1.0.0', { name: 'folder' }) },
    components: ids.map((id) =>
      component(id, { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] }),
    ),
    dependencies: [
      { ref: 'desk@1.0.0', dependsOn: ['a@1.0.0', 'b@1.0.0', 'c@1.0.0'] },
      { ref: 'a@1.0.0', dependsOn: ['c@1.0.0'] },
      { ref: 'b@1.0.0', dependsOn: ['c@1.0.0'] },
    ],
  });

  it('has what the bot is installed with, nothing of its tests, and is the same each time', () => {
    const bill = ofProduction(raw(['a@1.0.0', 'b@1.0.0', 'c@1.0.0']), small);
    assert.deepEqual(
      bill.components.map((one) => [one['bom-ref'], one.properties]),
      [
        ['a@1.0.0', []],
        ['c@1.0.0', []],
      ],
    );
    assert.deepEqual(bill.dependencies, [
      { ref: 'desk@1.0.0', dependsOn: ['a@1.0.0'] },
      { ref: 'a@1.0.0', dependsOn: ['c@1.0.0'] },
    ]);
    assert.equal(bill.metadata.component.name, 'desk');
    assert.doesNotMatch(JSON.stringify(bill), /timestamp|serialNumber/);
  });

  it('is refused where it leaves something out', () => {
    assert.throws(() => ofProduction(raw(['a@1.0.0']), small), /does not list c@1\.0\.0/);
  });

  it('of npm lists every package that runs with the bot, by its hash and its license', async function () {
    this.timeout(200_000);
    const { components } = await npmSbom(fileURLToPath(root), lockfile);
    assert.equal(components.length, packages.length);
    for (const one of components) {
      assert.ok(one.licenses, `${one['bom-ref']} has no license`);
      assert.ok('hashes' in one, `${one['bom-ref']} has no hash`);
    }
  });

  it('says what npm said where npm cannot make it', async function () {
    this.timeout(200_000);
    const folder = await mkdtemp(join(tmpdir(), 'calling-desk-sbom-'));
    try {
      await writeFile(join(folder, 'package.json'), '{"name":"empty","version":"1.0.0"}');
      await assert.rejects(
        npmSbom(folder, lockfile),
        /npm could not make the bill of materials[\s\S]*lock/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
