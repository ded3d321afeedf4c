/** Gets the token for Microsoft Graph of the machine's managed identity: no secret to keep. */

import { ManagedIdentityApplication } from '@azure/msal-node';
import { DirectoryError } from './directory-error.ts';

const RESOURCE = 'https://graph.microsoft.com';

/** What of MSAL is used here. */
export interface IdentityTokens {
  acquireToken(request: { resource: string }): Promise<{ accessToken: string } | null>;
}

/**
 * MSAL keeps the token until shortly before it ends.
 * @param clientId of the user-assigned identity
 * @throws DirectoryError `NO_TOKEN` from the function that it returns, `sign-in` having failed
 */
export function createManagedIdentityToken(
  clientId: string,
  identity: IdentityTokens = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
  }),
): () => Promise<string> {
  return async () => {
    let cause: unknown;
    try {
      const result = await identity.acquireToken({ resource: RESOURCE });
      if (result?.accessToken) return result.accessToken;
    } catch (error) {
      cause = error;
    }
    const message = 'The managed identity gave no token for Microsoft Graph.';
    throw new DirectoryError('NO_TOKEN', 'sign-in', message, { cause });
  };
}
