/** The promise of alerts: each decided notice reaches each living target once, or its record says why not. */

import type { Target } from './target.ts';

export interface Alerting {
  /** Sends what is decided and not yet delivered, and edits the cards whose story went on. Calls that come together are one. */
  deliver(): Promise<void>;
  /** False where the target is there already. */
  register(target: Target): Promise<boolean>;
  /** False where there was none. */
  unregister(id: string): Promise<boolean>;
  targets(): Promise<readonly Target[]>;
  /** Where nobody can be reached: a sentence for the operator. */
  health(): Promise<{ readonly sound: true } | { readonly sound: false; readonly reason: string }>;
}
