/** The container is small, not root, read-only but for its data, and copies what there is. No engine runs here: the file is checked, not the image. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

describe('the Dockerfile', () => {
  const text = read('Dockerfile');
  const instructions = DockerfileParser.parse(text).getInstructions();
  const last = instructions.findLastIndex((one) => one.getKeyword() === 'FROM');
  const [build, run] = [instructions.slice(0, last), instructions.slice(last)];
  const of = (stage: readonly Instruction[], keyword: string) =>
    stage
      .filter((one) => one.getKeyword() === keyword)
      .map((one) => one.getArgumentsContent() ?? '');
  const copied = of(build, 'COPY').flatMap((one) => one.split(' ').slice(0, -1));

  it('has nothing that the linter minds', () => {
    assert.deepEqual(validate(text, { instructionCasing: 2, deprecatedMaintainer: 2 }), []);
    assert.ok(validate('FRM node').length > 0, 'it does mind what is wrong');
  });

  it('takes its base by an exact version, the same for both stages', () => {
    const bases = of(instructions, 'FROM').map((one) => one.split(' ')[0]);
    assert.equal(bases.length, 2);
    assert.equal(new Set(bases).size, 1);
    assert.match(bases[0] ?? '', /^node:22\.\d+\.\d+-[a-z]+-slim$/);
  });

  it('runs as a numbered user that is not root, after all that root must do', () => {
    assert.deepEqual(of(run, 'USER'), ['1000:1000']);
    const user = run.findIndex((one) => one.getKeyword() === 'USER');
    assert.ok(!run.slice(user).some((one) => /^(RUN|COPY|ADD)$/.test(one.getKeyword())));
  });

  it('keeps its data in a volume that this user owns, and nothing else is to be written', () => {
    assert.deepEqual(of(run, 'VOLUME'), ['["/data"]']);
    assert.ok(of(run, 'ENV').includes('DATA_DIR=/data'));
    assert.match(of(run, 'RUN').join(), /mkdir \/data && chown 1000:1000 \/data/);
  });

  it('is asked for its health where the bot answers', () => {
    const [check = ''] = of(run, 'HEALTHCHECK');
    assert.match(check, /\/healthz/);
    assert.match(read('bot/server.ts'), /get\('\/healthz'/);
    const command = JSON.parse(/\[.*\]$/.exec(check)?.[0] ?? '');
    assert.deepEqual(command.slice(0, 2), ['node', '-e']);
    assert.doesNotThrow(() => new Function('fetch', 'process', command[2]));
  });

  it('starts the program itself, so that it hears the signals', () => {
    const [command = ''] = of(run, 'CMD');
    const [node, ...rest] = JSON.parse(command);
    assert.equal(node, 'node');
    assert.equal(rest.at(-1), 'dist/bot/main.js');
    assert.ok(existsSync(new URL('bot/main.ts', ROOT)));
    assert.deepEqual(of(run, 'STOPSIGNAL'), ['SIGTERM']);
  });

  it('copies what there is, all that is compiled, and nothing that is kept out', () => {
    for (const path of copied) assert.ok(existsSync(new URL(path, ROOT)), path);
    const { include } = JSON.parse(read('tsconfig.build.json')) as { include: string[] };
    for (const folder of include) assert.ok(copied.includes(folder), folder);
    const [first, ...taken] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(first, '*');
    assert.deepEqual(taken.map((line) => line.slice(1)).sort(), [...copied].sort());
    for (const secret of ['.env', 'data', '.git', 'node_modules'])
      assert.ok(!copied.includes(secret), secret);
  });

  it('leaves behind what only builds', () => {
    const left = of(run, 'COPY');
    assert.ok(left.every((one) => one.startsWith('/desk/') || one.startsWith('--from=build')));
    assert.match(of(build, 'RUN').join('\n'), /npm prune --omit=dev/);
  });
});
