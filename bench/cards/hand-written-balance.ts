/** The balance card as a function would write it by hand: the floor for laying a face into its template. */

interface Line {
  readonly name: string;
  readonly value: string;
}

export interface BalanceFace {
  readonly lang: string;
  readonly summary: string;
  readonly refreshAction: unknown;
  readonly refreshFor: readonly string[];
  readonly title: string;
  readonly amount: string;
  readonly asOf: string;
  readonly knownThrough: string;
  readonly state: { readonly style: string; readonly word: string; readonly means: string };
  readonly facts: readonly Line[];
  readonly hasHistory: boolean;
  readonly history: {
    readonly title: string;
    readonly range: string;
    readonly figures: readonly Line[];
    readonly points: readonly { readonly x: string; readonly y: number }[];
  };
  readonly movementsTitle: string;
  readonly isStill: boolean;
  readonly noMovements: string;
  readonly movements: readonly {
    readonly what: string;
    readonly when: string;
    readonly amount: string;
    readonly balance: string;
  }[];
  readonly actions: readonly unknown[];
}

export function handWrittenBalance(face: BalanceFace): object {
  const { history, state } = face;
  return {
    type: 'AdaptiveCard',
    $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: face.lang,
    fallbackText: face.summary,
    refresh: { action: face.refreshAction, userIds: face.refreshFor },
    body: [
      heading(face.title, 'Medium'),
      {
        type: 'TextBlock',
        text: face.amount,
        size: 'ExtraLarge',
        weight: 'Bolder',
        spacing: 'Small',
        wrap: true,
      },
      small(face.asOf),
      small(face.knownThrough),
      {
        type: 'Container',
        style: state.style,
        items: [
          { type: 'TextBlock', text: state.word, weight: 'Bolder', wrap: true },
          { type: 'TextBlock', text: state.means, spacing: 'None', wrap: true },
        ],
      },
      { type: 'Container', items: face.facts.map(line) },
      {
        type: 'Container',
        separator: true,
        items: [
          heading(history.title, 'Default'),
          small(history.range),
          {
            type: 'Chart.Line',
            title: history.title,
            data: [{ legend: face.title, values: history.points }],
            fallback: { type: 'Container', items: history.figures.map(line) },
          },
        ],
        spacing: 'Medium',
      },
      {
        type: 'Container',
        separator: true,
        items: [heading(face.movementsTitle, 'Default'), ...face.movements.map(movement)],
        spacing: 'Medium',
      },
    ],
    actions: face.actions,
  };
}

function heading(text: string, size: string): object {
  return { type: 'TextBlock', style: 'heading', text, weight: 'Bolder', wrap: true, size };
}

function small(text: string): object {
  return { type: 'TextBlock', text, size: 'Small', isSubtle: true, spacing: 'None', wrap: true };
}

function line({ name, value }: Line): object {
  return columns('Small', [
    column(2, [{ type: 'TextBlock', text: name, isSubtle: true, wrap: true }]),
    column(3, [{ type: 'TextBlock', text: value, wrap: true }]),
  ]);
}

function movement({ what, when, amount, balance }: BalanceFace['movements'][number]): object {
  return columns('Small', [
    column('stretch', [{ type: 'TextBlock', text: what, wrap: true }, small(when)]),
    column('auto', [
      { type: 'TextBlock', text: amount, horizontalAlignment: 'Right', wrap: true },
      { ...small(balance), horizontalAlignment: 'Right' },
    ]),
  ]);
}

function columns(spacing: string, of: readonly object[]): object {
  return { type: 'ColumnSet', spacing, columns: of };
}

function column(width: number | string, items: readonly object[]): object {
  return { type: 'Column', width, items };
}
