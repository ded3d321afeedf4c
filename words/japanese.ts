/** Everything the desk says in Japanese. */

import { access } from './ja/access.ts';
import { balance } from './ja/balance.ts';
import { buttons } from './ja/buttons.ts';
import { errors } from './ja/errors.ts';
import { exporting } from './ja/exporting.ts';
import { guidance, guidanceFacts } from './ja/guidance.ts';
import { help } from './ja/help.ts';
import { importing } from './ja/importing.ts';
import { movements } from './ja/movements.ts';
import { statement } from './ja/statement.ts';
import { welcome } from './ja/welcome.ts';
import type { Words } from './words.ts';

export const japanese: Words = {
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
