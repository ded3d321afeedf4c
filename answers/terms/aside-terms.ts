/** Words around a question that hardly change which one it is, in three languages. */

export const ASIDE_TERMS: Readonly<Record<string, string>> = {
  'what-is':
    'what is, what are, whats, what does it do, what kind of, とは, とは何, って何, とはどのような, 是什么, 是啥, 是什么东西, 什么是, 啥是',
  step: 'step, steps, step by step, walkthrough, guide, 手順, 方法, やり方, ステップ, 步骤, 流程, 教程',
  work: 'work, works, working, 動く, 使える, 动作, 生效了, 能用, 工作',
  get: 'get, gets, getting, obtain, acquire, 取得, 入手する, 获取, 获得, 申请, 拿到',
  user: 'user, users, person, people, employee, employees, staff, colleague, someone, ユーザー, 利用者, 社員, 人, 従業員, 用户, 员工, 人员, 同事, new starters, new starter, new hires, new hire, newcomers, employees, workers, 新入社員, メンバー, 担当者, 新员工, 职员, guy, guys, folks, coworker, coworkers, teammate, みんな, 同僚, スタッフ, 大家, 职工',
  tenant: 'tenant, organization, organisation, company, テナント, 組織, 会社, 租户, 组织, 公司',
  right: 'right, correct, true, 正しい, 本当, 对吗, 正确, 是否正确, 是真的',
  'see-view':
    'see, view, check, look up, show, shown, shows, display, 見る, 確認, 参照, 見られる, 閲覧, 見方, 查看, 看, 查询, 看到, 查, find out, look, checking, 調べる, 調べ, 調べたい, 照会, 看看, 查一下',
  'admin-center':
    'admin center, admin centre, admin portal, portal, administration center, 管理センター, 管理画面, 管理中心, 管理后台, 门户',
  change:
    'change, changes, changed, changing, edit, modify, update, 変更, 変える, 編集, 更改, 修改, 变更, 编辑',
  automatic: 'automatic, automatically, 自動, 自動的, 自动',
};
