/** The templates for Azure hang together and give the bot the settings that it reads. No compiler is to be had here: their structure is checked. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { SETTING_NAMES } from '../../bot/settings.ts';

const FOLDER = new URL('../../deploy/azure/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

const TEXT = /'(?:[^'\\\n$]|\\.|\$(?!\{)|\$\{(?:[^{}']|'[^']*')*\})*'/g;
const PUT_IN = /\$\{((?:[^{}']|'[^']*')*)\}/g;

/** Without comments, and with every text emptied but for what is put into it, which may hold texts again. */
function code(source: string): string {
  let rest = source.replace(/^\s*\/\/.*$/gm, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(TEXT, (text) =>
      [...text.matchAll(PUT_IN)].map(([, inner]) => `(${inner})`).join(' '),
    );
  }
  return rest;
}

const names = (source: string, kind: string) =>
  [...source.matchAll(new RegExp(`^${kind} (\\w+)`, 'gm'))].map(([, name = '']) => name);

/** From the opening bracket at `start` to the one that closes it. */
function block(source: string, start: number): string {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if ('{[('.includes(source[at] ?? '')) depth++;
    if ('}])'.includes(source[at] ?? '') && --depth === 0) return source.slice(start, at + 1);
  }
  throw new Error('nothing closes it');
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.bicep'));

describe('the templates for Azure', () => {
  for (const name of files) {
    const source = read(name);
    it(`${name} closes what it opens`, () => {
      const open: string[] = [];
      const pairs: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };
      for (const sign of code(source)) {
        if ('{[('.includes(sign)) open.push(sign);
        else if (sign in pairs) assert.equal(open.pop(), pairs[sign]);
      }
      assert.deepEqual(open, []);
      assert.ok(!code(source).includes("'"), 'no text is left open');
    });

    it(`${name} uses all that it declares, and nothing else`, () => {
      const declared = ['param', 'var', 'module'].flatMap((kind) => names(source, kind));
      const resources = names(source, 'resource');
      const text = code(source);
      for (const one of declared)
        assert.ok((text.match(new RegExp(`\\b${one}\\b`, 'g')) ?? []).length > 1, one);
      const all = [...declared, ...resources];
      assert.equal(new Set(all).size, all.length);
      for (const [, used = ''] of text.matchAll(
        /(?<![.\w])(\w+)!?\.(?:id|name|outputs|properties)\b/g,
      ))
        assert.ok(all.includes(used), used);
      for (const [, parent = ''] of text.matchAll(/parent: (\w+)/g))
        assert.ok(resources.includes(parent), parent);
    });

    it(`${name} names a version of each kind of resource`, () => {
      for (const [, type = ''] of source.matchAll(/^resource \w+ '([^']+)'/gm))
        assert.match(type, /^Microsoft\.\w+(?:\/\w+)+@20\d\d-\d\d-\d\d$/);
    });

    it(`${name} takes no secret as a parameter, but out of the vault`, () => {
      for (const [, secure, param = '', type] of source.matchAll(
        /^(@secure\(\)\n)?param (\w+) (\w+)/gm,
      )) {
        if (!/secret|password|key/i.test(param) || type === 'bool') continue;
        assert.ok(name !== 'main.bicep' && secure !== undefined, param);
        assert.match(
          read('main.bicep'),
          new RegExp(`^ +${param}: \\w+!?\\.getSecret\\('[\\w-]+'\\)$`, 'm'),
        );
      }
    });
  }

  const main = read('main.bicep');

  it('give each module what it wants, and ask it for what it has', () => {
    for (const [whole, module = '', file = ''] of main.matchAll(/^module (\w+) '([^']+)' = /gm)) {
      const inside = read(file);
      const body = block(main, main.indexOf('{', main.indexOf(whole)));
      const params = block(body, body.indexOf('params: ') + 'params: '.length);
      const given = [...params.matchAll(/^ {4}(\w+):/gm)].map(([, name]) => name);
      const wanted = [...inside.matchAll(/^param (\w+) \w+(.*)$/gm)];
      for (const [, name, rest = ''] of wanted)
        assert.ok(given.includes(name) || rest.includes('='), `${module}: ${name}`);
      for (const name of given)
        assert.ok(
          wanted.some(([, one]) => one === name),
          `${module}: ${name}`,
        );
      for (const [, output = ''] of main.matchAll(
        new RegExp(`\\b${module}\\.outputs\\.(\\w+)`, 'g'),
      ))
        assert.ok(names(inside, 'output').includes(output), `${module}.${output}`);
    }
  });

  it('have their parameters filled in by the file beside them', () => {
    const given = names(read('main.bicepparam'), 'param');
    const wanted = [...main.matchAll(/^param (\w+) \w+(.*)$/gm)];
    for (const name of given)
      assert.ok(
        wanted.some(([, one]) => one === name),
        name,
      );
    for (const [, name = '', rest = ''] of wanted)
      assert.ok(given.includes(name) || rest.includes('='), name);
  });

  it('give the bot settings that it reads, those that it needs, and none that it refuses', () => {
    const given = [
      ...[...main.matchAll(/\{ name: '(\w+)', value:/g)].map(([, name]) => name),
      ...[...main.matchAll(/\{ variable: '(\w+)'/g)].map(([, name]) => name),
    ];
    for (const name of given)
      assert.ok((SETTING_NAMES as readonly string[]).includes(name ?? ''), name);
    for (const name of ['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppTenantId', 'DATA_DIR'])
      assert.ok(given.includes(name), name);
    assert.ok(given.includes('DATABASE_URL'));
    assert.match(main, /'FUNDING', value: 'observed'/);
  });

  it('run several containers only where they share a database', () => {
    assert.match(main, /minReplicas: replicaCount, maxReplicas: replicaCount/);
    assert.match(main, /^var replicaCount = usesDatabase \? replicas : 1$/m);
    assert.match(main, /activeRevisionsMode: usesDatabase \? 'Single' : 'Multiple'/);
  });

  it('ask the container where it answers, with its data where the image has it', () => {
    for (const path of ['/healthz', '/readyz']) assert.ok(main.includes(`path: '${path}'`));
    assert.match(main, /mountPath: '\/data'/);
    assert.match(main, /'DATA_DIR', value: '\/data'/);
    assert.match(readFileSync(new URL('../../Dockerfile', FOLDER), 'utf8'), /DATA_DIR=\/data/);
  });

  it('are told of with the secrets’ names in the page that leads through them', () => {
    const page = readFileSync(new URL('../../docs/azure.md', FOLDER), 'utf8');
    for (const [, secret = ''] of main.matchAll(/(?:secret: |getSecret\()'([\w-]+)'/g))
      assert.ok(page.includes(`\`${secret}\``), secret);
    for (const [, output = ''] of page.matchAll(/output\s+`(\w+)`/g))
      assert.ok(names(main, 'output').includes(output), output);
  });
});
