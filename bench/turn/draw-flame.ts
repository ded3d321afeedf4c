/** A flame graph as SVG: the same tree gives the same picture. It brings its own ground, so that it reads on a dark page too. */

import type { Flame, Kind } from './profile.ts';

const WIDTH = 1_200;
const MARGIN = 16;
const ROW = 19;
const HEAD = 64;
/** Narrower boxes are left out: nothing could be read in them. */
const NARROWEST = 2;
const LETTER = 6.3;

const FILLS: Readonly<Record<Kind, string>> = {
  ours: '#8ecae6',
  botbuilder: '#ffb703',
  package: '#ffd98a',
  node: '#cfd8dc',
  collector: '#e5989b',
};
const NAMES: Readonly<Record<Kind, string>> = {
  ours: 'our files',
  botbuilder: 'botbuilder',
  package: 'other packages',
  node: 'Node.js',
  collector: 'garbage collection',
};

export function drawFlame(all: Flame, title: string): string {
  const scale = (WIDTH - 2 * MARGIN) / all.time;
  const boxes: string[] = [];
  let deepest = 0;
  const draw = (flame: Flame, left: number, depth: number) => {
    const width = flame.time * scale;
    if (width < NARROWEST) return;
    deepest = Math.max(deepest, depth);
    boxes.push(box(flame, left, HEAD + depth * ROW, width, flame.time / all.time));
    let at = left;
    for (const each of [...flame.calls.values()].sort(byName)) {
      draw(each, at, depth + 1);
      at += each.time * scale;
    }
  };
  draw(all, MARGIN, 0);
  const height = HEAD + (deepest + 1) * ROW + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="11">`,
    `<rect width="${WIDTH}" height="${height}" rx="8" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="26" font-size="15" font-weight="600" fill="#1b1b1b">${escaped(title)}</text>`,
    legend(),
    ...boxes,
    '</svg>',
    '',
  ].join('\n');
}

function legend(): string {
  let left = MARGIN;
  return (Object.keys(NAMES) as Kind[])
    .map((kind) => {
      const at = left;
      left += 26 + NAMES[kind].length * LETTER;
      return `<rect x="${at}" y="38" width="12" height="12" fill="${FILLS[kind]}" stroke="#555"/><text x="${at + 17}" y="48" fill="#1b1b1b">${NAMES[kind]}</text>`;
    })
    .join('\n');
}

function box(
  { name, kind }: Flame,
  left: number,
  top: number,
  width: number,
  share: number,
): string {
  const percent = `${(100 * share).toFixed(1)} %`;
  const room = Math.floor((width - 6) / LETTER);
  const whole = `${name} ${percent}`;
  const short = name.slice(name.lastIndexOf('/') + 1);
  const cut = room >= 4 ? `${short.slice(0, room - 1)}…` : '';
  const text = [whole, name, short].find(({ length }) => length <= room) ?? cut;
  const [x, y, w] = [left.toFixed(1), top, Math.max(width - 0.6, 0.6).toFixed(1)];
  const shown =
    text === ''
      ? ''
      : `<text x="${(left + 3).toFixed(1)}" y="${y + 13}" fill="#1b1b1b">${escaped(text)}</text>`;
  return `<g><title>${escaped(whole)}</title><rect x="${x}" y="${y}" width="${w}" height="${ROW - 1}" fill="${FILLS[kind]}"/>${shown}</g>`;
}

function byName(one: Flame, other: Flame): number {
  return one.name < other.name ? -1 : 1;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
