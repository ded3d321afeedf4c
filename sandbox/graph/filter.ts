/** The part of OData's `$filter` that directory queries use, turned into a predicate. */

import { GraphRefusal } from './graph-answer.ts';

type Item = Readonly<Record<string, unknown>>;
export type Predicate = (item: Item) => boolean;
type Literal = string | number | boolean | null;

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(\(|\)|,|:)|([0-9a-f]{8}-[0-9a-f-]{27})|(-?\d+)|([A-Za-z_$][\w$/]*))/giy;
const LENGTH_MAX = 2000;
const DEPTH_MAX = 20;

function unsupported(): GraphRefusal {
  return new GraphRefusal(400, 'Request_UnsupportedQuery', 'Unsupported Query.');
}

/** @throws GraphRefusal where the text is no filter that is supported */
export function parseFilter(text: string): Predicate {
  const tokens = tokenize(text);
  let at = 0;
  let depth = 0;

  const peek = () => tokens[at]?.toLowerCase();
  const take = () => tokens[at++] ?? '';
  const expect = (token: string) => {
    if (take().toLowerCase() !== token) throw unsupported();
  };

  function either(): Predicate {
    depth += 1;
    if (depth > DEPTH_MAX) throw unsupported();
    let left = both();
    while (peek() === 'or') {
      take();
      const [before, after] = [left, both()];
      left = (item) => before(item) || after(item);
    }
    depth -= 1;
    return left;
  }

  function both(): Predicate {
    let left = one();
    while (peek() === 'and') {
      take();
      const [before, after] = [left, one()];
      left = (item) => before(item) && after(item);
    }
    return left;
  }

  function one(): Predicate {
    if (peek() === 'not') {
      take();
      const inner = one();
      return (item) => !inner(item);
    }
    if (peek() === '(') {
      take();
      const inner = either();
      expect(')');
      return inner;
    }
    const name = take();
    if (name.toLowerCase() === 'startswith') return startsWith();
    if (name.toLowerCase() === 'assignedlicenses/any') return holdsSku();
    return comparison(name);
  }

  function startsWith(): Predicate {
    expect('(');
    const name = take();
    expect(',');
    const start = literal(take());
    expect(')');
    if (typeof start !== 'string') throw unsupported();
    return (item) =>
      String(item[name] ?? '')
        .toLowerCase()
        .startsWith(start.toLowerCase());
  }

  /** `assignedLicenses/any(x:x/skuId eq <guid>)` */
  function holdsSku(): Predicate {
    expect('(');
    const variable = take();
    expect(':');
    if (take().toLowerCase() !== `${variable}/skuid`.toLowerCase()) throw unsupported();
    expect('eq');
    const skuId = literal(take());
    expect(')');
    return (item) =>
      Array.isArray(item.assignedLicenses) &&
      item.assignedLicenses.some((license) => same(license.skuId, skuId));
  }

  function comparison(name: string): Predicate {
    const operator = take().toLowerCase();
    if (operator === 'in') {
      expect('(');
      const values = [literal(take())];
      while (peek() === ',') {
        take();
        values.push(literal(take()));
      }
      expect(')');
      return (item) => values.some((value) => same(item[name], value));
    }
    if (operator !== 'eq' && operator !== 'ne') throw unsupported();
    const value = literal(take());
    return (item) => same(item[name], value) === (operator === 'eq');
  }

  const predicate = either();
  if (at !== tokens.length) throw unsupported();
  return predicate;
}

function tokenize(text: string): readonly string[] {
  if (text.length > LENGTH_MAX) throw unsupported();
  const tokens: string[] = [];
  let end = 0;
  for (const found of text.matchAll(TOKEN)) {
    tokens.push(found[0].trim());
    end = found.index + found[0].length;
  }
  if (text.slice(end).trim() !== '') throw unsupported();
  return tokens;
}

function literal(token: string): Literal {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true') return true;
  if (token === 'false') return false;
  if (token === 'null') return null;
  if (/^-?\d+$/.test(token)) return Number(token);
  if (/^[0-9a-f]{8}-/i.test(token)) return token;
  throw unsupported();
}

function same(found: unknown, wanted: Literal): boolean {
  if (typeof found === 'string' && typeof wanted === 'string') {
    return found.toLowerCase() === wanted.toLowerCase();
  }
  return (found ?? null) === wanted;
}
