/** The files that Teams takes, and nothing else: the manifest, its languages and the two icons. */

import { localization } from './localization.ts';
import { type ManifestData, manifest } from './manifest.ts';
import { chinese } from './strings/chinese.ts';
import { japanese } from './strings/japanese.ts';

export interface Icons {
  /** PNG, 192 × 192. */
  readonly color: Buffer;
  /** PNG, 32 × 32, white on transparent. */
  readonly outline: Buffer;
}

/** File name to content, in the order of the zip. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

export function appPackage(data: ManifestData, icons: Icons): PackageFiles {
  return new Map([
    ['manifest.json', json(manifest(data))],
    ['color.png', icons.color],
    ['outline.png', icons.outline],
    ['ja.json', json(localization(japanese, 'ja'))],
    ['zh.json', json(localization(chinese, 'zh'))],
  ]);
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
}
