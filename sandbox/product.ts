/** The one opening between the sandbox and the product: every name that the sandbox borrows passes here. */

export { readActivity } from '../bot/activity-shape.ts';
export type { FileHostPolicy } from '../bot/file-transfer.ts';
export type { Admission, Guard, Refused } from '../bot/guard.ts';
export type { ServiceUrlPolicy } from '../bot/service-url.ts';
export { StoreError } from '../store/store-errors.ts';
export { takeWriterLock } from '../store/writer-lock.ts';
