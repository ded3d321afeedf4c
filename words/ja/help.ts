/** What the desk understands, in Japanese. */

import type { Words } from '../words.ts';

export const help: Words['help'] = {
  title: 'できること',
  lead: '次のように書いてください（日本語、英語、中国語）。ボタンでも送れます。',
  groups: {
    credits: 'コミュニケーション クレジット',
    alerts: 'アラート',
    licenses: '通話ライセンス',
    questions: '質問',
    talk: 'いつでも',
  },
  lines: {
    balance: '残高、見通し、次の有効期限',
    statement: '残高の増減（日別、通話先別）。Excel と CSV に出力できます',
    file: 'PSTN 使用状況レポート（CSV または zip）をここにドロップ',
    fileMeans: 'クレジットで支払われた通話を取り込みます',
    setUp: '入金、自動再充電、上限を 1 つのフォームで設定',
    addFunds: {
      stripe: '確認のうえ、登録済みのカードに 1 回請求',
      observed: '購入場所の案内と、購入の記録',
    },
    setAutoRecharge: {
      stripe: 'トリガー金額、リチャージ金額、月の上限',
      observed: '管理センターの設定を記録して見守り',
    },
    turnOffAutoRecharge: {
      stripe: '以後は自動で請求しません',
      observed: '管理センターでの 6 つの手順と、その後の見守り',
    },
    lots: '資金の有効期限と失効の見込み',
    reading: '管理センターの残高に合わせます',
    changeCard: '支払いに使うカード',
    billingMode: 'クレジットから使用後の課金への移行',
    approvals: '二人目の承認を待っている操作',
    alertsHere: '再充電、失敗、残高の減少やゼロ、失効をこの会話にお知らせ',
    alertsList: 'アラートを受け取る会話の一覧',
    assign: '変更内容を確認してから、1 人にライセンスを割り当てます',
    assignMany: '一覧、ファイル、グループにまとめて割り当て。進捗、結果、取り消し付き',
    licensesOf: '持っているライセンスとその由来、通話に足りないもの',
    seats: '購入数、使用数、残り',
    whoHas: '製品を持っている人の一覧。エクスポートもできます',
    licenseJobs: '最近の計画。結果の確認や取り消し',
    question: 'ライセンスや通話の質問を自由な言葉でどうぞ。出典とともにお答えします',
    questionExample: 'E5 に通話プランは含まれますか？',
    unanswered: 'お答えできなかった質問と、追加の方法',
    questionsHere: '担当者あての質問をこの会話に届けます',
    audit: '誰がどのカードで何をしたか。エクスポートもできます',
    help: 'この一覧',
    cancel: '進行中の操作を中止',
  },
  limits:
    '金額は、記録された購入と、24～48 時間遅れて届く通話レポートから計算しています。残高の表示には管理者ロールが必要で、個人チャットに限ります。アラートは管理者が指定した会話に送信します。通話には組織の Teams 通話ライセンスが必要です。',
  summary: 'Calling Desk が理解できること。',
};
