/** Everything the desk says in Simplified Chinese. */

import type { Words } from './words.ts';
import { access } from './zh/access.ts';
import { balance } from './zh/balance.ts';
import { buttons } from './zh/buttons.ts';
import { errors } from './zh/errors.ts';
import { exporting } from './zh/exporting.ts';
import { guidance, guidanceFacts } from './zh/guidance.ts';
import { help } from './zh/help.ts';
import { importing } from './zh/importing.ts';
import { movements } from './zh/movements.ts';
import { statement } from './zh/statement.ts';
import { welcome } from './zh/welcome.ts';

export const chinese: Words = {
  access,
  balance,
  buttons,
  errors,
  exporting,
  guidance,
  guidanceFacts,
  help,
  importing,
  movements,
  statement,
  welcome,
};
