/** The Excel file with a row for each person whose licenses were to be changed, in English. */

export const licenseSheet = {
  sheet: 'Licenses',
  columns: {
    line: 'Line',
    given: 'As given',
    name: 'Name',
    address: 'User principal name',
    outcome: 'Plan',
    reasons: 'Why',
    fixes: 'What to do',
    adds: 'Assigned',
    removes: 'Removed',
    country: 'Usage location set to',
    state: 'State',
    failure: 'Failure',
    requestId: 'Request ID',
  },
  outcomes: {
    change: 'To be changed',
    nothing: 'Nothing to do',
    refused: 'Refused',
  },
  states: {
    'left-out': 'Left out',
    planned: 'Not started',
    calling: 'Under way',
    verified: 'Changed and read back',
    failed: 'Failed, unchanged',
    unknown: 'Outcome not known yet',
    settled: 'Changed, found out later',
    skipped: 'Not reached',
  },
};
