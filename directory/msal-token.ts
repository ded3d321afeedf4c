/** Gets the app's own token for Microsoft Graph, through Microsoft's sign-in package. */

import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import type { ClientCertificate } from './client-certificate.ts';
import { DirectoryError } from './directory-error.ts';

export interface GraphCredentials {
  readonly tenantId: string;
  readonly clientId: string;
  readonly proof:
    | { readonly type: 'secret'; readonly clientSecret: string }
    | { readonly type: 'certificate'; readonly certificate: ClientCertificate };
}

const SCOPE = 'https://graph.microsoft.com/.default';
const AUTHORITY = 'https://login.microsoftonline.com';
const REQUEST_MS = 5_000;

/**
 * MSAL keeps the token until shortly before it ends; calls made at the same time share one request.
 * @throws DirectoryError `NO_TOKEN` from the function that it returns, `sign-in` having failed
 */
export function createMsalToken(
  credentials: GraphCredentials,
  fetchOne: typeof fetch = fetch,
): () => Promise<string> {
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: credentials.clientId,
      ...proofOf(credentials),
      authority: `${AUTHORITY}/${credentials.tenantId}`,
    },
    system: { networkClient: createNetwork(fetchOne) },
  });
  let pending: Promise<string> | undefined;
  return () => {
    pending ??= acquire(app).finally(() => {
      pending = undefined;
    });
    return pending;
  };
}

function proofOf({ proof }: GraphCredentials) {
  return proof.type === 'secret'
    ? { clientSecret: proof.clientSecret }
    : { clientCertificate: proof.certificate };
}

async function acquire(app: ConfidentialClientApplication): Promise<string> {
  let cause: unknown;
  try {
    const result = await app.acquireTokenByClientCredential({ scopes: [SCOPE] });
    if (result?.accessToken) return result.accessToken;
  } catch (error) {
    cause = error;
  }
  const message = 'The sign-in service gave no token for Microsoft Graph.';
  throw new DirectoryError('NO_TOKEN', 'sign-in', message, { cause });
}

/** MSAL's own network waits without limit. */
function createNetwork(fetchOne: typeof fetch): INetworkModule {
  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    { headers, body }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> => {
    const response = await fetchOne(url, {
      method,
      signal: AbortSignal.timeout(REQUEST_MS),
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
