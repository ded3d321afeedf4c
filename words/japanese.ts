/** Everything the desk says in Japanese. */

import { access } from './ja/access.ts';
import { advice } from './ja/advice.ts';
import { alerts } from './ja/alerts.ts';
import { answers } from './ja/answers.ts';
import { approvals } from './ja/approvals.ts';
import { audit } from './ja/audit.ts';
import { balance } from './ja/balance.ts';
import { billing } from './ja/billing.ts';
import { buttons } from './ja/buttons.ts';
import { declines } from './ja/declines.ts';
import { effects } from './ja/effects.ts';
import { errors } from './ja/errors.ts';
import { exporting } from './ja/exporting.ts';
import { feed } from './ja/feed.ts';
import { files } from './ja/files.ts';
import { forms } from './ja/forms.ts';
import { funds } from './ja/funds.ts';
import { handOver } from './ja/hand-over.ts';
import { help } from './ja/help.ts';
import { holdings } from './ja/holdings.ts';
import { importing } from './ja/importing.ts';
import { licenseChanges } from './ja/license-changes.ts';
import { licenseFailures } from './ja/license-failures.ts';
import { licenseJobs } from './ja/license-jobs.ts';
import { licenseLists } from './ja/license-lists.ts';
import { licenseReading } from './ja/license-reading.ts';
import { licenseReasons } from './ja/license-reasons.ts';
import { licenseSheet } from './ja/license-sheet.ts';
import { licenses } from './ja/licenses.ts';
import { lots } from './ja/lots.ts';
import { movements } from './ja/movements.ts';
import { readings } from './ja/readings.ts';
import { recharge } from './ja/recharge.ts';
import { seats } from './ja/seats.ts';
import { statement } from './ja/statement.ts';
import { storedCard } from './ja/stored-card.ts';
import { targets } from './ja/targets.ts';
import { tenantAnswers } from './ja/tenant-answers.ts';
import { welcome } from './ja/welcome.ts';
import type { Words } from './words.ts';

export const japanese: Words = {
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
