/** Everything the desk says in English; the other languages have the same shape. */

import { access } from './en/access.ts';
import { advice } from './en/advice.ts';
import { alerts } from './en/alerts.ts';
import { balance } from './en/balance.ts';
import { billing } from './en/billing.ts';
import { buttons } from './en/buttons.ts';
import { declines } from './en/declines.ts';
import { effects } from './en/effects.ts';
import { errors } from './en/errors.ts';
import { exporting } from './en/exporting.ts';
import { feed } from './en/feed.ts';
import { forms } from './en/forms.ts';
import { funds } from './en/funds.ts';
import { guidance } from './en/guidance.ts';
import { help } from './en/help.ts';
import { importing } from './en/importing.ts';
import { lots } from './en/lots.ts';
import { movements } from './en/movements.ts';
import { readings } from './en/readings.ts';
import { recharge } from './en/recharge.ts';
import { statement } from './en/statement.ts';
import { storedCard } from './en/stored-card.ts';
import { targets } from './en/targets.ts';
import { welcome } from './en/welcome.ts';

export const english = {
  access,
  advice,
  alerts,
  billing,
  declines,
  effects,
  feed,
  forms,
  funds,
  lots,
  readings,
  recharge,
  storedCard,
  targets,
  balance,
  buttons,
  errors,
  exporting,
  guidance,
  help,
  importing,
  movements,
  statement,
  welcome,
};
