/** Why Microsoft did not change a license, and what to do, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const licenseFailures: Words['licenseFailures'] = {
  said: (sentence) => `Microsoft 的原文：“${sentence}”`,
  codes: {
    'no-seats': {
      what: (license) => `轮到此人时，${license}已没有剩余许可证。`,
      fix: '请购买或收回许可证，然后重试失败的部分。',
    },
    'no-usage-location': {
      what: 'Microsoft 发现此帐户没有有效的使用位置。',
      fix: '请设置后重试。如果刚刚设置过，请先等几分钟。',
    },
    'prohibited-location': {
      what: 'Microsoft 在此人的使用位置不提供许可证中的某项服务。',
      fix: '如果使用位置有误，请更正；否则请选择其他产品。',
    },
    'needs-other-plan': {
      what: '许可证中的某项服务需要另一项服务，而此人没有或已将其关闭。',
      named: (needed) => `许可证中的某项服务需要${needed}，而此人没有或已将其关闭。`,
      fix: '请在同一更改中分配所需产品或将其打开，然后重试。',
    },
    'conflicts-with-plan': {
      what: '许可证中的某项服务不能与此人已有的服务并存。',
      named: (other) => `有服务不能并存：${other}。`,
      fix: '请在一次更改中互换，而不要直接添加。',
    },
    'not-bought': {
      what: (license) => `Microsoft 找不到组织的${license}订阅。`,
      fix: '请在管理中心的“计费”>“你的产品”中确认订阅是否有效。',
    },
    'company-only': {
      what: (license) => `Microsoft 不会将${license}分配给个人。`,
      fix: '请从更改中去掉：它对整个组织有效。',
    },
    'not-held': {
      what: '要删除的许可证已不在此人名下。',
      fix: '如果没有其他人同时在更改许可证，则无需处理。',
    },
    inherited: {
      what: '要删除的许可证是通过组分配的。',
      fix: '请在管理中心更改组或其成员。',
    },
    'nothing-to-change': {
      what: 'Microsoft 发现没有需要更改的内容。',
      fix: '无需处理；如不放心，请查看此人的许可证。',
    },
    'address-clash': {
      what: '另一个帐户使用相同的代理地址，因此 Microsoft 未分配许可证。',
      fix: '请从其中一个帐户中移除该地址，然后重试。',
    },
    'bad-request': {
      what: 'Microsoft 无法读取请求。这是 Calling Desk 的错误。',
      fix: '请将请求 ID 告知 Calling Desk 的维护人员。',
    },
    busy: {
      what: '与组织的其他更改多次冲突。',
      fix: '请过几分钟，待其他更改完成后重试。',
    },
    throttled: {
      what: 'Microsoft 要求的等待时间过长，已中止。',
      fix: '请 15 分钟后重试。',
    },
    'no-rights': {
      what: 'Calling Desk 缺少所需权限，Microsoft 拒绝了更改。',
      fix: '请全局管理员向应用授予 LicenseAssignment.ReadWrite.All；设置使用位置还需要 User.ReadWrite.All。',
    },
    'no-such-person': {
      what: '目录中已没有此帐户。',
      fix: '请确认帐户是否已删除或改名。',
    },
    unavailable: {
      what: '发送更改时，Microsoft 的目录发生故障。',
      fix: '请稍后重试。如果持续发生，请查看管理中心的“服务运行状况”。',
    },
    unreachable: {
      what: '无法连接 Microsoft 的目录。',
      fix: '请检查运行 Calling Desk 的计算机的网络，然后重试。',
    },
    timeout: {
      what: 'Microsoft 未及时答复。更改可能已生效，因此会查询结果，不会重复执行。',
      fix: '请过几分钟刷新查看结果。',
    },
    'changed-since': {
      what: '准备之后此人的许可证有变，因此未执行任何操作。',
      fix: '请查看许可证，然后重新开始。',
    },
    other: {
      what: 'Microsoft 以不明原因拒绝。',
      fix: '请将此内容和请求 ID 提供给 Microsoft 支持人员。',
    },
  },
};
