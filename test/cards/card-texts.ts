/** What a person reads on a card, from top to bottom. */

const READ = new Set(['text', 'title', 'label', 'errorMessage', 'fallbackText', 'placeholder']);

export function textsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => {
    // What a button carries is for the bot, and its stand-in says the same again.
    if (key === 'data' || key === 'fallback') return [];
    return READ.has(key) && typeof value === 'string' ? [value] : textsOf(value);
  });
}

/** Every element of one type, wherever it stands. */
export function elementsOf(
  node: unknown,
  type: string,
): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap((item) => elementsOf(item, type));
  if (node === null || typeof node !== 'object') return [];
  const element = node as Readonly<Record<string, unknown>>;
  return [
    ...(element.type === type ? [element] : []),
    ...Object.values(element).flatMap((value) => elementsOf(value, type)),
  ];
}

/** What a card's buttons ask for, in their order. */
export function verbsOf(card: object): readonly string[] {
  return elementsOf(card, 'Action.Execute').map(({ verb }) => String(verb));
}

/** What the button of this verb carries; undefined where there is none. */
export function dataOf(card: object, verb: string): unknown {
  return elementsOf(card, 'Action.Execute').find((action) => action.verb === verb)?.data;
}
