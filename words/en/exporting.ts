/** Handing out files, in English. */

export const exporting = {
  fileName: (from: string, until: string) => `credits-statement-${from}-to-${until}`,
  consent: (period: string) => `The statement for ${period}. I save it in your OneDrive.`,
  readyTitle: 'The file is ready',
  ready: (name: string) => `${name} is in your OneDrive.`,
  openFile: 'Open the file',
  declinedTitle: 'The file was not saved',
  declined: 'You chose not to save it, and I did not keep it.',
  expired: 'This offer has lapsed. Ask for the export again.',
  failed: 'The file could not be saved in your OneDrive. Ask for the export again.',
  onlyInChat: 'Files can be exchanged in personal chat only.',
  summary: 'The file is ready.',
  columns: {
    seq: 'Entry',
    at: 'Time (UTC)',
    kind: 'What',
    destination: 'Destination',
    person: 'Person',
    amount: 'Amount',
    balance: 'Balance after',
    currency: 'Currency',
    reason: 'Reason',
    reference: 'Reference',
    recordedAt: 'Recorded (UTC)',
  },
  sheets: {
    summary: 'Summary',
    days: 'By day',
    destinations: 'By destination',
    entries: 'Entries',
  },
};
