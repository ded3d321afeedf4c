/** The frozen rows of a plan as they are kept: what many have in common is written once for all of them. */

import type { PlanRow } from './plan.ts';

type Shape = Pick<PlanRow, 'outcome' | 'reasons' | 'add' | 'remove' | 'usageLocation' | 'before'>;

/** `[line, shape, given, id, user principal name, display name]`; `given` is 0 where it is the name, and nobody has no id. */
type StoredRow =
  | readonly [line: number, shape: number, given: string]
  | readonly [
      line: number,
      shape: number,
      given: string | 0,
      id: string,
      upn: string,
      name: string,
    ];

export interface StoredRows {
  readonly shapes: readonly Shape[];
  readonly rows: readonly StoredRow[];
}

/** One document: one batch of Graph. */
export const ROWS_OF_CHUNK = 20;
/** Rows that nothing is called for never change: more of them share a document. */
export const ROWS_LEFT_OUT = 100;

export function packRows(rows: readonly PlanRow[]): StoredRows {
  const shapes: Shape[] = [];
  const known = new Map<string, number>();
  const shapeOf = (row: PlanRow): number => {
    const { outcome, reasons, add, remove, usageLocation, before } = row;
    const shape = { outcome, reasons, add, remove, usageLocation, before };
    const text = JSON.stringify(shape);
    const index = known.get(text) ?? shapes.push(shape) - 1;
    known.set(text, index);
    return index;
  };
  return {
    rows: rows.map((row): StoredRow => {
      const { line, given, person } = row;
      const shape = shapeOf(row);
      if (person === undefined) return [line, shape, given];
      const { id, userPrincipalName, displayName } = person;
      const name = given === userPrincipalName ? 0 : given;
      return [line, shape, name, id, userPrincipalName, displayName];
    }),
    shapes,
  };
}

/** As they were frozen: nothing called yet. */
export function unpackRows({ shapes, rows }: StoredRows): PlanRow[] {
  return rows.map(([line, index, given, id, userPrincipalName, displayName]) => {
    const shape = shapes[index];
    if (shape === undefined) throw new RangeError(`A row of a plan has no shape ${index}.`);
    return {
      ...shape,
      usageLocation: shape.usageLocation,
      line,
      given: given === 0 ? (userPrincipalName ?? '') : given,
      person:
        id === undefined
          ? undefined
          : { id, userPrincipalName: userPrincipalName ?? '', displayName: displayName ?? '' },
      state: shape.outcome === 'change' ? 'planned' : 'left-out',
      failure: undefined,
    };
  });
}
