/** Everything the desk says in Simplified Chinese. */

import type { Words } from './words.ts';
import { access } from './zh/access.ts';
import { advice } from './zh/advice.ts';
import { alerts } from './zh/alerts.ts';
import { answers } from './zh/answers.ts';
import { approvals } from './zh/approvals.ts';
import { audit } from './zh/audit.ts';
import { balance } from './zh/balance.ts';
import { billing } from './zh/billing.ts';
import { buttons } from './zh/buttons.ts';
import { declines } from './zh/declines.ts';
import { effects } from './zh/effects.ts';
import { errors } from './zh/errors.ts';
import { exporting } from './zh/exporting.ts';
import { feed } from './zh/feed.ts';
import { files } from './zh/files.ts';
import { forms } from './zh/forms.ts';
import { funds } from './zh/funds.ts';
import { handOver } from './zh/hand-over.ts';
import { help } from './zh/help.ts';
import { holdings } from './zh/holdings.ts';
import { importing } from './zh/importing.ts';
import { licenseChanges } from './zh/license-changes.ts';
import { licenseFailures } from './zh/license-failures.ts';
import { licenseJobs } from './zh/license-jobs.ts';
import { licenseLists } from './zh/license-lists.ts';
import { licenseReading } from './zh/license-reading.ts';
import { licenseReasons } from './zh/license-reasons.ts';
import { licenseSheet } from './zh/license-sheet.ts';
import { licenses } from './zh/licenses.ts';
import { lots } from './zh/lots.ts';
import { movements } from './zh/movements.ts';
import { readings } from './zh/readings.ts';
import { recharge } from './zh/recharge.ts';
import { seats } from './zh/seats.ts';
import { statement } from './zh/statement.ts';
import { storedCard } from './zh/stored-card.ts';
import { targets } from './zh/targets.ts';
import { tenantAnswers } from './zh/tenant-answers.ts';
import { welcome } from './zh/welcome.ts';

export const chinese: Words = {
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
