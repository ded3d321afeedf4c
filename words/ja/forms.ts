/** What is wrong with what was typed into a form, in Japanese. */

import type { Words } from '../words.ts';

export const forms: Words['forms'] = {
  notSaved: '何も変更していません。',
  at: (field, reason) => `${field}：${reason}`,
  fields: {
    deposit: '追加する金額',
    amount: 'リチャージ金額',
    trigger: 'トリガー金額',
    cap: '月の上限',
    reading: '表示されている残高',
    day: '購入日',
    reference: '請求書番号',
    reason: 'メモ',
  },
  amountMissing: '金額を入力してください。',
  dayMissing: '日付を選んでください。',
  problems: {
    empty: '金額を入力してください。',
    'not-an-amount': '金額として読み取れません。250 や 250.50 のように入力してください。',
    ambiguous: '2 通りに読めます。桁区切りを付けずに入力してください。',
    negative: 'マイナスの金額は入力できません。',
    'other-currency': 'アカウントの通貨と異なります。換算は行いません。',
    'too-fine': '小数点以下の桁数が、この通貨で使える桁数を超えています。',
    'too-large': '金額が大きすぎて計算できません。',
    'no-day': '日付として読み取れません。',
    'day-in-future': 'まだ来ていない日付です。',
    'day-too-old': 'これほど前に購入した資金は、すでに失効しています。',
    'too-long': '長すぎます。',
  },
  tooSmall: (limit) => `${limit} 以上にしてください。`,
  aboveLimit: (limit) => `${limit} 以下にしてください。`,
  capBelowAmount: (limit) => `月の上限は、再充電 1 回分の ${limit} 以上にしてください。`,
};
