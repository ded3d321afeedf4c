/** The committed icons are those of the drawings, in the sizes and colors that Teams asks for. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { drawIcon, ICONS, type IconName, iconFile } from '../../appPackage/draw-icons.ts';

interface Pixel {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** The pixels of a PNG: it is drawn once more, inside a drawing of its own size. */
function pixelsOf(png: Buffer): readonly Pixel[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  ).render();
  return Array.from({ length: width * height }, (_, n) => ({
    red: pixels[n * 4] ?? 0,
    green: pixels[n * 4 + 1] ?? 0,
    blue: pixels[n * 4 + 2] ?? 0,
    alpha: pixels[n * 4 + 3] ?? 0,
  }));
}

const committed = (name: IconName): Buffer => readFileSync(iconFile(name, 'png'));

describe('the icons', () => {
  for (const [name, side] of Object.entries(ICONS) as [IconName, number][]) {
    it(`has a ${name} icon of ${side} × ${side} pixels`, () => {
      const png = committed(name);
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [side, side]);
    });

    it(`has a ${name} icon that is its drawing`, () => {
      const [was, is] = [pixelsOf(committed(name)), pixelsOf(drawIcon(name))];
      assert.equal(was.length, is.length);
      const apart = Math.max(
        ...was.map((pixel, n) => {
          const other = is[n];
          assert.ok(other);
          return Math.max(
            Math.abs(pixel.red - other.red),
            Math.abs(pixel.green - other.green),
            Math.abs(pixel.blue - other.blue),
            Math.abs(pixel.alpha - other.alpha),
          );
        }),
      );
      assert.ok(apart <= 2, `a channel is ${apart} apart; run npx tsx appPackage/draw-icons.ts`);
    });
  }

  it('has an outline of nothing but white, on nothing', () => {
    const pixels = pixelsOf(committed('outline'));
    const seen = pixels.filter(({ alpha }) => alpha > 0);
    for (const { red, green, blue, alpha } of seen) {
      const white = [alpha, alpha, alpha];
      assert.deepEqual([red, green, blue], white);
    }
    assert.ok(seen.length > 0 && seen.length < pixels.length / 2);
  });

  it('has a color icon without a hole in its ground, its sign within the middle that Teams shows', () => {
    const pixels = pixelsOf(committed('color'));
    const ground = pixels[0];
    assert.ok(pixels.every(({ alpha }) => alpha === 255));
    const margin = 30;
    const side = ICONS.color;
    const outside = pixels.filter((_, n) => {
      const [x, y] = [n % side, Math.floor(n / side)];
      return x < margin || y < margin || x >= side - margin || y >= side - margin;
    });
    for (const pixel of outside) assert.deepEqual(pixel, ground);
  });
});
