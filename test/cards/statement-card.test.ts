import assert from 'node:assert/strict';
import { MOVEMENTS_PER_PAGE, movementsCard } from '../../cards/movements-card.ts';
import { type StatementCardData, statementCard } from '../../cards/statement-card.ts';
import { addDays, startOfDay } from '../../ledger/instant.ts';
import { speechFor } from '../../words/speech.ts';
import { money, NOW } from './account-stages.ts';
import { elementsOf, textsOf } from './card-texts.ts';
import { SAMPLE_MOVEMENTS } from './sample-movements.ts';
import { STATEMENTS } from './statement-states.ts';

const english = speechFor('en-US');
const month = STATEMENTS.month as StatementCardData;

interface Opening {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const openings = (card: object) =>
  elementsOf(card, 'Action.Execute')
    .filter(({ verb }) => verb === 'statement.open')
    .map((action) => action as unknown as Opening);

describe('the statement card', () => {
  it('opens with the opening balance, closes with the closing one, and shows what came between', () => {
    const texts = textsOf(statementCard(month, english));
    for (const expected of [
      'Oct 18 – Nov 16, 2026',
      '$653.50',
      '+$500.00',
      '-$304.35',
      '-$35.50',
      '-$1.25',
      '$812.40',
    ]) {
      assert.ok(texts.includes(expected), expected);
    }
  });

  it('opens every number to the entries behind it, by its own name', () => {
    const card = statementCard(month, english);
    const parts = openings(card).map(({ data }) => data.part);
    assert.deepEqual(parts.slice(0, 4), ['funded', 'used', 'expired', 'corrected']);
    assert.ok(parts.includes(`day:${month.days.at(-1)?.day}`));
    assert.ok(parts.includes(`destination:${month.destinations[0]?.part}`));
    for (const { data } of openings(card)) assert.equal(data.of, month.reference);
  });

  it('shows the newest ten days, and the rest as one line that adds up', () => {
    const rest = month.days.slice(0, -10);
    const sum = rest.reduce((total, { change }) => total + change, 0);
    const texts = textsOf(statementCard(month, english));
    const at = texts.indexOf(`and ${rest.length} more days`);
    assert.ok(at > 0);
    assert.ok(texts.slice(at, at + 3).includes(english.change(sum, 'USD')));
    assert.equal(texts.filter((text) => text.startsWith('balance $')).length, 10);
  });

  it('shows the dearest eight destinations, and the rest as one line that adds up', () => {
    const rest = month.destinations.slice(8);
    const sum = rest.reduce((total, { used }) => total + used, 0);
    const texts = textsOf(statementCard(month, english));
    const at = texts.indexOf(`and ${rest.length} more destinations`);
    assert.ok(texts.slice(at, at + 3).includes(english.change(-sum, 'USD')));
  });

  it('says a place that is not known in words, and one with a bad name letter by letter', () => {
    const texts = textsOf(statementCard(month, english));
    assert.ok(texts.includes('No destination given'));
    const destination = '[Pay](https://evil.example)';
    const line = {
      ...month.destinations[0],
      destination,
    } as StatementCardData['destinations'][number];
    const card = statementCard({ ...month, destinations: [line] }, english);
    assert.ok(textsOf(card).includes('\\[Pay\\](https\\://evil.example)'));
    const spoken = elementsOf(card, 'Action.Execute').map(({ title }) => title);
    assert.ok(spoken.includes(`Show the entries behind ${destination}`), 'no escapes are spoken');
  });

  it('takes any period through a form with the shown one filled in', () => {
    const inputs = elementsOf(statementCard(month, english), 'Input.Date');
    assert.deepEqual(
      inputs.map(({ id, value, isRequired }) => ({ id, value, isRequired })),
      [
        { id: 'from', value: '2026-10-18', isRequired: true },
        { id: 'until', value: '2026-11-16', isRequired: true },
      ],
    );
    const taking = elementsOf(statementCard(month, english), 'Action.Execute').filter(
      ({ associatedInputs }) => associatedInputs === 'auto',
    );
    assert.deepEqual(
      taking.map(({ verb }) => verb),
      ['statement.show'],
    );
  });

  it('names one day by its date and says when nothing moved', () => {
    assert.ok(
      textsOf(statementCard(STATEMENTS['one-day'] as StatementCardData, english)).includes(
        'Nov 16, 2026',
      ),
    );
    const quiet = textsOf(statementCard(STATEMENTS.nothing as StatementCardData, english));
    assert.ok(quiet.includes('Nothing moved in this period.'));
    assert.ok(!quiet.includes('By day'));
  });

  it('exports to Excel and to CSV by its reference', () => {
    const exports = elementsOf(statementCard(month, english), 'Action.Execute')
      .filter(({ verb }) => verb === 'statement.export')
      .map(({ data }) => data);
    assert.deepEqual(exports, [
      { verb: 'statement.export', locale: 'en-US', of: month.reference, format: 'xlsx' },
      { verb: 'statement.export', locale: 'en-US', of: month.reference, format: 'csv' },
    ]);
  });
});

describe('the entries behind a number', () => {
  const page = (number: number, pages: number) =>
    movementsCard(
      {
        reference: 'op_1',
        part: 'used',
        opened: { by: 'used' },
        from: startOfDay(addDays(NOW, -29)),
        to: startOfDay(addDays(NOW, 1)),
        currency: 'USD',
        movements: Array.from({ length: 10 }, () => SAMPLE_MOVEMENTS).flat(),
        page: number,
        pages,
        total: pages * MOVEMENTS_PER_PAGE,
      },
      english,
    );
  const turns = (card: object) => openings(card).map(({ data }) => data.page);

  it('come a page at a time, with the way to the next and the previous one', () => {
    assert.deepEqual(turns(page(1, 1)), []);
    assert.deepEqual(turns(page(1, 3)), [2]);
    assert.deepEqual(turns(page(2, 3)), [3, 1]);
    assert.deepEqual(turns(page(3, 3)), [2]);
  });

  it('are never more on a page than it holds', () => {
    const rows = textsOf(page(1, 3)).filter((text) => text.startsWith('balance $'));
    assert.equal(rows.length, MOVEMENTS_PER_PAGE);
  });

  it('carry their number in the journal, except what no entry says', () => {
    const texts = textsOf(page(1, 1));
    assert.ok(texts.some((text) => /UTC, #1201$/.test(text)));
    const expired = texts.indexOf('Funds expired');
    assert.doesNotMatch(String(texts[expired + 1]), /#/);
  });

  it('show an amount too small for cents by all its digits', () => {
    assert.ok(textsOf(page(1, 1)).includes(english.change(money(0.0004), 'USD')));
    assert.equal(english.change(money(0.0004), 'USD'), '+$0.0004');
  });
});
