/** What people call the money side of calling: today's words, yesterday's and a machine's, in three languages. */

export const MONEY_TERMS: Readonly<Record<string, string>> = {
  credits:
    'communications credits, communication credits, communications credit, communication credit, comm credits, calling credits, credits, credit, コミュニケーション クレジット, 通信クレジット, コミュニケーションズ クレジット, クレジット, 通信点数, 点数, 通信额度, 通讯额度, 通讯信用点数, 通信信用额度, 通信信用点数, 通信贷项, 通讯点数, 通信积分, 信用额度, 信用点数, prepaid money, prepaid calling money, prepaid balance, calling money, calling balance, prepaid credit, 預け金, 预付款, 预付费, phone credit, call credit, call credits, calling funds, calling wallet',
  'auto-recharge':
    'auto-recharge, auto recharge, autorecharge, automatically recharging, automatically recharges, automatically recharged, automatically top up, automatically topped up, automatically charging, auto charging, charging our card, recharging our card, automatic recharge, automatic recharging, auto top up, auto top-up, auto topup, automatic top up, automatic top-up, automatic topup, atu, auto refill, automatic refill, auto reload, auto charge, recharge automatically, top up automatically, refill automatically, recharges itself, refills itself, 自動再充電, 自動再チャージ, 自動リチャージ, 自動充電, 自動チャージ, 自動トップアップ, オートチャージ, オートリチャージ, 自動補充, 自动充值, 自动重新充电, 自动充电, 自动补足, 自动续充, 自动补充, autopay, auto pay, 自動引き落とし, 自動課金, 自動で補充, 自動でチャージ, 自动扣费, 自动扣款, 自动加钱',
  'trigger-amount':
    'trigger amount, trigger, triggers, when balance is below, balance is below, balance falls below, below which, threshold, lower limit, トリガー金額, トリガー, 下限額, 下限, しきい値, 閾値, 次の金額以下, 触发金额, 触发器金额, 触发器, 触发, 阈值, 下限',
  'recharge-amount':
    'recharge amount, recharge amounts, add this amount, top up amount, top-up amount, amount of each recharge, リチャージ金額, 再充電額, 再充電の金額, 再チャージの金額, 再充電金額, 再チャージ額, リチャージ額, 充電金額, チャージ金額, チャージ額, 追加する金額, この金額を追加, 充值金额, 充电金额, 添加此金额',
  balance:
    'balance, balances, credit balance, remaining credit, credit left, credits left, 残高, クレジット残高, 利用可能残高, 余额, 结余, 剩余点数, 点数余额',
  'connection-fee':
    'connection fee, connection charge, setup fee, 接続料, 接続料金, 接通费, 连接费, 接续费',
  mca: 'mca, microsoft customer agreement, customer agreement, nce, new commerce experience, new commerce, new-commerce, マイクロソフト顧客契約, microsoft 顧客契約, 顧客契約, 新しいコマース エクスペリエンス, 新しいコマース, 新コマース, 新しい商取引, microsoft 客户协议, 客户协议, 新商务体验, 新的商业体验, 新商务, 新商业体验, 新商业',
  mosa: 'mosa, microsoft online subscription agreement, online subscription agreement, オンライン サブスクリプション契約, オンラインサブスクリプション契約, 联机订阅协议, 在线订阅协议',
  csp: 'csp, cloud solution provider, partner, partners, reseller, resellers, パートナー, 代理店, 販売店, リセラー, クラウド ソリューション プロバイダー, 合作伙伴, 代理商, 经销商, 云解决方案提供商',
  ea: 'ea, enterprise agreement, volume licensing, エンタープライズ契約, エンタープライズ アグリーメント, ボリューム ライセンス, 企业协议, 批量许可',
  'payg-service':
    'pay-as-you-go services, pay-as-you-go service, pay as you go services, pay as you go service, payg services, payg service, telco payg, 従量課金サービス, 従量課金制サービス, 即用即付服务',
  payg: 'payg, pay as you go, pay-as-you-go, payasyougo, pay per use, pay per call, 従量課金制, 従量課金, 従量制, 即用即付, 按量付费, 按需付费, 随用随付, 现收现付',
  'post-usage':
    'post-usage, post usage, postpaid, post-paid, billed after, pay after, after use, in arrears, 使用後の課金, 使用後, 後払い, 使用后计费, 使用后付费, 后付费, 用后付费',
  run_out_forecast:
    'how long will, days left, run out date, forecast, last until, how many days, will credits last, will our credit last, run-out, いつまで持つ, いつまでもつ, あと何日, 予測, 足りるか, 何日もつ, 多久用完, 还能用多久, 还能用几天, 预测, 能撑, 够用到, 撑到',
};
