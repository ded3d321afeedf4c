/** What a verdict on licenses needs to know of the organization. */

import type { Subscription } from '../directory/license-directory.ts';
import type { Catalogue } from './catalogue.ts';

export interface Tenant {
  readonly subscriptions: readonly Subscription[];
  readonly catalogue: Catalogue;
}
