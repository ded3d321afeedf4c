/** What people ask whether somebody can, in Japanese. */

import type { TenantQuestionPhrases } from '../tenant-questions.ts';

export const questionGoals: Pick<TenantQuestionPhrases, 'frames' | 'goals'> = {
  frames: [
    '[<why>] {who} [<san>] <wa> [<why>] [まだ|今|もう|本当に] <goal> [<o>|すること が|すること は|すること|かけること が|かけること] <able>',
    '{who} [<san>] (が|は) <goal> [<do>] <inorder> <need>',
    '{who} [<san>] [に|が|には] <goal> [<do>] [のに|ために] <need>',
    '<goal> [<do>] <inorder> {who} [<san>] (に|には|は) <need>',
  ],
  goals: {
    'call-abroad': [
      '<abroad> [<to>] [も] <call>',
      '<abroad> [<to>] <call> <o>',
      '国際(電話|通話|発信|コール) [<o>]',
      '海外(通話|発信|電話) [<o>]',
    ],
    'dial-out': [
      '[Teams] [の] (会議|ミーティング|電話会議) (から|で|中に) [<outside>] [<to>] (ダイヤルアウト|外線発信|発信|電話|電話番号 に 電話|参加者 に 電話) [<o>]',
      '(会議|ミーティング) の ダイヤルアウト [<o>]',
    ],
    'toll-free': [
      '(フリーダイヤル|無料電話|無料通話番号|通話料無料の番号|トールフリー|フリーダイヤルの番号|無料番号|トールフリー番号) [<to>|<o>] [<call>] [<o>] [利用|使用|受信|着信]',
    ],
    'dial-in': [
      '(会議|ミーティング) [に|の|で] (ダイヤルイン|電話番号|ダイヤルイン番号|電話参加の番号) [番号] [<o>] [付与|表示|利用|使用|追加]',
      'ダイヤルイン[番号] [<o>] [付与|表示|利用|使用|追加]',
      '(電話会議|音声会議|オーディオ会議) [<o>] [利用|使用|開催]',
    ],
    'dial-pad': [
      '(ダイヤル ?パッド|ダイヤルパット|キーパッド|ダイアルパッド) [<o>] [表示|利用|使用]',
    ],
    'call-outside': [
      '<outside> [<to>] [も] <call> [<o>]',
      '外線 [<o>] [利用|使用]',
      '<call> [<o>]',
      '外に <call>',
    ],
  },
};
