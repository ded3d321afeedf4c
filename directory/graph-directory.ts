/** Keeps the promise of the directory by asking Microsoft Graph. */

import { z } from 'zod';
import type { Directory } from './directory.ts';
import { DirectoryError } from './directory-error.ts';
import type { GraphClient } from './graph-client.ts';
import { PERSON, PERSON_FIELDS } from './graph-person.ts';
import { isGuid } from './user-address.ts';

const ROLE = z.object({ roleTemplateId: z.guid() });

/** An answer within the time that a chat waits for one. */
const CHAT_TOTAL_MS = 4_000;

/** Nobody holds as many roles as this many pages of a hundred. */
const ROLE_PAGES_MAX = 10;

/** Somebody is waiting: such calls are the last to be throttled. */
const FOR_A_PERSON = { 'x-ms-throttle-priority': 'high' };

/** Reads with the app's own permission (`User.Read.All`). */
export function createGraphDirectory(graph: GraphClient): Directory {
  return {
    async person(id) {
      // Only an object id goes into an address: nothing that somebody typed.
      if (!isGuid(id)) return undefined;
      try {
        return await graph.get(`/users/${id}?$select=${PERSON_FIELDS}`, PERSON, {
          headers: FOR_A_PERSON,
          total_ms: CHAT_TOTAL_MS,
        });
      } catch (error) {
        if (error instanceof DirectoryError && error.code === 'NOT_FOUND') return undefined;
        throw error;
      }
    },

    async roles(id) {
      const roles = new Set<string>();
      if (!isGuid(id)) return roles;
      // Transitive: a role may be held through a group. Such queries need the eventual level and the count.
      const path = `/users/${id}/transitiveMemberOf/microsoft.graph.directoryRole?$count=true&$select=id,displayName,roleTemplateId`;
      const pages = graph.pages(path, ROLE_PAGES_MAX, {
        headers: { ...FOR_A_PERSON, ConsistencyLevel: 'eventual' },
        total_ms: CHAT_TOTAL_MS,
      });
      try {
        for await (const page of pages) {
          for (const role of page) roles.add(templateOf(role));
        }
      } catch (error) {
        if (error instanceof DirectoryError && error.code === 'NOT_FOUND') return new Set();
        throw error;
      }
      return roles;
    },
  };
}

/** A role without its template id means that the app may not see it: a part is never taken for the whole. */
function templateOf(role: unknown): string {
  const parsed = ROLE.safeParse(role);
  if (parsed.success) return parsed.data.roleTemplateId.toLowerCase();
  const message = 'Microsoft Graph named a role without its template.';
  throw new DirectoryError('UNEXPECTED_ANSWER', 'graph', message, { cause: parsed.error });
}
