/** What people call the money side of calling: today's words, yesterday's and a machine's, in three languages. */

export const MONEY_TERMS: Readonly<Record<string, string>> = {
  credits:
    'communications credits, communication credits, communications credit, communication credit, comm credits, calling credits, credits, credit, コミュニケーション クレジット, 通信クレジット, コミュニケーションズ クレジット, クレジット, 通信点数, 点数, 通信额度, 通讯额度, 通讯信用点数, 通信信用额度, 通信信用点数, 通信贷项, 通讯点数, 通信积分, 信用额度, 信用点数',
  'auto-recharge':
    'auto-recharge, auto recharge, autorecharge, automatic recharge, automatic recharging, auto top up, auto top-up, auto topup, automatic top up, automatic top-up, automatic topup, atu, auto refill, automatic refill, auto reload, auto charge, recharge automatically, top up automatically, refill automatically, recharges itself, refills itself, 自動再充電, 自動再チャージ, 自動リチャージ, 自動充電, 自動チャージ, 自動トップアップ, オートチャージ, オートリチャージ, 自動補充, 自动充值, 自动重新充电, 自动充电, 自动补足, 自动续充, 自动补充, 自动续费',
  recharge:
    'recharge, recharges, recharged, recharging, top up, top-up, topup, refill, refills, reload, replenish, 再充電, 再チャージ, リチャージ, チャージ, 充電, トップアップ, 補充, 充值, 充电, 补足, 冲值',
  'trigger-amount':
    'trigger amount, trigger, triggers, when balance is below, balance is below, balance falls below, below which, threshold, lower limit, トリガー金額, トリガー, 下限額, 下限, しきい値, 閾値, 次の金額以下, 触发金额, 触发器金额, 触发器, 触发, 阈值, 下限',
  'recharge-amount':
    'recharge amount, recharge amounts, add this amount, top up amount, top-up amount, amount of each recharge, リチャージ金額, 再充電額, 再充電の金額, 再チャージの金額, 再充電金額, 再チャージ額, リチャージ額, 充電金額, チャージ金額, チャージ額, 追加する金額, この金額を追加, 充值金额, 充电金额, 添加此金额',
  balance:
    'balance, balances, credit balance, remaining credit, credit left, credits left, 残高, クレジット残高, 利用可能残高, 余额, 结余, 剩余点数, 点数余额',
  funds: 'funds, fund, funding, money, funded, 資金, お金, 入金, 资金, 钱, 款',
  zero: 'zero, 0, empty, used up, run dry, ran out, run out, runs out, running out, out of, exhausted, depleted, nothing left, ゼロ, 零, なくなる, なくなった, なくなり, 尽きる, 尽きた, 尽き, 切れ, 使い切る, 使い切った, 使い切っ, 使い切り, 枯渇, 不足, 用完, 用光, 耗尽, 为零, 用尽, 没了, 没有了, 不足, 花光, 花完',
  expire:
    'expire, expires, expired, expiry, expiration, expiring, forfeited, forfeit, lapse, lapses, lapsed, valid until, valid for, validity, shelf life, use by, go bad, 有効期限, 期限切れ, 失効, 期限, 期間, 消滅, 切れる, 没収, 过期, 到期, 失效, 有效期, 没收, 作废, 过期了',
  month: 'month, months, monthly, 月, か月, ヶ月, カ月, ケ月, 毎月, 月間, 今月, 来月, 翌月, 个月, 每月, 月份, 月底, 下个月, 本月, 每个月',
  year: 'year, years, yearly, annual, a year, twelve months, 12 months, 年, 1年, 一年, 12か月, 12ヶ月, 12カ月, 年間, 12个月, 十二个月',
  order:
    'first in first out, first in, fifo, oldest, oldest first, which first, used first, consumed first, spent first, burn order, 先入れ先出し, 先入先出, 古いもの, 古い順, 順番, 先に, どれから, 先进先出, 先用, 先使用, 先被使用, 最早, 顺序, 先扣',
  sequence: 'order, orders, sequence, 順序, 手順の順, 步骤顺序, 先后',
  invoice:
    'invoice, invoices, invoiced, bill, bills, receipt, receipts, billing statement, statement, 請求書, 請求, 領収書, 明細, インボイス, 发票, 账单, 开票, 收据, 帐单, 对账单',
  price:
    'cost, costs, price, prices, pricing, rate, rates, charge per minute, per minute, how much does, fee, fees, tariff, expensive, cheap, 料金, 価格, いくら, 値段, レート, 料金表, 費用, 課金, 通話料, 単価, 费用, 价格, 费率, 多少钱, 资费, 收费, 话费, 单价',
  'connection-fee': 'connection fee, connection charge, setup fee, 接続料, 接続料金, 接通费, 连接费, 接续费',
  amount: 'amount, amounts, sum, 金額, 額, 金额, 数额',
  recommended:
    'recommended, recommend, recommendation, suggested, suggest, advise, minimum, at least, should we put, should we buy, should i buy, to start with, how much should, deposit, おすすめ, お勧め, 推奨, 最低, 目安, 最初に, いくら必要, いくら入れ, 建议, 推荐, 最低, 最少, 至少, 应该充, 应该买, 起步, 预存',
  buy: 'buy, buys, buying, bought, purchase, purchases, purchased, purchasing, order credits, get credits, add funds, acquire, checkout, place order, 購入, 買う, 買い方, 買え, 買い, 買った, 買って, 注文, 入手, 购买, 买, 订购, 采购, 下单, 选购, 购入',
  marketplace: 'marketplace, store, shop, purchase services, マーケットプレース, マーケットプレイス, 应用商店, 市场',
  pay: 'pay, pays, paid, paying, payment, charged, billed, 支払, 支払い, 支払う, 支払った, 支払われた, 払う, 支付, 付款, 付费, 扣费, 付钱, 扣款',
  card: 'credit card, card declined, bank card, クレジットカード, クレジット カード, 信用卡, 银行卡',
  mail: 'mail, mails, email, emails, e-mail, notification, notifications, notified, notify, alert, alerts, メール, 通知, お知らせ, 邮件, 电子邮件, 通知, 提醒, 邮箱通知',
  mca: 'mca, microsoft customer agreement, customer agreement, nce, new commerce experience, new commerce, new-commerce, マイクロソフト顧客契約, microsoft 顧客契約, 顧客契約, 新しいコマース エクスペリエンス, 新しいコマース, 新コマース, 新しい商取引, microsoft 客户协议, 客户协议, 新商务体验, 新的商业体验, 新商务, 新商业体验, 新商业',
  mosa: 'mosa, microsoft online subscription agreement, online subscription agreement, オンライン サブスクリプション契約, オンラインサブスクリプション契約, 联机订阅协议, 在线订阅协议',
  agreement:
    'agreement, contract, billing account, billing accounts, billing profile, 契約, 請求先アカウント, 課金アカウント, 协议, 合同, 计费帐户, 计费账户, 账单账户',
  csp: 'csp, cloud solution provider, partner, partners, reseller, resellers, パートナー, 代理店, 販売店, リセラー, クラウド ソリューション プロバイダー, 合作伙伴, 代理商, 经销商, 云解决方案提供商',
  ea: 'ea, enterprise agreement, volume licensing, エンタープライズ契約, エンタープライズ アグリーメント, ボリューム ライセンス, 企业协议, 批量许可',
  'payg-service':
    'pay-as-you-go services, pay-as-you-go service, pay as you go services, pay as you go service, payg services, payg service, telco payg, 従量課金サービス, 従量課金制サービス, 即用即付服务',
  payg: 'payg, pay as you go, pay-as-you-go, payasyougo, pay per use, pay per call, 従量課金制, 従量課金, 従量制, 即用即付, 按量付费, 按需付费, 随用随付, 现收现付',
  'post-usage':
    'post-usage, post usage, postpaid, post-paid, billed after, pay after, after use, in arrears, 使用後の課金, 使用後, 後払い, 使用后计费, 使用后付费, 后付费, 用后付费',
  overage:
    'overage, overages, over the limit, exceed, exceeds, exceeded, excess, over my minutes, 超過分, 超過, 超えた, 超える, 超えて, 超えたら, オーバー, 超额, 超出, 超过, 超量',
  migration:
    'migrate, migration, migrated, migrating, move to, moving to, moved to, transition, switch to, 移行, 移行中, 切り替え, 迁移, 转到, 转换到, 过渡',
  drain: 'drain, draining, drained, indefinitely, never ends, refills, use up the remaining, 補充され続ける, 終わらない, 无限补充, 一直完不成, 消耗完',
  run_out_forecast:
    'how long will, days left, run out date, forecast, last until, how many days, will credits last, will our credit last, run-out, いつまで持つ, いつまでもつ, あと何日, 予測, 足りるか, 何日もつ, 多久用完, 还能用多久, 还能用几天, 预测, 能撑, 够用到, 撑到',
  refund: 'refund, refunds, refunded, money back, 返金, 払い戻し, 退款, 退还, 能退',
  api: 'api, apis, programmatically, interface, script, scripts, scripted, powershell, automate, automated, automation, graph api, スクリプト, プログラム, 自動化, 脚本, 接口, 编程, 自动化',
  support: 'support ticket, support case, support request, ticket, open a case, サポート チケット, サポートに問い合わせ, サポート, 支持票证, 支持工单, 工单, 技术支持',
};
