/** The page of what was measured: nobody types a figure into it. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freshPage, withFigures } from '../../bench/performance-page.ts';

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const marked = (name: string, text = '') =>
  `before\n<!-- figures: ${name} -->\n${text}<!-- end -->\nafter`;
const kept = (at: string, value: number) => ({
  bench: 'turn',
  at,
  node: 'v20.0.0',
  name: 'a | b',
  unit: 'ms',
  value,
  floor: 2,
  ratio: value / 2,
  spread: 0.1,
});

describe('the page of what was measured', () => {
  it('holds what was kept last, and nothing else', async () => {
    assert.equal(await readFile(PAGE, 'utf8'), await freshPage());
  });

  it('shows the last run alone, in place of what stood there', () => {
    const page = withFigures(
      marked('turn', 'old figures\n'),
      [kept('2026-11-01T00:00:00Z', 9), kept('2026-11-02T00:00:00Z', 3)],
      [],
    );
    assert.match(page, /\| a &#124; b \| 3 ms \| 2 ms \| 1\.5 \| ±5 % \|/);
    assert.match(page, /2026-11-02 00:00 UTC/);
    assert.doesNotMatch(page, /9 ms|old figures/);
    assert.match(page, /^before\n[\s\S]*\nafter$/);
  });

  it('says so where nothing was measured', () => {
    assert.match(withFigures(marked('fold'), [], []), /Not measured yet/);
  });

  it('shows shares as percents', () => {
    const page = withFigures(marked('profile'), [], [{ where: 'bot/', share: 0.123 }]);
    assert.match(page, /\| bot\/ \| 12\.3 % \|/);
  });
});
