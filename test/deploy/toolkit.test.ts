/** The Agents Toolkit's files lead to what is there: F5 starts the sandbox, and a bot in Teams gets the settings that it reads. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { packageCommand } from '../../appPackage/package-command.ts';
import { unzip } from '../../appPackage/zip.ts';
import { readSettings, SETTING_NAMES } from '../../bot/settings.ts';
import { welcomeText } from '../../sandbox/welcome-text.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const isThere = (path: string) => existsSync(new URL(path, ROOT));

interface Action {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}
type Project = { readonly version: string } & Readonly<
  Partial<Record<'provision' | 'deploy' | 'publish', readonly Action[]>>
>;

const PROJECTS = {
  'm365agents.yml': 'env/.env.dev',
  'm365agents.local.yml': 'env/.env.local',
  'm365agents.playground.yml': 'env/.env.playground',
} as const;
const project = (file: string) => load(read(file)) as Project;
const actionsOf = (file: string) => {
  const { provision = [], deploy = [], publish = [] } = project(file);
  return [...provision, ...deploy, ...publish];
};
const variablesOf = (path: string) =>
  [...read(path).matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
const used = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

/** As the tools write them. */
const WORKSPACE = `$\{workspaceFolder}/`;
const variable = (name: string) => `$\{{${name}}}`;

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('the files of the Agents Toolkit', () => {
  for (const [file, env] of Object.entries(PROJECTS)) {
    it(`${file} uses no variable before somebody has given it`, () => {
      const known = new Set(variablesOf(env));
      for (const action of actionsOf(file)) {
        for (const name of used(action.with)) assert.ok(known.has(name), `${action.uses}: ${name}`);
        for (const name of Object.values(action.writeToEnvironmentFile ?? {})) known.add(name);
      }
    });

    it(`${file} runs npm's own commands, or scripts that there are`, () => {
      for (const { uses, with: given } of actionsOf(file)) {
        if (uses !== 'cli/runNpmCommand') continue;
        const [command, script = ''] = String(given.args).split(' ');
        if (command === 'run') assert.ok(script in scripts, script);
        else assert.equal(command, 'ci');
      }
    });

    it(`${file} takes the app package from where it is built`, () => {
      assert.match(read('appPackage/build.ts'), /build\/calling-desk\.zip/);
      for (const { with: given } of actionsOf(file))
        if (given.appPackagePath !== undefined)
          assert.equal(given.appPackagePath, './appPackage/build/calling-desk.zip');
    });

    it(`${env} names its environment and keeps no secret`, () => {
      assert.match(read(env), new RegExp(`^TEAMSFX_ENV=${env.slice('env/.env.'.length)}$`, 'm'));
      assert.ok(!variablesOf(env).some((name) => name.startsWith('SECRET_')));
    });
  }

  it('has no environment without its project', () => {
    const kept = readdirSync(new URL('env', ROOT)).filter((name) => !name.endsWith('.user'));
    assert.deepEqual(kept.map((name) => `env/${name}`).sort(), Object.values(PROJECTS).toSorted());
    assert.match(read('.gitignore'), /^env\/\.env\.\*\.user$/m);
  });

  it('writes settings that the bot starts with', () => {
    const written = actionsOf('m365agents.local.yml').find(
      ({ uses }) => uses === 'file/createOrUpdateEnvironmentFile',
    )?.with as { target: string; envs: Record<string, string> };
    assert.equal(written.target, './.env');
    for (const name of Object.keys(written.envs))
      assert.ok((SETTING_NAMES as readonly string[]).includes(name), name);
    const id = '11111111-2222-3333-4444-555555555555';
    const given = Object.fromEntries(
      Object.entries(written.envs).map(([name, value]) => [
        name,
        value.replace(variable('SECRET_BOT_PASSWORD'), 'any~secret').replace(/\$\{\{\w+\}\}/, id),
      ]),
    );
    assert.equal(readSettings(given).bot.appId, id);
  });

  it('builds a package in which the app has the catalog’s id and the bot its own', async () => {
    const build = actionsOf('m365agents.local.yml').find(({ with: given }) =>
      String(given.args).includes('package'),
    );
    const [bot, app] = [
      '11111111-2222-3333-4444-555555555555',
      '66666666-2222-3333-4444-555555555555',
    ];
    const args = String(build?.with.args)
      .replace(variable('BOT_ID'), bot)
      .replace(variable('TEAMS_APP_ID'), app)
      .split(' ')
      .slice(3);
    assert.equal(parseArgs({ args, strict: false }).positionals.length, 2, 'they are options');
    const { zip, lines } = await packageCommand(args, { appId: undefined, version: '1.0.0' });
    assert.ok(zip, lines.join('\n'));
    const manifest = (await unzip(zip)).get('manifest.json')?.toString('utf8') ?? '{}';
    const { id, bots } = JSON.parse(manifest) as { id: string; bots: { botId: string }[] };
    assert.deepEqual([id, bots[0]?.botId], [app, bot]);
  });
});

interface Launch {
  readonly configurations: readonly Record<string, unknown>[];
  readonly compounds: readonly { configurations: string[]; preLaunchTask: string }[];
}
interface Tasks {
  readonly tasks: readonly Record<string, unknown>[];
}

describe('F5', () => {
  const { configurations, compounds } = JSON.parse(read('.vscode/launch.json')) as Launch;
  const { tasks } = JSON.parse(read('.vscode/tasks.json')) as Tasks;
  const labels = tasks.map(({ label }) => label);

  it('starts files that there are, after tasks that there are', () => {
    for (const { program, preLaunchTask } of configurations) {
      if (program !== undefined)
        assert.ok(isThere(String(program).replace(WORKSPACE, '')), String(program));
      if (preLaunchTask !== undefined) assert.ok(labels.includes(preLaunchTask));
    }
    for (const { configurations: together, preLaunchTask } of compounds) {
      assert.ok(labels.includes(preLaunchTask));
      for (const name of together)
        assert.ok(
          configurations.some((one) => one.name === name),
          name,
        );
    }
    for (const { dependsOn = [] } of tasks)
      for (const label of dependsOn as string[]) assert.ok(labels.includes(label), label);
  });

  it('starts the sandbox first, and opens the Playground where the sandbox says that it is', () => {
    const [first] = configurations;
    assert.equal(first?.program, `${WORKSPACE}sandbox/main.ts`);
    assert.ok(first);
    const { pattern } = first.serverReadyAction as { pattern: string };
    const playground = 'http://127.0.0.1:56150';
    const printed = welcomeText({ bot: 'http://a', controls: 'http://b', playground });
    assert.equal(new RegExp(pattern).exec(printed)?.[1], playground);
  });

  it('in Teams prepares the environment whose project there is, with a tunnel to the bot’s port', () => {
    for (const { type, args } of tasks)
      if (type === 'teamsfx' && args && 'env' in (args as object))
        assert.ok(isThere(`m365agents.${(args as { env: string }).env}.yml`));
    const tunnel = JSON.stringify(tasks);
    for (const name of ['BOT_ENDPOINT', 'BOT_DOMAIN']) {
      assert.ok(tunnel.includes(name));
      assert.ok(variablesOf('env/.env.local').includes(name));
    }
    assert.ok(tunnel.includes('"portNumber":3978'));
  });
});
