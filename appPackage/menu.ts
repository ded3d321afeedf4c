/** Which commands Teams offers beneath the message box, in a personal chat and in a team or group. */

import type { CommandName } from '../words/commands.ts';

export type MenuCommand = Extract<
  CommandName,
  | 'balance'
  | 'statement'
  | 'add-funds'
  | 'set-auto-recharge'
  | 'turn-off-auto-recharge'
  | 'assign'
  | 'assign-many'
  | 'audit'
  | 'help'
  | 'cancel'
>;

export type Scope = 'personal' | 'team' | 'groupChat';

export interface MenuList {
  readonly scopes: readonly Scope[];
  readonly commands: readonly MenuCommand[];
}

/** A balance belongs to one person, so a team or a group is offered only what leads from there to a personal chat. */
export const MENU: readonly MenuList[] = [
  {
    scopes: ['personal'],
    commands: [
      'balance',
      'statement',
      'add-funds',
      'set-auto-recharge',
      'turn-off-auto-recharge',
      'assign',
      'assign-many',
      'audit',
      'help',
      'cancel',
    ],
  },
  { scopes: ['team', 'groupChat'], commands: ['balance', 'help'] },
];
