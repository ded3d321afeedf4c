/** The one opening between the sandbox and the product: every name that the sandbox borrows passes here. */

export { readActivity } from '../bot/activity-shape.ts';
export type { FileHostPolicy } from '../bot/file-transfer.ts';
export type { Admission, Guard, Refused } from '../bot/guard.ts';
export { createLog, type Log } from '../bot/log.ts';
export { learnAnswersAhead } from '../bot/question-wiring.ts';
export type { ServiceUrlPolicy } from '../bot/service-url.ts';
export { approvalLimit, eventsSecret } from '../bot/setting-values.ts';
export type { Funding } from '../bot/settings.ts';
export { createTracks, type Tracks } from '../bot/watch/tracks.ts';
export { openDesk } from '../bot/wiring.ts';
export type { Fund } from '../ledger/entry.ts';
export { instant, instantFromIso } from '../ledger/instant.ts';
export { decimalText, type Micros, micros, parseMicros } from '../ledger/money.ts';
export { StoreError } from '../store/store-errors.ts';
export { takeWriterLock } from '../store/writer-lock.ts';
