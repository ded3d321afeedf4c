/** Walks through a collection of Graph page by page. */

import { z } from 'zod';
import { DirectoryError } from './directory-error.ts';
import type { Shape } from './graph-client.ts';

const PAGE = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
});

export type Page = z.infer<typeof PAGE>;

/**
 * @param first reads the first page
 * @param follow reads the page that a link names
 * @throws DirectoryError `TOO_MANY_PAGES`, and what the two throw
 */
export async function* walkPages(
  first: (shape: Shape<Page>) => Promise<Page>,
  follow: (link: string, shape: Shape<Page>) => Promise<Page>,
  pagesMax: number,
): AsyncGenerator<readonly unknown[]> {
  const followed = new Set<string>();
  let page = await first(PAGE);
  for (let pages = 1; ; pages++) {
    yield page.value;
    const link = page['@odata.nextLink'];
    if (link === undefined) return;
    if (pages >= pagesMax || followed.has(link)) {
      const message = `Microsoft Graph had more pages than ${pagesMax}, or the same one again.`;
      throw new DirectoryError('TOO_MANY_PAGES', 'graph', message);
    }
    followed.add(link);
    page = await follow(link, PAGE);
  }
}
