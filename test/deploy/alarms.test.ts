/** Alarms and the dashboard ask for what the desk really tells, and each alarm, note and line of the log is in the runbook. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { load } from 'js-yaml';
import { NOTE_CODES } from '../../bot/readiness.ts';
import { everyMetric } from './every-metric.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

interface Alarm {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string };
}

const alarms = (
  load(read('deploy/prometheus/rules.yml')) as { groups: { rules: Alarm[] }[] }
).groups.flatMap(({ rules }) => rules);

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly gridPos: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
}

const dashboard = JSON.parse(read('deploy/grafana/calling-desk.json')) as {
  readonly title: string;
  readonly panels: readonly Panel[];
};

interface Selector {
  readonly metric: string;
  readonly labels: readonly string[];
}

/** What an expression reads. @throws Error where it is none */
function selectorsOf(expression: string): readonly Selector[] {
  const selectors: { metric: string; labels: string[] }[] = [];
  // Grafana puts a duration in its place.
  const text = expression.replaceAll('$__rate_interval', '5m');
  parser.parse(text).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`no PromQL at ${node.from}: ${text}`);
      if (node.name === 'VectorSelector') selectors.push({ metric: '', labels: [] });
      const selector = selectors.at(-1);
      const said = text.slice(node.from, node.to);
      if (selector === undefined) return;
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector')
        selector.metric = said;
      if (node.name === 'LabelName' && node.matchContext(['UnquotedLabelMatcher']))
        selector.labels.push(said);
    },
  });
  return selectors;
}

describe('what asks for the desk’s metrics', () => {
  const known = everyMetric();
  const asked = [
    ...alarms.map(({ alert, expr }) => [`the alarm ${alert}`, expr] as const),
    ...dashboard.panels.flatMap(({ title, targets = [] }) =>
      targets.map(({ expr }) => [`the panel “${title}”`, expr] as const),
    ),
  ];
  for (const [title, expr] of asked)
    it(`${title} asks for what is told: ${expr}`, () => {
      const selectors = selectorsOf(expr);
      assert.ok(selectors.length > 0);
      for (const { metric, labels } of selectors) {
        const there = known.get(metric);
        assert.ok(there, metric);
        for (const label of labels) assert.ok(there.includes(label), `${metric}{${label}}`);
      }
    });

  it('sees what is wrong', () => {
    assert.throws(() => selectorsOf('sum(rate(desk_ready[5m])'));
    assert.deepEqual(selectorsOf('sum(rate(desk_x_total{code="y"}[5m])) > desk_z'), [
      { metric: 'desk_x_total', labels: ['code'] },
      { metric: 'desk_z', labels: [] },
    ]);
  });

  it('leaves none of the desk’s own metrics unseen', () => {
    const seen = new Set(
      asked.flatMap(([, expr]) => selectorsOf(expr).map(({ metric }) => metric)),
    );
    const own = [...known.keys()].filter((name) => name.startsWith('desk_'));
    const unseen = own.filter((name) => !seen.has(name) && !/_(sum|bucket|count)$/.test(name));
    assert.deepEqual(unseen, []);
    const histograms = own.filter((name) => name.endsWith('_count'));
    for (const name of histograms)
      assert.ok(seen.has(name) || seen.has(name.replace(/_count$/, '_bucket')), name);
  });
});

describe('the page of metrics', () => {
  it('has a line for each of the desk’s own, and for none that is gone', () => {
    const listed = [...read('docs/metrics.md').matchAll(/^\| `(desk_\w+)` \|/gm)].map(
      ([, name = '']) => name,
    );
    const own = [...everyMetric().keys()]
      .filter((name) => name.startsWith('desk_') && !/_(sum|bucket)$/.test(name))
      .map((name) => name.replace(/_count$/, ''));
    assert.deepEqual(listed.sort(), own.sort());
  });
});

describe('the dashboard', () => {
  it('has panels with titles and numbers of their own that do not overlap', () => {
    const { panels } = dashboard;
    assert.equal(new Set(panels.map(({ id }) => id)).size, panels.length);
    for (const one of panels) {
      assert.ok(one.title !== '' && one.gridPos.x + one.gridPos.w <= 24);
      for (const other of panels)
        assert.ok(
          one === other || !overlap(one.gridPos, other.gridPos),
          `${one.title}, ${other.title}`,
        );
      for (const { legendFormat } of one.targets ?? []) assert.notEqual(legendFormat, '');
    }
  });
});

describe('the runbook', () => {
  const text = read('docs/runbook.md');
  const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);

  it('has a section for each alarm, and none for an alarm that is gone', () => {
    assert.equal(new Set(alarms.map(({ alert }) => alert)).size, alarms.length);
    for (const { alert, labels, annotations } of alarms) {
      assert.ok(headings.includes(alert), alert);
      assert.match(labels.severity, /^(page|ticket)$/);
      assert.match(annotations.summary, /\.$/);
    }
    const gone = headings.filter(
      (one) => /^Desk/.test(one ?? '') && !alarms.some(({ alert }) => alert === one),
    );
    assert.deepEqual(gone, []);
  });

  it('has a section for each code of a note', () => {
    for (const code of NOTE_CODES) assert.ok(headings.includes(code), code);
  });

  it('has a row for each code of the store, and none for a code that is gone', () => {
    const codes = [...read('store/store-errors.ts').matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map(
      ([, code = '']) => code,
    );
    assert.ok(codes.length > 20);
    const table = text.slice(text.indexOf('## Codes of the store'), text.indexOf('## Put a new'));
    const rows = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, code = '']) => code),
    );
    assert.deepEqual(rows.toSorted(), codes.toSorted());
  });

  it('has a line for each sentence that the log says of what went wrong', () => {
    const files = readdirSync(new URL('bot', ROOT), { recursive: true, encoding: 'utf8' });
    const sources = files.filter((path) => path.endsWith('.ts')).map((path) => `bot/${path}`);
    const sentences = sources.flatMap((path) =>
      [...read(path).matchAll(/log\.(?:warn|error)\(\s*(?:\{[\s\S]*?\}|\w+),\s*'([^']+)'/g)].map(
        ([, sentence = '']) => sentence,
      ),
    );
    assert.ok(sentences.length > 15);
    for (const sentence of sentences) assert.ok(text.includes(`| ${sentence} |`), sentence);
  });
});

type Place = Panel['gridPos'];

function overlap(one: Place, other: Place): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}
