/** The gateway's memory: one file beside the sandbox's others, so that a restart forgets no charge and no event. */

import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keptFile, readKept } from '../kept-file.ts';
import { SandboxError } from '../sandbox-error.ts';
import { missing } from './gateway-answer.ts';
import { type GatewayData, gatewayShape } from './gateway-shapes.ts';

export interface GatewayState {
  readonly data: GatewayData;
  /** The same ids on every machine, in the order in which things are made: `pi_` and 24 characters. */
  newId(prefix: string): string;
  /** Answers when everything so far would survive a restart. */
  save(): Promise<void>;
}

type Kind = 'customers' | 'methods' | 'intents' | 'setups' | 'sessions';

const NAMES: Readonly<Record<Kind, string>> = {
  customers: 'customer',
  methods: 'PaymentMethod',
  intents: 'payment_intent',
  setups: 'setupintent',
  sessions: 'checkout.session',
};

/** Of each kind; the oldest answers and sessions make room, the rest is refused. */
export const KEPT_MAX = 20_000;

/** @throws SandboxError `DAMAGED_STATE` */
export async function openGatewayState(folder: string): Promise<GatewayState> {
  const path = join(folder, 'gateway.json');
  const file = keptFile(path);
  const kept = await readKept(path);
  const parsed = gatewayShape.safeParse(kept ?? freshData());
  if (!parsed.success) {
    throw new SandboxError(
      'DAMAGED_STATE',
      `${path} cannot be read. Start with --fresh for a new sandbox.`,
      { cause: parsed.error },
    );
  }
  const { data } = parsed;
  return {
    data,
    newId(prefix) {
      data.made += 1;
      const digest = createHash('sha256').update(`${prefix}:${data.made}`).digest('hex');
      return `${prefix}_${digest.slice(0, 24)}`;
    },
    save: () => file.write(data),
  };
}

/** @throws GatewayError 404, as Stripe */
export function find<K extends Kind>(
  data: GatewayData,
  kind: K,
  id: string,
): GatewayData[K][number] {
  const found = data[kind].find((each) => each.id === id);
  if (found === undefined) throw missing(NAMES[kind], id);
  return found as GatewayData[K][number];
}

/** Only the keys are drawn: nothing that is reckoned with depends on them. */
function freshData(): GatewayData {
  return {
    secretKey: `sk_test_${randomBytes(24).toString('hex')}`,
    webhookSecret: `whsec_${randomBytes(24).toString('hex')}`,
    made: 0,
    customers: [],
    methods: [],
    intents: [],
    setups: [],
    sessions: [],
    given: [],
    events: [],
  };
}
