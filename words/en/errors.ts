/** When something went wrong or was not understood, in English. */

export const errors = {
  title: 'Something went wrong on our side',
  body: 'I could not finish what you asked for. Try again in a moment.',
  incident: (id: string) => `If it happens again, tell your administrator this number: ${id}`,
  text: (id: string) =>
    `Something went wrong on our side. Try again in a moment. If it happens again, tell your administrator this number: ${id}`,
  cancelledTitle: 'Cancelled',
  cancelled: 'I stopped. Nothing was changed.',
  nothingToCancel: 'There was nothing to cancel.',
  oldCard: 'This card is out of date. Here is the present state.',
  busy: 'I am still working on your last request.',
  unavailable:
    'I cannot reach Microsoft 365 at the moment, so I cannot check your roles. Try again in a few minutes.',
  readOnly: 'The journal takes nothing in at the moment. The reason is in the log.',
};
