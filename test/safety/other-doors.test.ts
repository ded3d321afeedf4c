/** Files that are dropped, files that are offered and people who are looked for: by every kind of person. */

import assert from 'node:assert/strict';
import { crowdName } from '../../sandbox/tenant/crowd-tenant.ts';
import { skuId } from '../../sandbox/tenant/skus.ts';
import { aCall, csvText } from '../usage/report-builder.ts';
import { KINDS, MIGHTY } from './kinds-of-people.ts';
import { openSafeDesk } from './safe-desk.ts';
import { stand, tryOut } from './try-out.ts';
import { consented, dropped, pressed, searched, tell } from './visitor.ts';
import { HOME } from './walk.ts';

const CALLS = csvText([aCall(1), aCall(2)]);
const NAMES = `UserPrincipalName\n${[1, 2].map(crowdName).join('\n')}\n`;

function dropping(name: string, file: string) {
  return {
    ready: async () => ({ desk: await openSafeDesk({ file }), data: {} }),
    forms: () => [dropped(name)],
  };
}

/** What was offered to somebody who might have it then. */
function offering(verb: string, typed: object) {
  return {
    ready: async () => {
      const desk = await openSafeDesk();
      desk.roster.directory = MIGHTY;
      const { raw } = await tell(desk, HOME, pressed(verb, typed));
      const offer = /"offer":"([^"]+)"/.exec(raw)?.[1];
      assert.ok(offer, raw);
      return { desk, data: { offer } };
    },
    forms: (data: object) => [consented((data as { offer: string }).offer)],
  };
}

describe('who may, by other doors:', function () {
  this.timeout(60_000);

  tryOut({
    name: 'a report of usage that is dropped',
    verb: 'file',
    expectation: { needs: 'import-usage', how: 'acts' },
    ...dropping('calls.csv', CALLS),
  });
  tryOut({
    name: 'a list of people that is dropped',
    verb: 'file',
    expectation: { needs: 'assign-licenses', how: 'drafts' },
    ...dropping('people.csv', NAMES),
  });
  tryOut({
    name: 'a statement that was offered as a file',
    verb: 'consent',
    expectation: { needs: 'see-balance', how: 'uploads' },
    ...offering('statement.export', { format: 'csv' }),
  });
  tryOut({
    name: 'a list of holders that was offered as a file',
    verb: 'consent',
    expectation: { needs: 'see-licenses', how: 'uploads' },
    ...offering('holders.export', { sku: skuId('MCOEV') }),
  });
  tryOut({
    name: 'an audit that was offered as a file',
    verb: 'consent',
    expectation: { needs: 'see-audit', how: 'uploads' },
    ...offering('audit.export', {}),
  });

  tryOut({
    name: 'a trail of who did what that was offered as a file',
    verb: 'consent',
    expectation: { needs: 'see-audit', how: 'uploads' },
    ...offering('audit.export', {}),
  });

  it('a picker of people finds somebody for whoever may assign, and nobody for all others', async () => {
    const desk = await openSafeDesk();
    try {
      for (const kind of KINDS) {
        const before = await desk.standing();
        const heard = await stand(desk, kind, searched('Person'));
        const found = heard.refused === undefined && heard.raw.includes(crowdName(1));
        assert.equal(found, kind.maySee.has('assign-licenses'), kind.name);
        assert.deepEqual(await desk.standing(), before, kind.name);
      }
    } finally {
      await desk.close();
    }
  });
});
