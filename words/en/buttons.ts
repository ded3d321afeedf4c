/** What stands on the buttons, in English. */

export const buttons = {
  balance: 'Check balance',
  statement: 'Statement',
  addFunds: 'Add funds',
  autoRecharge: 'Auto-recharge',
  export: 'Export',
  exportExcel: 'Export to Excel',
  exportCsv: 'Export to CSV',
  refresh: 'Refresh',
  help: 'Help',
  cancel: 'Cancel',
  next: 'Next page',
  previous: 'Previous page',
  backToStatement: 'Back to the statement',
  openAdminCenter: 'Open admin center (external)',
  openTeamsAdminCenter: 'Open Teams admin center (external)',
  openChat: 'Continue in chat',
  expiry: 'Expiry',
  billing: 'Billing mode',
  setUp: 'Set up',
  openPayments: 'Open payment methods (external)',
};
