/** Asks whose licenses are meant, before anything else can be asked. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { problemBanner } from './license-form-card.ts';
import { personInputs } from './license-form-inputs.ts';
import type { LicenseMode } from './license-person.ts';
import { sheetCard } from './sheet-card.ts';

export interface PersonAskCardData {
  /** What follows: a form, or the licenses to `see`. */
  readonly mode: LicenseMode | 'see';
  readonly typed?: string | undefined;
  /** Somebody must be named first. */
  readonly isMissing?: boolean | undefined;
}

/** Sends `licenses.of`, or `licenses.assign` with `mode`; the inputs are `person` and `name`. */
export function personAskCard(data: PersonAskCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenses;
  const { mode } = data;
  return sheetCard(
    {
      title: words.titles[mode],
      summary: words.titles[mode],
      banner: problemBanner(data.isMissing ? ['no-person'] : undefined, speech),
      paragraphs: [mode === 'see' ? words.leads.see : words.whose[mode]],
      inputs: personInputs(data.typed ?? '', speech),
      actions: [
        mode === 'see'
          ? verbAction(speech, words.show, 'licenses.of', { withInputs: true })
          : verbAction(speech, words.goOn, 'licenses.assign', { data: { mode }, withInputs: true }),
        verbAction(speech, words.seats, 'seats.show'),
      ],
    },
    speech,
  );
}
