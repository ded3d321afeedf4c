/** A package as `npm run package` would make it, for tests to look into and to break. */

import { readFileSync } from 'node:fs';
import { appPackage, type PackageFiles } from '../../appPackage/app-package.ts';
import { iconFile } from '../../appPackage/draw-icons.ts';

export const APP_ID = '11111111-2222-4333-8444-555555555555';

export function packageForTests(): PackageFiles {
  return appPackage(
    {
      appId: APP_ID,
      version: '1.2.3',
      developer: {
        name: 'Contoso',
        websiteUrl: 'https://contoso.example',
        privacyUrl: 'https://contoso.example/privacy',
        termsOfUseUrl: 'https://contoso.example/terms',
      },
    },
    {
      color: readFileSync(iconFile('color', 'png')),
      outline: readFileSync(iconFile('outline', 'png')),
    },
  );
}

/** The same files with one replaced, added, or (undefined) left out. */
export function withFile(
  files: PackageFiles,
  name: string,
  content: Buffer | string | undefined,
): PackageFiles {
  const changed = new Map(files);
  if (content === undefined) changed.delete(name);
  else changed.set(name, Buffer.from(content));
  return changed;
}

/** The same files with one JSON file edited in place. */
export function withJson<T>(
  files: PackageFiles,
  name: string,
  edit: (value: T) => void,
): PackageFiles {
  const value = readJson<T>(files, name);
  edit(value);
  return withFile(files, name, JSON.stringify(value));
}

export function readJson<T>(files: PackageFiles, name: string): T {
  return JSON.parse(files.get(name)?.toString('utf8') ?? 'null') as T;
}
