/** What people want to do, what goes wrong and who is asked about: words that say little alone, in three languages. */

export const DEED_TERMS: Readonly<Record<string, string>> = {
  'turn-off':
    'turn off, turned off, turning off, switch off, switched off, switching off, disable, disabled, disabling, deactivate, off, stop, stops, stopped, cancel, untick, uncheck, オフ, オフにする, 無効, 無効化, 解除, 止める, 停止, 止め方, 止めたい, 切る, 关闭, 关掉, 停用, 禁用, 取消, 关, 停止',
  'turn-on':
    'turn on, turned on, turning on, switch on, switched on, enable, enabled, enabling, activate, activated, オン, 有効, 有効化, オンにする, 有効にする, 打开, 开启, 启用, 激活, 开通',
  assign:
    '付けた, 付ける, 付けたい, 付けて, 付かない, つけた, つける, 分不了, 分许可证, 分给, 开许可证, 绑定, 绑到, assign, assigns, assigned, assigning, assignment, assignments, give a license, grant, allocate, hand out, 割り当て, 割り当てる, 割当, 付与, 割り当てた, 割り振り, 分配, 指派, 分派, 授予, 赋予, handing out, issue, issued, apply, applied, applying, 適用, 発行, 配る, 配布, 下发, 发放',
  bulk: 'bulk, whole department, everyone, all users, all staff, all employees, 全員, 全社員, 部署全員, 全部门, 整个部门, 全公司, 所有人, 全员, many users, many people, at once, mass, several users, hundreds of users, 100 users, list of users, csv file, 一括, まとめて, 大量, 複数ユーザー, 複数のユーザー, 批量, 一次性, 多个用户, 许多用户, 成批, hundred, hundreds, thousand, thousands, dozens, 数百人, 数十人, 几十个人, 几百人, 几百个人, 上百人, 全体, several people, lots of people, many accounts, whole team, チーム全員, 多人, 很多人, 大批',
  remove:
    'remove, removes, removed, removing, unassign, take away, revoke, delete, 削除, 外す, 外せ, 解除する, 取り外し, 剥奪, はずす, 移除, 删除, 收回, 取消分配, 撤销, 拿掉, 去掉, take off, reclaim, free up, strip, 回収, 剥がす, はがす, 释放, 取下, 删掉, 拿走, 去除',
  group:
    'group, groups, group-based, security group, group licensing, group license, グループ, グループベース, 组, 群组, 安全组, 基于组',
  'get-number':
    'get a phone number, get phone numbers, new number, acquire number, order numbers, request number, 番号を取得, 電話番号を取得, 番号取得, 获取电话号码, 获取号码, 申请号码, 获得号码',
  'set-up':
    'set up, setup, set-up, configure, configuration, first time, get started, start with, 設定, セットアップ, 初期設定, 構成, 始める, 初めて, 设置, 配置, 首次, 第一次, 开始使用, begin, beginning, starting, never used, first use, 何から, 使い始め, 从哪里开始, 初次, 初始设置',
  missing:
    'missing, disappeared, gone, not there, does not appear, does not show, doesnt show, doesnt appear, dont see, not see, not showing, not shown, not visible, cannot see, cant see, invisible, no rows, 表示されない, 表示されません, 出ない, 出てこない, 消えた, 見えない, 出てきません, 出てこない, 载っていない, 載っていない, 见不到, 看不到, 看不见, 没有显示, 不显示, 缺失, 消失, 不见了, 没出现, 找不到, 缺少, vanished, vanishes, vanish, nowhere, lacks, lack, lacking, not listed, absent, 消えました, なくなってる, 没出来, 不出来, 出不来',
  included:
    'include, includes, included, including, contain, contains, contained, comes with, come with, part of, built in, 含まれる, 含まれて, 含む, 含まれます, 付いて, ついて, 付属, 入って, 包含, 包括, 自带, 含有, 里有, 附带, do we get, do i get, do you get, comes along, bundled, セット, 込み, 附赠, 带有, 带不带, 内含',
  need: 'need, needs, needed, require, requires, required, requirement, necessary, must have, prerequisite, prerequisites, still need, 必要, 要る, 必須, 要件, 前提, いる, いります, 需要, 必须, 要求, 前提, 必需, 要买, 还要',
  add_on: 'add-on, add-ons, addon, addons, add on, アドオン, 追加, 加载项, 附加, 附加许可证, 加购',
  two: 'two, both, same time, second, more than one, multiple, 2つ, 二つ, 両方, 複数, 2 つ, 同時に, 两个, 两种, 两份, 同时, 多个, 两',
  together:
    'together, combine, combined, alongside, along with, 併用, 組み合わせ, 一緒, 一起, 搭配, 组合, 同时使用, on top of, in addition, in addition to, additional, additionally, as well as, さらに, 加上, 另加, 叠加',
  alone:
    'alone, standalone, without, on its own, only, 単独, だけ, 単体, なし, なしで, 单独, 独立, 不含, 单独使用, 仅',
  difference:
    'difference, differences, differ, differs, different, versus, vs, compare, compared, comparison, 違い, 差, 比較, 異なる, どう違, 区别, 差异, 不同, 比较, 对比',
  meaning:
    'mean, means, meaning, stand for, stands for, definition, define, abbreviation, abbreviations, acronym, acronyms, glossary, 意味, 略語, 用語, 用語集, 略称, 意思, 含义, 缩写, 术语, 代表什么, 定义',
  'used-for':
    'used for, what for, purpose, use case, whats the point, 何のため, 何に使, 用途, 目的, 使い道, 使いみち, 用来做什么, 用途, 做什么用, 干什么用, 作用, 有什么用, 干嘛',
  where:
    'where, which page, which menu, location of, find, どこ, どこで, どこに, 場所, どの画面, 哪里, 在哪, 哪儿, 位置, 何处, 哪个页面, 在哪里',
  who: 'who, whom, which role, which people, who may, who can, 誰, だれ, どの役割, 谁, 哪些人, 什么人, 哪个角色, whos, whose, 誰が, 由谁, 谁来',
  when: 'when, いつ, 何时, 什么时候, 几时',
  'what-happens':
    'what happens, what will happen, what happened, happens when, happens if, happens once, どうなる, どうなります, どうなるか, 会怎样, 会怎么样, 会发生什么, 会如何, what stops, what then, now what, what now, then what, consequences, 后果, 影响',
  why: 'why, reason, cause, how come, なぜ, どうして, 理由, 原因, 何故, 为什么, 为何, 为啥, 怎么会, 原因',
  'how-much':
    'how much, how many, number of, count, いくつ, 何個, どれくらい, どのくらい, 何本, いくつまで, 何分, 多少, 几个, 多少个, 数量, いくつ, 何人, 多少人',
  'how-long':
    'how long, long, takes, take, delay, delayed, wait, waiting, hours, hour, 24 hours, 48 hours, 24h, late, latency, propagation, どれくらいかかる, 時間, 24時間, 24 時間, 48 時間, 遅延, 遅れ, 待つ, 反映, 待ち, 多久, 多长时间, 小时, 24小时, 24 小时, 48 小时, 延迟, 生效, 等多久, 等待, 滞后, how soon, soon, immediately, right away, instantly, straight away, すぐ, すぐに, 直後, 当日, ただちに, 马上, 立刻, 立即, 当天, 刚刚',
  role: 'role, roles, rbac, admin role, 役割, ロール, 管理者ロール, 角色, 管理员角色',
  permission:
    'permission, permissions, privilege, privileges, rights, authorized, allowed, 権限, 許可, 权限, 特权',
  admin:
    'administrator, administrators, admin, admins, global admin, global administrator, 管理者, グローバル管理者, 全体管理者, 管理员, 全局管理员',
  error:
    'error, errors, error message, fails, fail, failed, failing, failure, exception, says, エラー, 失敗, エラーメッセージ, 错误, 失败, 报错, 出错, 提示, refuses, refused, refusing, rejected, rejects, 弾かれ, 拒否, 被拒, 拒绝',
  left: 'left, remaining, available, 残り, 残数, 空き, 残って, 剩余, 剩下, 可用, 还剩, いくら残って, いくら残る, いくら残り, 残りいくら, いくらある, いくらあります, 剩多少, 还有多少',
  invalid:
    'invalid, not valid, wrong, incorrect, 無効, 正しくない, 不正, 间違, 间违, 无效, 不正确, 错误的, 不对',
  cannot:
    'cannot, not, no, none, cant, can not, unable, not able, not possible, impossible, wont, does not work, doesnt work, not working, no longer works, stopped working, broken, できない, できません, ない, ません, ありません, なくて, 不可, 没有, 没, 不,  使えない, 動かない, 動作しない, ダメ, 繋がらない, つながらない, 不能, 无法, 不了, 不行, 不起作用, 打不通, 用不了, couldnt, greyed out, grayed out, grey, 押せない, グレーアウト, 灰色, 点不了',
  swap: 'swap, swapping, move from, convert, 入れ替え, 差し替え, 更换, 交换, 换成',
  different_region:
    'another region, different region, other region, 別の地域, 異なる地域, 其他区域, 不同区域, 另一个地区',
  address: 'address, addresses, billing address, 住所, 請求先住所, アドレス, 地址, 计费地址',
  consume:
    'consume, consumed, consumes, spend, spends, spent, deducted, deduct, 減る, 減り, 減って, 引かれる, 引かれます, 消費, 消費される, 消費されます, 扣, 扣除, 消耗, 扣掉',
};
