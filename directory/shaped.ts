/** Holds what Graph answered to the shape that was expected of it. */

import { DirectoryError } from './directory-error.ts';
import type { Shape } from './graph-client.ts';

/** @throws DirectoryError `UNEXPECTED_ANSWER` */
export function shaped<T>(answer: unknown, shape: Shape<T>): T {
  try {
    return shape.parse(answer);
  } catch (cause) {
    const message = 'Microsoft Graph answered in a form that is not known here.';
    throw new DirectoryError('UNEXPECTED_ANSWER', 'graph', message, { cause });
  }
}
