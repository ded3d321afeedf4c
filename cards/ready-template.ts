/** A template made ready once: what never changes is laid ahead, what only names a field reads it, and all else the package evaluates. */

import { GlobalSettings, Template } from 'adaptivecards-templating';
import { CardError } from './card-error.ts';

/** Where names are looked up. */
interface Place {
  /** The face; inside of a list that is repeated, its row. */
  readonly data: unknown;
  /** Hears of each name under which nothing was found. */
  readonly missing: string[];
}

type Lay = (place: Place) => unknown;

/** `fixed` is the same on every card, and shared by all of them. */
type Part = { readonly fixed: unknown } | { readonly lay: Lay };

/** Laid to nothing: left out of the list that it stands in. */
const NOTHING = null;
const RESERVED: ReadonlySet<string> = new Set(['$data', '$when']);
const NAME = /^\$\{([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)\}$/;
const WORDS_OF_THE_LANGUAGE: ReadonlySet<string> = new Set(['true', 'false', 'null', 'undefined']);

/** Answers how a face is laid into it. @throws CardError `CARD_UNBOUND`, with the names, where the face leaves any unfilled */
export function readyTemplate(template: object): (face: object) => unknown {
  const part = partOf(template);
  return (face) => {
    const missing: string[] = [];
    const card = laid(part, { data: face, missing });
    if (missing.length > 0) throw new CardError('CARD_UNBOUND', missing.join(', '));
    return card;
  };
}

function partOf(node: unknown): Part {
  if (typeof node === 'string') return textPart(node);
  if (Array.isArray(node)) return listPart(node.map(partOf));
  if (typeof node === 'object' && node !== null) return objectPart(node);
  return { fixed: node };
}

function textPart(text: string): Part {
  return text.includes('${') ? { lay: reader(text, true) } : { fixed: text };
}

/** What is laid to a list becomes a part of the list that it stands in. */
function listPart(parts: readonly Part[]): Part {
  const lay: Lay = (place) => {
    const items: unknown[] = [];
    for (const part of parts) {
      const item = laid(part, place);
      if (Array.isArray(item)) items.push(...item);
      else if (item !== NOTHING) items.push(item);
    }
    return items;
  };
  return parts.every(isFixed) ? { fixed: Object.freeze(lay(NOWHERE)) } : { lay };
}

function objectPart(node: object): Part {
  const fields = Object.entries(node)
    .filter(([name]) => !RESERVED.has(name))
    .map(([name, value]) => [name, partOf(value)] as const);
  const { $data, $when } = node as { $data?: unknown; $when?: unknown };
  const lay: Lay = (place) => {
    const object: Record<string, unknown> = {};
    for (const [name, part] of fields) object[name] = laid(part, place);
    return object;
  };
  if ($data === undefined && $when === undefined)
    return fields.every(([, part]) => isFixed(part))
      ? { fixed: Object.freeze(lay(NOWHERE)) }
      : { lay };
  const shown = $when === undefined ? () => true : reader(String($when), false);
  const whereShown: Lay = (place) => (shown(place) === true ? lay(place) : NOTHING);
  if ($data === undefined) return { lay: whereShown };
  const rows = reader(String($data), true);
  return { lay: (place) => repeated(whereShown, place, rows(place)) };
}

function repeated(lay: Lay, place: Place, rows: unknown): unknown {
  const each = Array.isArray(rows) ? rows : [rows];
  const objects = each
    .map((data) => lay({ ...place, data }))
    .filter((object) => object !== NOTHING);
  return objects.length > 1 ? objects : (objects[0] ?? NOTHING);
}

/** @param isNeeded whether nothing under a name is a fault; a condition may ask for what is not there */
function reader(text: string, isNeeded: boolean): Lay {
  const name = NAME.exec(text)?.[1];
  if (name === undefined || WORDS_OF_THE_LANGUAGE.has(name)) return evaluator(text, isNeeded);
  const steps = name.split('.');
  return ({ data, missing }) => {
    let value: unknown = data;
    for (const step of steps) value = (value as Record<string, unknown> | null | undefined)?.[step];
    if (isNeeded && (value === undefined || value === null)) missing.push(name);
    return value;
  };
}

/** Whatever is more than a name. It is parsed here and never built from data. */
function evaluator(text: string, isNeeded: boolean): Lay {
  const expression = Template.parseInterpolatedString(text);
  if (typeof expression === 'string') return () => expression;
  return ({ data, missing }) => {
    const before = GlobalSettings.getUndefinedFieldValueSubstitutionString;
    GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
      missing.push(path);
      return undefined;
    };
    try {
      const { value, error } = Template.tryEvaluateExpression(
        expression,
        { $root: data },
        isNeeded,
      );
      if (error !== undefined && isNeeded) throw new CardError('CARD_UNBOUND', error);
      return value;
    } finally {
      // The package keeps this hook for the whole process; it is ours for the length of one synchronous call.
      if (before === undefined) delete GlobalSettings.getUndefinedFieldValueSubstitutionString;
      else GlobalSettings.getUndefinedFieldValueSubstitutionString = before;
    }
  };
}

/** Fixed parts look nothing up. */
const NOWHERE: Place = { data: undefined, missing: [] };

function isFixed(part: Part): boolean {
  return 'fixed' in part;
}

function laid(part: Part, place: Place): unknown {
  return 'fixed' in part ? part.fixed : part.lay(place);
}
