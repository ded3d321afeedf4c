/** Where alerts go, in Japanese. */

import type { Words } from '../words.ts';
import { alertPlaces } from './nouns.ts';

export const targets: Words['targets'] = {
  hereTitles: {
    added: '今後、アラートをここに送信します',
    already: 'アラートはすでにここに送信されています',
    stopped: 'アラートをここに送信しなくなりました',
    none: 'ここに送信されるアラートはありません',
  },
  here: {
    added: '再充電の成功と失敗、残高の減少、残高ゼロとその復旧、資金の失効前に、ここに投稿します。',
    already: '何も変更していません。',
    stopped: 'ここにはもうアラートを投稿しません。ほかの会話には影響しません。',
    none: '停止するものはありませんでした。',
  },
  everyoneSees: 'この会話の参加者全員に、金額を含むアラートが表示されます。',
  nobodyLeft:
    'アラートを受け取る会話がなくなりました。再充電の失敗や残高ゼロが誰にも知らされません。',
  registeredBy: '依頼者',
  at: '日時',
  stop: 'ここへのアラートを停止',
  start: 'ここにアラートを送信',
  list: 'アラートの送信先',
  title: 'アラートの送信先',
  lead: (count) => `アラートの送信先は ${alertPlaces(count)}です。`,
  empty:
    'アラートの送信先がまだありません。チャネルまたはこのチャットで「ここにアラートを送信」と書いてください。',
  scopes: {
    personal: '個人チャット',
    groupChat: 'グループ チャット',
    channel: 'チャネル',
  },
  named: (scope, name) => `${scope}：${name}`,
  addedBy: (name, at) => `${name} さんが依頼（${at}）`,
  living: '✓ 送信可能',
  dead: (at) => `✕ ${at} から送信不可`,
  causes: {
    'bot-removed': 'Calling Desk が削除されました。',
    'conversation-gone': '会話がなくなりました。',
    blocked: 'Calling Desk がブロックされました。',
    'writes-blocked': '投稿が禁止されています。',
    'role-lost': 'アラートを受け取れるロールがなくなりました。',
  },
  diedTitle: 'アラートが届かない会話があります',
  diedMeans: (place) => `次の会話に投稿できなくなりました：${place}`,
  diedTodo:
    'Calling Desk をもう一度追加するか、別の会話でアラートを受け取ってください。それまではここにお知らせします。',
  diedOfRoleTodo:
    '引き続きアラートが必要な人であれば、ロールをもう一度割り当て、本人に「ここにアラートを送信」と書き込んでもらってください。それまではここにお知らせします。',
  thisOne: 'この会話',
  stopAt: 'アラートを停止する会話',
  stopAtMissing: '会話を選んでください。',
  stopThere: '選んだ会話で停止',
  more: (count) => `ほか ${alertPlaces(count)}`,
  summary: 'アラートの送信先です。',
};
