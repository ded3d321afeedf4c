/** The leases of one process under the suite for leases. */

import assert from 'node:assert/strict';
import { HELD_MAX } from '../../store/leases.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createMemoryLeases } from '../../store/memory-leases.ts';
import { leasesConformance } from './leases-conformance.ts';

leasesConformance('the leases in memory', async () => {
  const documents = createMemoryDocuments();
  const leases = createMemoryLeases(documents);
  return {
    leases,
    documents,
    async close() {
      await leases.close();
      await documents.close();
    },
  };
});

it(`one instance holds ${HELD_MAX} leases at the same time and no more`, async () => {
  const leases = createMemoryLeases(createMemoryDocuments());
  for (let index = 0; index < HELD_MAX; index += 1) assert.ok(await leases.take(`plan:${index}`));
  await assert.rejects(leases.take('one more'), { code: 'BUSY' });
  await leases.close();
});
