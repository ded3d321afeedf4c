/** Everything the desk says in English; the other languages have the same shape. */

import { access } from './en/access.ts';
import { balance } from './en/balance.ts';
import { buttons } from './en/buttons.ts';
import { errors } from './en/errors.ts';
import { exporting } from './en/exporting.ts';
import { guidance, guidanceFacts } from './en/guidance.ts';
import { help } from './en/help.ts';
import { importing } from './en/importing.ts';
import { movements } from './en/movements.ts';
import { statement } from './en/statement.ts';
import { welcome } from './en/welcome.ts';

export const english = {
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
