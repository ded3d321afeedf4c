/** What must be remembered of the gateway's own names, so that an unknown outcome can always be asked about. */

/** One remembered name. */
export interface Remembered {
  /** The gateway's id; empty where the operation was closed before it had one. */
  readonly id: string;
}

/** What a collection of the store does, as far as payments need it. */
export interface ChargeDocuments {
  get(key: string): Promise<{ readonly value: Remembered } | undefined>;
  /** @param expected 0: only where there is none yet; it throws otherwise */
  put(key: string, value: Remembered, expected?: number): Promise<unknown>;
}

const CLOSED: Remembered = { id: '' };

export interface ChargeMemory {
  /** The intent of the operation; `closed` where it must never have one. */
  intentOf(operation: string): Promise<string | 'closed' | undefined>;
  /** Answers with what stands: the first that was remembered. */
  rememberIntent(operation: string, intent: string): Promise<string | 'closed'>;
  /** As {@link rememberIntent}, for an operation that shall have none. */
  close(operation: string): Promise<string | 'closed'>;
  customerOf(tenantId: string): Promise<string | undefined>;
  rememberCustomer(tenantId: string, customer: string): Promise<void>;
}

export function createChargeMemory(documents: ChargeDocuments): ChargeMemory {
  const read = async (operation: string) => {
    const found = await documents.get(chargeKey(operation));
    return found === undefined ? undefined : found.value.id || 'closed';
  };

  async function first(operation: string, value: Remembered): Promise<string | 'closed'> {
    try {
      await documents.put(chargeKey(operation), value, 0);
      return value.id || 'closed';
    } catch (cause) {
      const standing = await read(operation);
      if (standing === undefined) throw cause;
      return standing;
    }
  }

  return {
    intentOf: read,
    rememberIntent: (operation, intent) => first(operation, { id: intent }),
    close: (operation) => first(operation, CLOSED),
    customerOf: async (tenantId) => (await documents.get(customerKey(tenantId)))?.value.id,
    async rememberCustomer(tenantId, customer) {
      await documents.put(customerKey(tenantId), { id: customer });
    },
  };
}

function chargeKey(operation: string): string {
  return `charge:${operation}`;
}

function customerKey(tenantId: string): string {
  return `customer:${tenantId}`;
}
