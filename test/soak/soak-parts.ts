/** All parts of the soak in their order, with their whole lengths, and what each of them is good for. */

import type { SoakOrder, SoakOutcome, SoakPart } from './soak-part.ts';

export const SOAK_PARTS: readonly SoakPart[] = [
  {
    name: 'histories',
    length: 1_000_000,
    unit: 'histories',
    asks: 'random histories of an account against the naive ledger',
    proves: `
Whatever happens to an account, and in whatever order it becomes known, the view, the projection and the statement say what
a second ledger says that was written on its own, parcel by parcel and without any cleverness; the invariants hold at every
moment, and what was said of the past is never taken back. It would catch money that is created, lost, burnt from the wrong
lot or expired at the wrong instant, and a figure that depends on the order of arrival.`,
    run: async (order) => (await import('./ledger-soak.ts')).soakLedger(order),
  },
  {
    name: 'interleavings',
    length: 100_000,
    unit: 'interleavings',
    asks: 'interleavings of recharges, settings, answers, webhooks, crashes and time',
    proves: `
A crossing of the trigger is charged once, whatever the gateway answers or does not answer and whenever the process ends;
nothing is charged after auto-recharge was turned off, and no trouble goes by in silence. It would catch a charge that is
repeated because its answer was lost, and an attempt that is forgotten. It bites: they find that Stripe’s own client, left to
the keys that it makes for each call, takes the money of one crossing twice
([well-known-recharge.test.ts](../test/credits/well-known-recharge.test.ts)).`,
    run: async (order) => (await import('./recharge-soak.ts')).soakRecharge(order),
  },
  {
    name: 'store',
    length: 600,
    unit: 's',
    asks: 's of workloads with every call of the disk failing once, and of kills',
    proves: `
What the journal and the documents acknowledged is there after any fault of the disk, torn write, power cut or \`kill -9\`,
once, and no batch is there in part. Each workload is run again for each call that it makes of the file system, and that call
fails. It bites: the same faults find acknowledged data lost in the file adapter of lowdb 7
([documents-faults.test.ts](../test/store/documents-faults.test.ts)).`,
    run: async (order) => (await import('./store-soak.ts')).soakStore(order),
  },
  {
    name: 'lost',
    length: 5,
    unit: 'seeds',
    asks: 'seeds of documents, messages, recharges, purchases, plans and imports with every call failing once',
    proves: `
What the rest of the house said it had done, it has done, once, whichever call of the disk, of Graph or of the gateway failed
and however the process ended there: each scene is played again for each of its calls, each fault and each ending. It would
catch a plan that forgets a row, a message that goes out twice, and an import that counts a file again.`,
    run: soakLost,
  },
  {
    name: 'fuzz',
    length: 1_000_000,
    unit: 'activities',
    asks: 'spoiled activities and card payloads at a whole desk',
    proves: `
No activity crashes a turn, is answered out of the protocol, leaves a rejection that nobody caught, changes a prototype,
or has an effect that its sender may not have: half of the desks are asked by a stranger, the others by somebody who may do
everything and names others. It would catch a check that trusts what a card brought back. It bites: behind botbuilder’s own
endpoint the same spoiled activities end in answers with 500 and in turns that throw, and Adaptive Cards’ own templating
draws hostile names as links ([well-known.test.ts](../test/safety/well-known.test.ts)).`,
    run: async (order) => (await import('./fuzz-soak.ts')).soakFuzz(order),
  },
  {
    name: 'once',
    length: 10_000,
    unit: 'schedules',
    asks: 'schedules of ten deliveries of one activity that has an effect',
    proves: `
An activity that has an effect has it once: delivered again with the same id or a new one, in parallel, after a restart or a
crash, and at a second instance. It would catch a click that assigns, charges or posts twice.`,
    run: soakOnce,
  },
  {
    name: 'forged',
    length: 100_000,
    unit: 'requests',
    asks: 'forged requests at the whole product in a process of its own',
    proves: `
Forged and broken requests have no effect, leave no memory behind (less than 5 MB of heap), do not make the door fetch keys,
and people are answered meanwhile. It bites: botbuilder’s own authentication lets a part of the same bad knocks in, and
remembers each tenant that a stranger names ([bad-knocks.test.ts](../test/door/bad-knocks.test.ts) says which).`,
    run: async (order) => (await import('./door-soak.ts')).soakForged(order),
  },
  {
    name: 'load',
    length: 600,
    unit: 's',
    asks: 's of 50 mixed turns a second, then up to 60 s more with Graph hanging',
    proves: `
Turns are acknowledged within a second at the 99th percentile, and within five with Graph hanging; each is measured from when
it was due, so that a desk that falls behind does not look quick. Memory stays flat, and a shutdown finishes what was taken.
It would catch a turn that waits for what is slow, and anything that is kept per turn.`,
    run: async (order) => (await import('./door-soak.ts')).soakLoad(order),
  },
  {
    name: 'kills',
    length: 1_000,
    unit: 'rounds',
    asks: 'rounds of kill -9 at the whole product while it serves turns, usage, recharges and sends',
    proves: `
What the product acknowledged before a \`kill -9\` is in its journal at the place that it named, once; what a person confirmed
was charged, once; what a second person approved was charged once or not at all, after that, and never where it was taken
back; what the gateway took is in the journal, once; and the hash chain is whole. Which rounds kill while it opens, which
while an approval is carried out, and after how many acknowledgements the others do, is decided by the seed. Each 200
rounds are a life of their own, with the next seed. It would catch an acknowledgement before the write, a charge without its claim, and an
operation that is carried out again by whoever repeats it
([kept-promises.test.ts](../test/door/kept-promises.test.ts) and [approvers.test.ts](../test/door/approvers.test.ts) hand it
such journals). It bites: the same customers and kills find what botbuilder’s storage in memory and pino’s buffered file
lose, and what a file of lowdb takes in twice ([well-known.test.ts](../test/door/well-known.test.ts)).`,
    run: async (order) => (await import('./door-soak.ts')).soakKills(order),
  },
];

type SoakOf<Count extends string> = (
  options: Omit<SoakOrder, 'length'> & Readonly<Record<Count, number>>,
) => Promise<SoakOutcome>;

async function soakOnce({ length, ...order }: SoakOrder): Promise<SoakOutcome> {
  const file: string = './once-soak.ts';
  const { soakOnce } = (await import(file)) as { readonly soakOnce: SoakOf<'schedules'> };
  return soakOnce({ schedules: length, ...order });
}

async function soakLost({ length, ...order }: SoakOrder): Promise<SoakOutcome> {
  const file: string = '../lost/soak-lost.ts';
  const { soakLost } = (await import(file)) as { readonly soakLost: SoakOf<'seeds'> };
  return soakLost({ seeds: length, ...order });
}
