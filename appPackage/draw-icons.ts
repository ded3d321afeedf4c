/** Draws the two icons from their SVG: `npx tsx appPackage/draw-icons.ts` writes the PNGs that the package takes. */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** Side in pixels, as Teams asks for. */
export const ICONS = { color: 192, outline: 32 } as const;

export type IconName = keyof typeof ICONS;

export function iconFile(name: IconName, type: 'svg' | 'png'): string {
  return fileURLToPath(new URL(`./icons/${name}.${type}`, import.meta.url));
}

export function drawIcon(name: IconName): Buffer {
  return new Resvg(readFileSync(iconFile(name, 'svg'), 'utf8'), {
    fitTo: { mode: 'width', value: ICONS[name] },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of ['color', 'outline'] as const) {
    writeFileSync(iconFile(name, 'png'), drawIcon(name));
  }
}
