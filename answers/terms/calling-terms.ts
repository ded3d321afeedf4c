/** What people call licenses, phones, calls and the places where they are managed, in three languages. */

export const CALLING_TERMS: Readonly<Record<string, string>> = {
  'calling-plan':
    'calling plan, calling plans, call plan, call plans, plan, plans, プラン, 套餐, phone plan, phone plans, callingplan, 通話プラン, コーリング プラン, コールプラン, 呼び出しプラン, 通话套餐, 呼叫计划, 通话计划, 调用计划, 呼叫套餐, 电话套餐',
  domestic: 'domestic, national, 国内, 国内',
  international:
    'international, internationally, abroad, overseas, foreign countries, other countries, another country, foreign, 国際, 海外, 国外, 外国, 国際電話, 国際通話, 国际, 海外, 国外, 境外, 国际长途, 国际电话, 国际通话, 外国',
  'teams-phone':
    'teams phone, teams phone standard, phone system, phonesystem, cloud pbx, cloudpbx, teams 電話, teams電話, 電話システム, クラウド pbx, teams フォン, teams 电话, teams电话标准版, teams 电话标准版, 电话系统, 云 pbx, teams calling, teams telephony, enterprise voice, phone add-on, エンタープライズ voip, 企业语音',
  pbx: 'pbx, private branch exchange, 交換機, 交换机',
  'audio-conferencing':
    'audio conferencing, audio conference, audioconferencing, audio-conferencing, conference bridge, audio conf, pstn conferencing, dial-in conferencing, 電話会議, オーディオ会議, 音声会議, 音频会议, 电话会议, 语音会议',
  'dial-in':
    'dial-in number, dial-in numbers, dial in number, dial-in, dial in, dialin, join by phone, phone number on meetings, ダイヤルイン, 電話で参加, 電話番号で参加, 拨入, 拨入号码, 电话加入, 用电话加入, call-in number, call in number, call-in numbers, phone-in, join by telephone, dial-in details, 電話参加, 会議の電話番号, 会议电话号码, 电话接入, 接入号码, 接入号',
  'dial-out':
    'dial-out, dial out, dialout, dialing out, dialling out, dial-outs, call out, calling out, call me at, outbound, outgoing, ダイヤルアウト, ダイヤル アウト, 発信, 外線発信, 拨出, 外拨, 外呼, 拨出电话, 呼出',
  organizer: 'organizer, organiser, organizers, host, 開催者, 主催者, 组织者, 主持人, 发起人',
  'toll-free':
    'toll-free, toll free, tollfree, freephone, 0800, 800 number, 1-800, フリーダイヤル, 無料電話, フリーコール, 免费电话, 免费号码, 免费拨入, 免费拨入电话号码, 免费电话号码, 被叫付费, 0120, 1-888, 1800 number, 0800 number, 800 numbers, 0800 numbers, 400 电话, 800 电话, 400 号码',
  'direct-routing':
    'direct routing, directrouting, sbc, session border controller, own carrier, ダイレクト ルーティング, 直接ルーティング, 直接路由, 会话边界控制器',
  'operator-connect':
    'operator connect, operatorconnect, オペレーター コネクト, オペレーター接続, 通信事業者接続, 运营商连接, 运营商接入',
  'phone-mobile':
    'teams phone mobile, phone mobile, operator connect mobile, teams 電話モバイル, 电话移动版',
  hybrid:
    'hybrid, on-premises, on premises, on-prem, onprem, on premise, cloud connector, オンプレミス, オンプレ, ハイブリッド, 社内 pstn, 本地, 混合, 本地部署',
  'resource-account':
    'resource account, resource accounts, virtual user, virtual users, phone system virtual user, resource-account, リソース アカウント, 仮想ユーザー, バーチャル ユーザー, 资源帐户, 资源账户, 资源帐号, 资源账号, 虚拟用户, call queue account, call queue accounts, auto attendant account, auto attendant accounts, queue account, queue accounts, virtual account, 虚拟账户, 虚拟帐户',
  'auto-attendant':
    'auto attendant, auto attendants, autoattendant, auto-attendant, aa, ivr, phone menu, voice menu, 自動応答, 自動アテンダント, オート アテンダント, 自动助理, 自动话务员, 自动总机, 语音菜单, 自动应答, hotline, switchboard, welcome menu, press 1, main number, 代表番号, 音声ガイダンス, 总机, 热线',
  'call-queue':
    'call queue, call queues, callqueue, queue, queues, cq, hunt group, コール キュー, 通話キュー, 呼び出しキュー, 呼叫队列, 通话队列, 队列, 呼叫等待',
  'shared-phone':
    'shared phone, shared phones, common area phone, common area phones, common area, shared device, shared devices, shared space, teams shared space, teams shared devices, lobby phone, hallway phone, reception phone, lobby, hallway, reception, front desk, kitchen phone, 受付, ロビーの電話, 内線電話機, 前台, 大厅, 走廊, cap, 共有電話, 共用電話, 共有デバイス, 共有スペース, 共用エリア, 共用スペース, 受付の電話, ロビー, 共享电话, 公共区域电话, 公共区域, 公用电话, 共享设备, 共享空间, 大堂, 前台电话',
  'teams-premium': 'teams premium, teams プレミアム, teams 高级版, teams 高级',
  'business-voice': 'business voice, businessvoice, ビジネス ボイス, 商务语音, 商业语音',
  'business-suite':
    'business basic, business standard, business premium, m365 business, microsoft 365 business, office 365 business, ビジネス プレミアム, ビジネス スタンダード, ビジネス ベーシック, 商业版, 商业高级版, 商业标准版, 商业基础版',
  'skype-for-business': 'skype for business, skype, lync, sfb, s4b, skype online',
  e1: 'e1, o365 e1, office 365 e1, office e1',
  e3: 'e3, o365 e3, m365 e3, office 365 e3, microsoft 365 e3, office e3',
  e5: 'e5, o365 e5, m365 e5, office 365 e5, microsoft 365 e5, office e5',
  e7: 'e7, m365 e7, microsoft 365 e7',
  f3: 'f1, f3, frontline, firstline, フロントライン, 一线员工',
  'no-teams':
    'no teams, without teams, (no teams), teams なし, teamsなし, teams を含まない, 不含 teams, 无 teams, 没有 teams',
  'teams-enterprise':
    'teams enterprise, teams eea, eea, teams エンタープライズ, teams 企业版, 欧洲经济区',
  gcc: 'gcc, gcc high, gcchigh, gov, government, dod, us government, 政府, 政府機関, 官公庁, 政府云',
  education:
    'faculty, student, students, education, edu, school, a3, a5, 教職員, 学生, 教育機関, 教育, 教师, 学校',
  'calling-minutes':
    'with calling minutes, e5 calling minutes, callingminutes, 通話時間付き, 通话分钟数',
  minutes:
    'minute, minutes, mins, min, minute allowance, 分数, 分, 通話時間, 通話分数, 無料通話, 分钟, 分钟数, 通话时长, 时长',
  zone2: 'zone 2, country zone 2, ゾーン 2, 区域 2',
  'not-sold-country':
    'russia, korea, taiwan, ロシア, 韓国, 台湾, 俄罗斯, 韩国, 台湾, india, china, mainland china, インド, 中国, 中国本土, 印度, 中国大陆, 大陆',
  'sold-where':
    'sold, available in, availability, not sold, 販売, 提供, 提供されて, 販売されて, 出售, 销售, 提供, 售卖',
  'japanese-page':
    'japanese page, japanese documentation, japanese docs, japanese article, ja-jp, machine translation, mistranslation, translation error, 日本語ページ, 日本語のページ, 日本語版, 日本語ドキュメント, 日本語の, 機械翻訳, 誤訳, 日文页面, 日语文档, 日语页面, 日文版, 机器翻译, 翻译错误, 日文文档',
  'usage-location':
    'usage location, usage locations, usagelocation, user location, license location, location, 使用場所, 利用場所, 使用位置, 使用地点, 使用地',
  license:
    'license, licenses, licence, licences, licensing, licensed, lic, subscription, subscriptions, ライセンス, サブスクリプション, 許可証, 许可证, 授权, 许可, 订阅, 牌照, 执照, 许可權',
  seats: 'seat, seats, units, prepaid units, consumed units, シート, 席位, 席数, 座席',
  phone_number:
    'phone number, phone numbers, telephone number, telephone numbers, did, did number, number, numbers, line uri, 電話番号, 番号, ダイヤル番号, 电话号码, 号码, 直拨号码, 直线号码, ddi, phone no, telephone no, 直通番号, 座机号码, 分机号',
  port: 'port, porting, port in, transfer number, ポーティング, 番号移行, 携号转网, 号码移植, 移植, 转网',
  pstn: 'pstn, public switched telephone network, outside line, 公衆電話網, 公衆交換電話網, 外線, 公共电话网, 公用交换电话网, 外线',
  'dial-pad':
    'dial pad, dialpad, dial-pad, keypad, number pad, ダイヤルパッド, ダイヤル パッド, キーパッド, 拨号盘, 拨号键盘, 拨号健盘, 拨号面板, 拨号板',
  'usage-report':
    'usage report, usage reports, pstn report, call report, pstn usage report, usage details, pstn usage, usage, report, reports, reporting, call records, call record, call history, call log, call logs, getpstncalls, 使用状況レポート, 使用状況, 利用状況, レポート, 通話記録, 通話履歴, 通話ログ, 利用レポート, 使用情况报告, 使用情况, 报告, 报表, 通话记录, 用量报告, 用量, 使用报告, 使用量, 话单, statistics, stats, cdr, call detail, call details, detail records, 統計, 統計情報, 通話明細, 统计, 通话明细, 通话详单, 详单',
  capability:
    'capability, capabilities, license capability, licensecapability, 機能の値, 功能值, capability 列',
  softbank: 'softbank, ソフトバンク, 软银',
  telstra: 'telstra, テルストラ, 澳洲电信',
  sku: 'sku, skus, part number, part numbers, partnumber, skupartnumber, sku id, skuid, product code, 品番, パーツ番号, 部品番号, 製品番号, 产品编号, 部件号, 编号, 部件编号',
  'service-plan':
    'service plan, service plans, serviceplan, serviceplans, サービス プラン, 服务计划, 服务套餐',
  'old-name':
    'old name, old names, new name, new names, renamed, rename, formerly, used to be called, called now, called today, now called, 旧名, 旧称, 新名称, 名前が変わ, 改名, 名称変更, 昔の名前, 旧名称, 现在叫, 以前叫, 曾用名, 更名, 原名',
  'pay-per-minute':
    'pay-per-minute, pay per minute, per-minute, 分単位, 分課金, 分単位課金, 按分钟付费, 按分钟计费, 按分钟',
  'usa-can':
    'usa/can, usa can, us and canada, us/canada, usa and canada, select dial out, 米国/カナダ, 米国とカナダ, 米国・カナダ, 美国/加拿大, 美国和加拿大',
  nested: 'nested, ネスト, 入れ子, 嵌套',
};
