/** Spoils a valid activity, a little or thoroughly, the same way for the same seed. */

import type { Random } from '../../store/faults/seeded-random.ts';

type Json = unknown;
type Holder = Record<string, Json>;

interface Place {
  readonly holder: Holder;
  readonly key: string;
}

const DEPTH = 600;
const LONG = 'A'.repeat(30_000);
/** Stands for a number that no JSON writer writes. */
const TOO_LARGE = '@@1e309@@';
const MUTATIONS_MAX = 4;

const HOSTILE: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => Number.MAX_VALUE,
  () => TOO_LARGE,
  () => 'NaN',
  () => '1e309',
  () => '-0',
  () => '',
  () => ' ',
  () => LONG,
  () => '\ud800',
  () => 'a\udc00\u0000b',
  () => '\u202e\u2066evil',
  () => `\${$root}`,
  () => '{{DATE(2026-11-16T00:00:00Z)}}',
  () => '=cmd|calc!A1',
  () => '[link](https://evil.example)',
  () => '<at>Admin</at>',
  () => '../../../etc/passwd',
  () => '__proto__',
  () => 'constructor',
  () => [],
  () => ({}),
  () => [[], {}, null],
  () => ({ toString: 'x', valueOf: 1, toJSON: true, length: -1 }),
  () => Array.from({ length: 500 }, (_, index) => index),
  () => Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, index])),
  () => nested((inner) => [inner]),
  () => nested((inner) => ({ value: inner })),
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'toJSON',
  'then',
  'operation',
  'plan',
  'target',
  'person',
  'verb',
  'locale',
  'phrase',
  'msteams',
  'data',
  'action',
];

function nested(wrap: (inner: Json) => Json): Json {
  let value: Json = 1;
  for (let depth = 0; depth < DEPTH; depth += 1) value = wrap(value);
  return value;
}

/** As the body of a request; the activity itself stays as it is. */
export function mutated(activity: object, random: Random): string {
  const copy = structuredClone(activity) as Holder;
  const count = 1 + random(MUTATIONS_MAX);
  for (let done = 0; done < count; done += 1) {
    // What a card or a person says is spoiled more often than the envelope, which the door looks at.
    const inner = (copy.value ?? copy.attachments) as Holder | undefined;
    const isInner = random(10) > 0;
    const isObject = inner !== null && typeof inner === 'object';
    const places =
      isInner && isObject
        ? placesIn(inner)
        : isInner && 'text' in copy
          ? [{ holder: copy, key: 'text' }]
          : placesIn(copy);
    const place = places[random(places.length)];
    if (place !== undefined) spoil(place, places, random);
  }
  return JSON.stringify(copy).replaceAll(`"${TOO_LARGE}"`, '1e309');
}

function spoil({ holder, key }: Place, places: readonly Place[], random: Random): void {
  const was = holder[key];
  const hostile = () => HOSTILE[random(HOSTILE.length)]?.();
  switch (random(8)) {
    case 0:
      delete holder[key];
      return;
    case 1:
      set(holder, KEYS[random(KEYS.length)] ?? '', hostile());
      return;
    case 2:
      set(holder, '__proto__', { isAdmin: true, polluted: 'yes' });
      return;
    case 3: {
      const other = places[random(places.length)];
      if (other === undefined) return;
      set(holder, key, structuredClone(other.holder[other.key]));
      return;
    }
    case 4:
      set(holder, key, random(2) === 0 ? [was] : { value: was });
      return;
    case 5:
      set(
        holder,
        key,
        typeof was === 'string' ? scratched(was, random) : (JSON.stringify(was) ?? ''),
      );
      return;
    default:
      set(holder, key, hostile());
  }
}

function scratched(text: string, random: Random): string {
  const at = random(text.length + 1);
  const put = ['', 'x', '\ud800', '\u0000', text, ','][random(6)] ?? '';
  return text.slice(0, at) + put + text.slice(at + 1);
}

/** An own property, whatever it is called. */
function set(holder: Holder, key: string, value: Json): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

const PLACES_MAX = 400;

function placesIn(root: Holder): Place[] {
  const places: Place[] = [];
  const open: Holder[] = [root];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const key of Object.keys(holder)) {
      if (places.length >= PLACES_MAX) return places;
      places.push({ holder, key });
      const inner = holder[key];
      if (inner !== null && typeof inner === 'object') open.push(inner as Holder);
    }
  }
  return places;
}
