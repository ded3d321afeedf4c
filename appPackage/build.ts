/** The entry of `npm run package`: writes `appPackage/build/calling-desk.zip`, ready to upload. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, readSettings, SettingsError } from '../bot/settings.ts';
import { packageCommand } from './package-command.ts';

const file = fileURLToPath(new URL('./build/calling-desk.zip', import.meta.url));

/** Undefined where the bot's settings are not made, or not whole. */
function appIdOfTheBot(): string | undefined {
  try {
    return readSettings(environment()).bot.appId;
  } catch (error) {
    if (error instanceof SettingsError) return undefined;
    throw error;
  }
}

const { version } = JSON.parse(
  await readFile(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
const outcome = await packageCommand(process.argv.slice(2), { appId: appIdOfTheBot(), version });
if (outcome.zip === undefined) {
  process.exitCode = 1;
} else {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, outcome.zip);
  console.log(`Made ${relative(process.cwd(), file)}`);
}
for (const line of outcome.lines) console.log(line);
