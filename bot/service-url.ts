/** Which addresses the bot may be called from and may send to, together with its bearer token. */

export interface ServiceUrlPolicy {
  /** True where this is a service that we talk to. Asked when an activity comes in and again before each send. */
  allows(serviceUrl: string): boolean;
}

/**
 * The hosts of the Teams bot service in Microsoft's public cloud, GCC included, as the Teams SDK's page on service URL
 * validation lists them. GCC High, DoD and China sign with other issuers and are other clouds. Only whole names:
 * anybody can register a name of their own under `trafficmanager.net`.
 */
export const TEAMS_SERVICE_HOSTS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
];

/** Paths are short (`/amer/`, or with a tenant id); anything longer is no service of Teams. */
const LENGTH_MAX = 256;

/** Allows https on the default port of exactly these hosts, with neither user, query nor fragment. */
export function createServiceUrlPolicy(
  hosts: readonly string[] = TEAMS_SERVICE_HOSTS,
): ServiceUrlPolicy {
  const allowed = new Set(hosts);
  return {
    allows(serviceUrl) {
      if (serviceUrl.length > LENGTH_MAX || !URL.canParse(serviceUrl)) return false;
      const url = new URL(serviceUrl);
      return (
        allowed.has(url.hostname) &&
        url.search === '' &&
        url.hash === '' &&
        // As it is written, not as the parser forgives it: no user, no port, no backslash, no capitals.
        serviceUrl.startsWith(`https://${url.hostname}/`)
      );
    },
  };
}
