/** Reads a form as Stripe takes it: `metadata[tenant]=…`, `expand[0]=…`. */

export type Form = { [name: string]: string | Form };

const DEPTH_MAX = 5;
const FIELDS_MAX = 200;
const NAME = /^([\w-]+)((?:\[[\w-]*\])*)$/;

/** Lists come out as objects with numbered names. Undefined where a name cannot be read. */
export function parseForm(text: string): Form | undefined {
  const form = emptyForm();
  const fields = [...new URLSearchParams(text)];
  if (fields.length > FIELDS_MAX) return undefined;
  for (const [name, value] of fields) {
    const [, first, rest = ''] = NAME.exec(name) ?? [];
    if (first === undefined) return undefined;
    const inner = rest === '' ? [] : rest.slice(1, -1).split('][');
    if (!put(form, [first, ...inner], value)) return undefined;
  }
  return form;
}

/** The entries of a list in the order of their numbers. */
export function listOf(form: string | Form | undefined): readonly string[] {
  if (form === undefined || typeof form === 'string') return [];
  return Object.values(form).filter((value) => typeof value === 'string');
}

function put(form: Form, path: readonly string[], value: string): boolean {
  if (path.length > DEPTH_MAX) return false;
  let place = form;
  for (const name of path.slice(0, -1)) {
    const next = place[name] ?? emptyForm();
    if (typeof next === 'string') return false;
    place[name] = next;
    place = next;
  }
  const last = path.at(-1) ?? '';
  place[last === '' ? String(Object.keys(place).length) : last] = value;
  return true;
}

/** Without a prototype: no name means anything but itself. */
function emptyForm(): Form {
  return Object.create(null) as Form;
}
