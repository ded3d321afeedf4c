/** What a text says, whatever language, script or spelling it is said in. */

import assert from 'node:assert/strict';
import { createLexicon } from '../../answers/lexicon.ts';
import { lineOf } from '../../answers/line.ts';
import { termsOf } from '../../answers/tokens.ts';

const lexicon = createLexicon();

function told(text: string): readonly string[] {
  return [...termsOf(lineOf(text), lexicon).keys()].sort();
}

describe('the terms of a text', () => {
  const SAME: readonly (readonly string[])[] = [
    ['credits expire', 'Communications Credits expired', 'クレジットの失効', '点数过期'],
    [
      'turn off auto-recharge',
      'disable ATU',
      '自動再充電をオフ',
      '自動リチャージの解除',
      '关闭自动充值',
      '停用自动重新充电',
    ],
    ['audio conferencing license', '電話会議のライセンス', '音频会议许可证', '音频会议授权'],
    ['mcopstnc', 'MCOPSTNC', 'ＭＣＯＰＳＴＮＣ'],
    ['PHONESYSTEM_VIRTUALUSER', 'phonesystem virtualuser', 'phonesystemvirtualuser'],
    ['usage location', '使用場所', '使用位置', 'usagelocation'],
    ['ユーザーのライセンス', 'ユーザのﾗｲｾﾝｽ', 'user license', '用户许可证'],
    ['許可證', '许可证', 'licences'],
  ];
  for (const [model = '', ...others] of SAME) {
    for (const other of others) {
      it(`are the same for “${model}” and “${other}”`, () => {
        assert.deepEqual(told(other), told(model));
      });
    }
  }

  it('tell a product from a plan that an underscore alone tells apart', () => {
    assert.notDeepEqual(told('MCOPSTN_5'), told('MCOPSTN5'));
  });

  it('are found whole: no term begins inside a Latin word', () => {
    assert.deepEqual(told('accredits'), ['accredit']);
  });

  it('keep what no list knows, as words and as pairs of characters', () => {
    assert.deepEqual(told('葡萄酒'), ['葡+萄', '葡萄酒', '萄+酒'].sort());
  });

  it('say what is not ours', () => {
    assert.deepEqual(told('Azure'), ['~azure']);
  });
});
