/** Changes of licenses against a Graph that a test writes: what became of each, in words, and what was sent. */

import { createGraphLicenseDirectory } from '../../directory/graph-license-directory.ts';
import type { ChangeOutcome, LicenseChange } from '../../directory/license-directory.ts';
import { type BatchAnswer, type BatchItem, batches } from './batch-stub.ts';
import { clientOf, type GraphStub, startGraphStub } from './graph-stub.ts';

export const SKU = 'e43b5b99-8dfb-405f-9987-dc307f34bcbd';

export function personId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function changeOf(number: number): LicenseChange {
  return { personId: personId(number), add: [{ skuId: SKU, disabledPlans: [] }], remove: [] };
}

/** `accepted`, or the kind with the code of the failure. */
export function words(outcomes: readonly ChangeOutcome[]): readonly string[] {
  return outcomes.map((one) =>
    one.kind === 'accepted' ? one.kind : `${one.kind} ${one.failure.code}`,
  );
}

/** Answers every batch as it was told, on a clock that nobody waits for. */
export function changing() {
  let stub: GraphStub | undefined;
  let seen: (readonly BatchItem[])[] = [];
  const start = async (...answers: BatchAnswer[]) => {
    const batch = batches(...answers);
    seen = batch.seen;
    stub = await startGraphStub(batch.answer);
    const { graph, waits, transport, timeouts } = clientOf(stub);
    const directory = createGraphLicenseDirectory(graph, transport);
    return { directory, stub, transport, waits, timeouts };
  };
  return {
    start,
    /** Every batch so far. */
    seen: () => seen,
    /** Changes people number 1 to `people`. */
    async changed(people: number, ...answers: BatchAnswer[]) {
      await stub?.close();
      const { directory, waits } = await start(...answers);
      const asked = Array.from({ length: people }, (_, place) => changeOf(place + 1));
      return { outcomes: words(await directory.change(asked)), waits };
    },
    close: async () => await stub?.close(),
  };
}
