/** The pages of Microsoft's own admin center where credits are bought, switched and paid. */

import type { Speech } from '../words/speech.ts';
import { type CardAction, openUrlAction } from './card-action.ts';

const HOME = 'https://admin.microsoft.com/Adminportal/Home#';

export type AdminPage =
  | '/catalog'
  | '/subscriptions'
  | '/users'
  | '/licenses'
  | '/billoverview/paymentmethods';

export function adminCenterAction(page: AdminPage, speech: Speech): CardAction {
  return openUrlAction(speech.words.buttons.openAdminCenter, `${HOME}${page}`);
}
