/** OData's query options over a list: `$filter`, `$search`, `$orderby`, `$select`, `$top`, `$count` and the link to the next page. */

import { parseFilter } from './filter.ts';
import { context, type GraphAnswer, GraphRefusal, type GraphRequest } from './graph-answer.ts';

export type Item = Readonly<Record<string, unknown>>;

export interface ListShape {
  /** What `@odata.context` names. */
  readonly name: string;
  /** For the message about an unknown property: `microsoft.graph.user`. */
  readonly type: string;
  readonly selectable: ReadonlySet<string>;
  /** Properties of an answer that selects none. */
  readonly defaults: readonly string[];
  readonly pageSize: number;
}

export const PAGE_SIZE_MAX = 999;

/** One page of what the query asks for. @throws GraphRefusal where it asks for what is not there */
export function listPage(
  request: GraphRequest,
  items: readonly Item[],
  shape: ListShape,
): GraphAnswer {
  const query = request.url.searchParams;
  const eventual = request.headers.consistencylevel?.toLowerCase() === 'eventual';
  const filter = query.get('$filter');
  const found = items
    .filter(filter === null ? () => true : parseFilter(filter))
    .filter(searchFor(query.get('$search'), eventual));
  const ordered = inOrder(found, query.get('$orderby'));
  const select = selection(query.get('$select'), shape);

  const from = offsetOf(query.get('$skiptoken'));
  const size = pageSize(query.get('$top'), shape.pageSize);
  const page = ordered.slice(from, from + size);
  const more = from + size < ordered.length;
  return {
    status: 200,
    body: {
      '@odata.context': context(request, shape.name),
      ...(query.get('$count') === 'true' && eventual && { '@odata.count': ordered.length }),
      ...(more && { '@odata.nextLink': nextLink(request.url, from + size) }),
      value: page.map((item) => pick(item, select)),
    },
  };
}

/** The properties that the query selects. @throws GraphRefusal where the type has no such property */
export function selection(select: string | null, shape: ListShape): readonly string[] {
  if (select === null) return shape.defaults;
  const names = select.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!shape.selectable.has(name)) {
      throw new GraphRefusal(
        400,
        'BadRequest',
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${shape.type}'.`,
      );
    }
  }
  return names;
}

export function pick(item: Item, names: readonly string[]): Item {
  const kept = new Set([...names, '@odata.type']);
  // Only these are looked at: some properties are costly and are made when they are.
  return Object.fromEntries(
    Object.keys(item)
      .filter((name) => kept.has(name))
      .map((name) => [name, item[name]]),
  );
}

/** `"displayName:ada"`, one or more with AND or OR between them; a word of the property begins with the text. */
function searchFor(search: string | null, eventual: boolean): (item: Item) => boolean {
  if (search === null) return () => true;
  if (!eventual) {
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const terms = [...search.matchAll(/"(\w+):([^"]*)"\s*(AND|OR)?/g)];
  if (
    terms.length === 0 ||
    terms
      .map((term) => term[0])
      .join('')
      .trim() !== search.trim()
  ) {
    throw new GraphRefusal(
      400,
      'BadRequest',
      'Syntax error: character is not valid at the position of $search.',
    );
  }
  const any = terms.some((term) => term[3] === 'OR');
  const tests = terms.map(
    ([, name = '', text = '']) =>
      (item: Item) =>
        wordStarts(String(item[name] ?? ''), text),
  );
  return (item) => (any ? tests.some((test) => test(item)) : tests.every((test) => test(item)));
}

function wordStarts(value: string, text: string): boolean {
  const words = value.toLowerCase().split(/[\s@._-]+/);
  const wanted = text.toLowerCase().trim();
  return value.toLowerCase().startsWith(wanted) || words.some((word) => word.startsWith(wanted));
}

function inOrder(items: readonly Item[], orderBy: string | null): readonly Item[] {
  if (orderBy === null) return items;
  const parts = /^(\w+)(?: (asc|desc))?$/.exec(orderBy.trim());
  const name = parts?.[1];
  if (name === undefined) {
    throw new GraphRefusal(400, 'Request_UnsupportedQuery', 'Unsupported sort property.');
  }
  const sign = parts?.[2] === 'desc' ? -1 : 1;
  return [...items].sort(
    (a, b) => sign * String(a[name] ?? '').localeCompare(String(b[name] ?? ''), 'en'),
  );
}

function pageSize(top: string | null, usual: number): number {
  if (top === null) return usual;
  const size = Number(top);
  if (!Number.isInteger(size) || size < 1 || size > PAGE_SIZE_MAX) {
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${top.slice(0, 20)}'. Must be between 1 and ${PAGE_SIZE_MAX} inclusive.`,
    );
  }
  return size;
}

function nextLink(url: URL, offset: number): string {
  const next = new URL(url);
  next.searchParams.set('$skiptoken', Buffer.from(`from:${offset}`).toString('base64url'));
  return next.href;
}

function offsetOf(token: string | null): number {
  if (token === null) return 0;
  const parts = /^from:(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString());
  if (!parts)
    throw new GraphRefusal(400, 'Directory_ExpiredPageToken', 'The page token is not valid.');
  return Number(parts[1]);
}
