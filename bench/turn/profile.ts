/** A profile of the engine as one tree of the files that were at work: own files by their path, packages by their name, all else as Node. */

export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

export interface Flame {
  readonly name: string;
  readonly kind: Kind;
  /** Microseconds, what it calls included. */
  time: number;
  /** Microseconds of its own. */
  self: number;
  readonly calls: Map<string, Flame>;
}

export type Kind = 'ours' | 'botbuilder' | 'package' | 'node' | 'collector';

/** Loading is the start's affair, and waiting nobody's. */
const LOADING = /cjs\/loader|internal\/modules|run_main|\/tsx\/|\/esbuild\//;
const OPENING = new Set(['evaluate', 'openDesk', 'assemble']);
const NOT_AT_WORK = new Set(['(idle)', '(program)', '(root)']);
const COLLECTOR = '(garbage collector)';

/** @param root the house's folder: what lies below it is ours */
export function flameOf(profile: CpuProfile, root: string): Flame {
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const all = flame('a balance turn', 'node');
  const stackOf = (id: number) => {
    const stack: { name: string; kind: Kind }[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = nodes.get(at)?.callFrame;
      if (frame === undefined || LOADING.test(frame.url) || OPENING.has(frame.functionName))
        return undefined;
      const place = placeOf(frame, root);
      if (place !== undefined && place.name !== stack.at(-1)?.name) stack.push(place);
    }
    return stack.reverse();
  };
  const stacks = new Map<number, ReturnType<typeof stackOf>>();
  profile.samples.forEach((id, index) => {
    if (nodes.get(id) === undefined || NOT_AT_WORK.has(nodes.get(id)?.callFrame.functionName ?? ''))
      return;
    if (!stacks.has(id)) stacks.set(id, stackOf(id));
    const stack = stacks.get(id);
    if (stack !== undefined) add(all, stack, profile.timeDeltas[index] ?? 0);
  });
  return all;
}

function placeOf(
  { functionName, url }: CpuProfile['nodes'][number]['callFrame'],
  root: string,
): { name: string; kind: Kind } | undefined {
  if (functionName === COLLECTOR) return { name: 'garbage collection', kind: 'collector' };
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (name !== undefined)
    return { name, kind: /^bot(builder|framework)/.test(name) ? 'botbuilder' : 'package' };
  const own = url.indexOf(root);
  if (own >= 0) return { name: url.slice(own + root.length).replace(/^\//, ''), kind: 'ours' };
  // The engine's own functions count to whoever called them.
  return url.startsWith('node:') ? { name: 'node', kind: 'node' } : undefined;
}

function add(into: Flame, stack: readonly { name: string; kind: Kind }[], time: number): void {
  into.time += time;
  let at = into;
  for (const { name, kind } of stack) {
    const next = at.calls.get(name) ?? flame(name, kind);
    at.calls.set(name, next);
    next.time += time;
    at = next;
  }
  at.self += time;
}

function flame(name: string, kind: Kind): Flame {
  return { name, kind, time: 0, self: 0, calls: new Map() };
}

/** Own time by place, the largest first, as shares of the whole. Own files count to their room. */
export function sharesOf(
  all: Flame,
): readonly { readonly where: string; readonly share: number }[] {
  const own = new Map<string, number>();
  const visit = ({ name, kind, self, calls }: Flame) => {
    const where = kind === 'ours' ? `${name.split('/')[0]}/` : name;
    own.set(where, (own.get(where) ?? 0) + self);
    for (const each of calls.values()) visit(each);
  };
  visit(all);
  return [...own]
    .map(([where, time]) => ({ where, share: time / all.time }))
    .filter(({ share }) => share >= 0.005)
    .sort((one, other) => other.share - one.share || (one.where < other.where ? -1 : 1));
}
