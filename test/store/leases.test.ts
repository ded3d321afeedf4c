/** The leases of one process under the suite for leases. */

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
