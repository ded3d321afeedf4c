/** What the package says in one language: the app's name, its descriptions, and a line on each command of the menu. */

import type { MenuCommand } from '../menu.ts';

export interface PackageStrings {
  /** At most 30 and 100 characters. The same short name in every language: it is what people type after an @. */
  readonly name: { readonly short: string; readonly full: string };
  /** At most 80 and 4,000 characters. */
  readonly description: { readonly short: string; readonly full: string };
  /** At most 128 characters each. */
  readonly commands: Readonly<Record<MenuCommand, string>>;
}
