/** What Microsoft's messages and the scripts of old say, in their own words and as people repeat them. */

export const ERROR_TERMS: Readonly<Record<string, string>> = {
  conflict:
    'mutually exclusive, mutually-exclusive, conflict, conflicts, conflicting, conflicts with service plan, 相互に排他的, 排他, 競合, 互斥, 冲突',
  dependency:
    'depends on the service plan, depends on the service plans, depends on, depends, dependency, dependencies, prerequisite service plan, 依存, 依存関係, 依存して, 依赖, 依赖关系, 依赖于',
  'not-available':
    'does not have any available licenses, no available licenses, available licenses, not enough licenses, no licenses left, out of licenses, 利用可能なライセンス, ライセンスが足りない, ライセンス不足, 空きがない, 可用的许可证, 可用许可证, 许可证不够, 许可证不足',
  privileges:
    'insufficient privileges, insufficient, access denied, forbidden, authorization_requestdenied, authorization requestdenied, 403, not authorized, unauthorized, 権限が不十分, 権限不足, アクセス拒否, 权限不足, 访问被拒绝, 拒绝访问, 没有权限',
  throttled:
    'too many requests, throttled, throttling, 429, 429s, rate limited, rate limit, retry-after, 要求が多すぎ, スロットリング, 调整, 请求过多, 限流, 请求太多',
  concurrency:
    'concurrent requests, concurrent, concurrency, concurrencyviolation, directory_concurrencyviolation, 409, 同時要求, 同時実行, 并发, 并发请求',
  'not-exist':
    'does not exist, not found, doesnt exist, resourcenotfound, request_resourcenotfound, 404, 存在しません, 存在しない, 見つからない, 不存在, 未找到, 找不到用户',
  'valid-company':
    'valid company license, does not correspond to a valid company license, company license, not in tenant, 有効な会社のライセンス, 会社のライセンス, 有效的公司许可证, 公司许可证, 租户中没有',
  'company-only':
    'cannot be assigned to a user, appliesto company, tenant-wide, organization-wide, 組織全体, 会社全体, 公司级, 整个组织',
  'not-held':
    'does not have a corresponding license, corresponding license, 対応するライセンス, 相应的许可证',
  'no-changes':
    'no license changes provided, no license changes, license changes, ライセンスの変更, 许可证更改',
  parameters:
    'parameters are missing, one or more parameters, missing parameters, missing parameter, addlicenses, removelicenses, addlicenses and removelicenses, request payload, パラメーター, 参数',
  guid: 'edm.guid, edm guid, primitive value, guid, guids, uuid, プリミティブ値, 基元值',
  proxy:
    'proxyaddresses, proxy addresses, proxy address, proxyaddress, same value for property, duplicate address, プロキシ アドレス, 代理地址',
  uniqueness:
    'uniquenessviolation, prohibitedinusagelocationviolation, activewitherror, error state, エラー状態, 错误状态',
  'silent-errors':
    'silentlycontinue, erroraction, said nothing, no error, without error, without errors, hidden errors, swallowed, silently, 何も言わない, エラーが出ない, エラーなし, エラーも出ない, 没有报错, 不报错, 静默, 没报错',
  inherited: 'inherited, inherit, 継承, 继承',
  disabled_part:
    'disabled plan, disabled plans, disabledplans, service disabled, parts of a license, switched-off service, apps toggled off, 無効なプラン, 無効になっているサービス, 一部だけ, 已禁用的服务, 部分服务, 部分功能',
  'count-violation': 'countviolation, count violation',
  'dependency-violation': 'dependencyviolation, dependency violation',
  'exclusive-violation': 'mutuallyexclusiveviolation',
  'seat-state':
    'grace, grace period, suspended, warning, in grace, enabled units, 猶予期間, 猶予, 一時停止, 停止中, 宽限期, 宽限, 已暂停, 暂停, 警告',
  masked:
    'masked, mask, masking, hidden, asterisk, asterisks, starred, stars, obfuscated, ***, last digits, last three digits, 伏せ字, マスク, アスタリスク, 末尾, 下4桁, 下3桁, 隠れて, 星号, 打码, 隐藏, 末尾, 后四位, 后三位, 末几位, 脱敏, censored, blanked out, blacked out, xxx, anonymized, 匿名, 遮住, 屏蔽, 隐去',
  msol: 'msolonline, msonline, msol, sign-in assistant, sign in assistant, connect-msolservice, get-msolaccountsku, msolservice, azuread module',
  'msol-user-license': 'set-msoluserlicense, msoluserlicense, set-msoluser license',
  mgraph:
    'microsoft graph, graph, set-mguserlicense, mggraph, mguserlicense, graph powershell, mg module',
};
