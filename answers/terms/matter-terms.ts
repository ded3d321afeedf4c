/** Words that tell our articles apart, and yet are said of anything: alone they do not make a question ours. */

export const MATTER_TERMS: Readonly<Record<string, string>> = {
  funds: 'funds, fund, funding, money, funded, 資金, お金, 入金, 资金, 钱, 款',
  zero: 'zero, 0, empty, used up, run dry, ran out, run out, runs out, running out, out of, exhausted, depleted, nothing left, ゼロ, 零, なくなる, なくなった, なくなり, 尽きる, 尽きた, 尽き, 切れ, 使い切る, 使い切った, 使い切っ, 使い切り, 枯渇, 不足, 用完, 用光, 耗尽, 为零, 用尽, 没了, 没有了, 不足, 花光, 花完, money is gone, money gone, credit is gone, credit gone, balance is gone, balance gone, all gone, 底をつ, 空になった, 归零, 见底',
  expire:
    'roll over, rolls over, rollover, carry over, carried over, lost at the end, 繰り越し, 繰越, 繰り越せ, 结转, 清零, 用不完, expire, expires, expired, expiry, expiration, expiring, forfeited, forfeit, lapse, lapses, lapsed, valid until, valid for, validity, shelf life, use by, go bad, 有効期限, 期限切れ, 失効, 期限, 期間, 消滅, 切れる, 没収, 过期, 到期, 失效, 有效期, 没收, 作废, 过期了, lose, loses, losing, unspent, unused, havent spent, not spent, 消える, 消えます, 未使用, 使わなかった, 没用的, 没用完的, 没花完',
  month:
    'month, months, monthly, 月, か月, ヶ月, カ月, ケ月, 毎月, 月間, 今月, 来月, 翌月, 个月, 每月, 月份, 月底, 下个月, 本月, 每个月',
  year: 'year, years, yearly, annual, a year, twelve months, 12 months, 年, 1年, 一年, 12か月, 12ヶ月, 12カ月, 年間, 12个月, 十二个月',
  order:
    'first in first out, first in, fifo, oldest, oldest first, which first, used first, consumed first, spent first, burn order, 先入れ先出し, 先入先出, 古いもの, 古い順, 順番, 先に, どれから, 先进先出, 先用, 先使用, 先被使用, 最早, 顺序, 先扣',
  sequence:
    'order, orders, which comes first, what comes first, license first, number first, sequence, 順序, 手順の順, 步骤顺序, 先后',
  invoice:
    'invoice, invoices, invoiced, bill, bills, receipt, receipts, billing statement, statement, 請求書, 請求, 領収書, 明細, インボイス, 发票, 账单, 开票, 收据, 帐单, 对账单',
  price:
    'cost, costs, price, prices, pricing, rate, rates, how much does, fee, fees, tariff, expensive, cheap, 料金, 価格, いくら, 値段, レート, 料金表, 費用, 課金, 通話料, 単価, 费用, 价格, 费率, 多少钱, 资费, 收费, 话费, 单价',
  amount: 'amount, amounts, sum, 金額, 額, 金额, 数额',
  recommended:
    'lowest, sensible, reasonable, 合适, 合適, 目安, recommended, recommend, recommendation, suggested, suggest, advise, minimum, at least, should we put, should we buy, should i buy, to start with, how much should, deposit, おすすめ, お勧め, 推奨, 最低, 目安, 最初に, いくら必要, いくら入れ, 建议, 推荐, 最低, 最少, 至少, 应该充, 应该买, 起步, 预存',
  buy: 'buy, buys, buying, bought, purchase, purchases, purchased, purchasing, order credits, get credits, add funds, acquire, checkout, place order, ordering, ordered, order more, order new, order numbers, order phone numbers, order licenses, order calling plans, where do i order, where to order, how do i order, how to order, can i order, want to order, need to order, 購入, 買う, 買い方, 買え, 買い, 買った, 買って, 注文, 入手, 购买, 买, 订购, 采购, 下单, 选购, 购入, procure, get more, 追加購入, 手配, 购置, 续费',
  marketplace:
    'marketplace, store, shop, purchase services, マーケットプレース, マーケットプレイス, 应用商店, 市场',
  pay: 'pay, pays, paid, paying, payment, charged, billed, 支払, 支払い, 支払う, 支払った, 支払われた, 払う, 支付, 付款, 付费, 扣费, 付钱, 扣款',
  card: 'credit card, card declined, bank card, クレジットカード, クレジット カード, 信用卡, 银行卡',
  mail: 'mail, mails, email, emails, e-mail, notification, notifications, notified, notify, alert, alerts, メール, 通知, お知らせ, 邮件, 电子邮件, 通知, 提醒, 邮箱通知',
  agreement:
    'agreement, contract, billing account, billing accounts, billing profile, 契約, 請求先アカウント, 課金アカウント, 协议, 合同, 计费帐户, 计费账户, 账单账户',
  migration:
    'migrate, migration, migrated, migrating, move to, moving to, moved to, transition, switch to, 移行, 移行中, 切り替え, 迁移, 转到, 转换到, 过渡, move them to, move over, switch over, change over, switch them, move from, 切り替える, 切替, 换到, 转为',
  drain:
    'drain, draining, drained, indefinitely, never ends, refills, use up the remaining, 補充され続ける, 終わらない, 无限补充, 一直完不成, 消耗完',
  refund: 'refund, refunds, refunded, money back, 返金, 払い戻し, 退款, 退还, 能退',
  api: 'api, apis, programmatically, interface, script, scripts, scripted, powershell, automate, automated, automation, graph api, スクリプト, プログラム, 自動化, 脚本, 接口, 编程, 自动化',
  support:
    'support ticket, support case, support request, open a case, サポート チケット, サポートに問い合わせ, サポート, 支持票证, 支持工单, 工单, 技术支持',
  overage:
    'overage, overages, over the limit, exceed, exceeds, exceeded, excess, over my minutes, 超過分, 超過, 超えた, 超える, 超えて, 超えたら, オーバー, 超额, 超出, 超过, 超量',
  call: 'ring, ringing, phoning, dial someone, 打, 拨, 发信, 発信できる, 電話できない, call, calls, calling, phone call, phone calls, called, telephony, telephone, telephones, dial, dials, dialing, dialling, dialed, make calls, phone, phones, 電話, 通話, 電話する, 電話をかける, かける, かけられ, コール, 通话, 电话, 打电话, 拨打, 呼叫, 拨号, 打出去, 打不出去, 打不了',
  meeting:
    'meeting, meetings, conference, conferences, 会議, ミーティング, 会议, conference call, conference calls, conf call, web 会議, オンライン会議, 在线会议, 线上会议, 视频会议',
  room: 'room, rooms, meeting room, meeting rooms, conference room, teams rooms, teams room, mtr, 会議室, teams ルーム, 会议室',
  country:
    'country, countries, region, regions, 国, 国・地域, 地域, 国または地域, 国家, 国家/地区, 地区, 区域',
  japan: 'japan, japanese market, 日本, 日本',
  free: 'free, no cost, free of charge, 無料, 免费',
  pool: 'pool, pools, pooled, pooling, shared minutes, プール, 共有, 共享池, 池, 合并计算, 池化, 共用',
  zone: 'zone a, zone b, zone, zones, country zone, ゾーン, ゾーン a, 区域 a, 国家/地区区域',
  export:
    'export, exports, exported, exporting, excel, csv, download, spreadsheet, xlsx, エクスポート, エクセル, ダウンロード, 書き出し, 出力, 导出, 下载, 表格, save as, dump, 保存, 另存',
  yesterday:
    "yesterday, yesterday's, recent, latest, 昨日, きのう, 今日の, 最近の, 直近, 昨天, 今天的, 最近, todays, this morning, a day behind, day behind, up to date, 今朝, 本日, 今日, 今天, 今早",
  replaced:
    'replaced, replaces, replace, replacement, successor, no longer sold, discontinued, retired, end of sale, obsolete, deprecated, outdated, 後継, 代わり, 廃止, 販売終了, 置き換え, 終了, 非推奨, 替代, 停售, 取代, 继任, 已停用, 弃用, 替换, 代替, 淘汰, 下架',
  carrier:
    'carrier, carriers, operator, operators, telco, provider, キャリア, 通信事業者, 事業者, 运营商',
  columns: 'column, columns, field, fields, 列, 項目, カラム, フィールド, 列名, 字段',
  pro: 'pro, プロ, 专业版',
  basic: 'basic, ベーシック, 基本版, 基础版',
  standard: 'standard, スタンダード, 标准版',
  premium: 'premium, プレミアム, 高级版, 高级',
  outside:
    'outside, outside numbers, external, externally, landline, landlines, external numbers, 外部, 社外, 固定電話, 外部番号, 外部, 外部号码, 外面, 座机, 固话',
  mobile:
    'mobile, mobile number, mobile phone, cell phone, sim, モバイル, 携帯番号, 携帯電話, 携帯, 移动电话, 手机号, 手机',
  teams: 'teams, msteams, マイクロソフト teams',
  suite: 'suite, suites, bundle, スイート, 套件, 套装',
  'which-calls':
    'which calls, what calls, whose calls, どの通話, どの電話, 哪些通话, 哪些电话, 哪通电话',
  recharge:
    'recharge, recharges, recharged, recharging, top up, top-up, topup, refill, refills, reload, replenish, 再充電, 再チャージ, リチャージ, 充钱, 加钱, チャージ, 充電, トップアップ, 補充, 充值, 充电, 补足, 冲值',
  kinds:
    'kinds, kinds of, what kinds of, which kinds of, types, types of, what types of, editions, edition, variants, variant, flavors, flavours, 種類, エディション, バリエーション, 种类, 几种, 哪几种, 版本, 哪几个版本',
  cmdlet: 'cmdlet, cmdlets, command, commands, コマンド, コマンドレット, 命令',
  'country-name':
    'germany, france, uk, united kingdom, britain, spain, italy, usa, united states, america, canada, brazil, australia, singapore, netherlands, switzerland, ドイツ, フランス, 英国, イギリス, アメリカ, 米国, カナダ, オーストラリア, シンガポール, 德国, 法国, 英国, 美国, 加拿大, 澳大利亚, 新加坡',
  success: 'success, successful, successfully, succeeded, succeeds, 成功, 正常終了',
};
