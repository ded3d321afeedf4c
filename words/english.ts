/** Everything the desk says in English; the other languages have the same shape. */

import { access } from './en/access.ts';
import { advice } from './en/advice.ts';
import { alerts } from './en/alerts.ts';
import { answers } from './en/answers.ts';
import { approvals } from './en/approvals.ts';
import { audit } from './en/audit.ts';
import { balance } from './en/balance.ts';
import { billing } from './en/billing.ts';
import { buttons } from './en/buttons.ts';
import { declines } from './en/declines.ts';
import { effects } from './en/effects.ts';
import { errors } from './en/errors.ts';
import { exporting } from './en/exporting.ts';
import { feed } from './en/feed.ts';
import { files } from './en/files.ts';
import { forms } from './en/forms.ts';
import { funds } from './en/funds.ts';
import { handOver } from './en/hand-over.ts';
import { help } from './en/help.ts';
import { holdings } from './en/holdings.ts';
import { importing } from './en/importing.ts';
import { licenseChanges } from './en/license-changes.ts';
import { licenseFailures } from './en/license-failures.ts';
import { licenseJobs } from './en/license-jobs.ts';
import { licenseLists } from './en/license-lists.ts';
import { licenseReading } from './en/license-reading.ts';
import { licenseReasons } from './en/license-reasons.ts';
import { licenseSheet } from './en/license-sheet.ts';
import { licenses } from './en/licenses.ts';
import { lots } from './en/lots.ts';
import { movements } from './en/movements.ts';
import { readings } from './en/readings.ts';
import { recharge } from './en/recharge.ts';
import { seats } from './en/seats.ts';
import { statement } from './en/statement.ts';
import { storedCard } from './en/stored-card.ts';
import { targets } from './en/targets.ts';
import { tenantAnswers } from './en/tenant-answers.ts';
import { welcome } from './en/welcome.ts';

export const english = {
  answers,
  handOver,
  holdings,
  licenseChanges,
  licenses,
  seats,
  access,
  advice,
  alerts,
  billing,
  declines,
  effects,
  feed,
  files,
  forms,
  funds,
  licenseReasons,
  licenseFailures,
  licenseJobs,
  licenseLists,
  licenseSheet,
  licenseReading,
  lots,
  readings,
  recharge,
  storedCard,
  targets,
  tenantAnswers,
  approvals,
  audit,
  balance,
  buttons,
  errors,
  exporting,
  help,
  importing,
  movements,
  statement,
  welcome,
};
