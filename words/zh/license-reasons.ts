/** Why a license cannot be changed as asked, what to know about it, and what to do, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const licenseReasons: Words['licenseReasons'] = {
  thisLicense: '此许可证',
  anotherLicense: '其他许可证',
  thisCountry: '该国家/地区',
  aGroup: '组',
  group: (name) => `组“${name}”`,
  kinds: {
    phone: 'Teams 电话',
    'calling-plan': '通话套餐',
    'pay-as-you-go': '即用即付通话套餐',
    'phone-with-plan': '含通话套餐的 Teams 电话',
    'audio-conferencing': '音频会议',
    'pay-per-minute-audio': '按分钟付费的音频会议',
    credits: '通信点数',
    'resource-account': 'Teams 电话资源帐户',
    device: '会议室或共享电话许可证',
    suite: '套件',
    teams: 'Teams 本身',
    other: '其他产品',
  },
  connectivity: {
    'calling-plan': 'Microsoft 通话套餐',
    'direct-routing': '直接路由',
    'operator-connect': '运营商连接',
    'on-premises': '本地线路',
    'not-said': '未说明的线路',
  },
  codes: {
    'not-an-address': {
      what: '此行没有用户地址。',
      fix: '请每行写一个用户主体名称，例如 aiko@contoso.com。',
    },
    'line-too-long': {
      what: '此行太长，不可能是地址。',
      fix: '请检查列表的保存方式：每行一人。',
    },
    duplicate: {
      what: '此人在列表前面已出现过。',
      fix: '无需处理：每人只更改一次。',
    },
    'not-found': {
      what: '目录中没有使用此地址的人。',
      fix: '请检查拼写。新帐户可能需要几分钟才会出现。',
    },
    'several-found': {
      what: '有多个人使用此名称。',
      fix: '请改写完整的用户主体名称。',
    },
    guest: {
      what: '此人是来宾。来宾使用其所属组织的许可证通话。',
      fix: '请不要包含来宾，或使用此人的成员帐户。',
    },
    'disabled-account': {
      what: '此帐户已停用。分配的许可证会产生费用，但无人使用。',
      fix: '请先启用帐户，或不要包含此帐户。',
    },
    'resource-account': {
      what: '此帐户属于自动助理或呼叫队列，不属于个人。',
      fix: '请只为其分配 Teams 电话资源帐户。',
    },
    'not-a-resource-account': {
      what: (license) => `${license}用于自动助理和呼叫队列，而此帐户属于个人。`,
      fix: '请为个人分配 Teams 电话。',
    },
    'no-usage-location': {
      what: '未设置使用位置。没有使用位置，Microsoft 不会分配许可证。',
      fix: '请在表单中选择国家/地区，更改时会一并设置。我绝不会猜测。',
    },
    'bad-usage-location': {
      what: (country) => `“${country}”不是国家/地区代码。`,
      fix: '请写两个字母，例如 US、JP 或 CN。',
      unnamed: '所给的使用位置不是国家/地区代码。',
    },
    'sets-usage-location': {
      what: (country) => `会先将使用位置设为${country}。`,
      fix: '如果此人不在该地工作，请取消。',
    },
    'not-sold-there': {
      what: (license, country) => `${license}在使用位置${country}不提供。`,
      fix: '请选择其他产品；如果使用位置有误，请更正。',
    },
    'already-held': {
      what: (license) => `已分配${license}。`,
      fix: '无需处理。',
    },
    'already-held-through-group': {
      what: (license, group) => `${license}已通过${group}分配。`,
      fix: '无需处理：由组负责分配。',
    },
    'already-included': {
      what: (license, suite) => `${license}已包含在所分配的${suite}中。`,
      fix: '无需处理：可节省一个许可证。',
    },
    'not-held': {
      what: (license) => `未分配${license}，因此无法删除。`,
      fix: '请确认人员和许可证是否正确。',
    },
    'inherited-from-group': {
      what: (license, group) => `${license}通过${group}分配，无法在这里删除。`,
      fix: '请在管理中心将此人移出组，或将许可证从组中移除。',
      stays: (license, group) => `${license}也通过${group}分配，因此此人仍可使用。`,
      staysFix: '如要彻底收回，请在管理中心更改组或其成员。',
    },
    'needs-phone': {
      what: (license) => `${license}需要 Teams 电话，但未分配或已关闭。`,
      fix: '请在同一更改中加上 Teams 电话，或将其打开。',
    },
    'needs-other': {
      what: (license, kinds) => `使用${license}需要${kinds}。`,
      fix: '请在同一更改中加上所缺的产品。',
    },
    'no-calling-plan-with': {
      what: (license, connectivity) => `外线通话使用${connectivity}，不能同时分配${license}。`,
      fix: '请只分配 Teams 电话，不分配通话套餐。',
      notSaid: (license) => `只有通过 Microsoft 拨打外线时，才应分配${license}。`,
      notSaidFix: '使用直接路由、运营商连接或本地线路时，请只分配 Teams 电话。',
      warned: (license, connectivity) =>
        `外线通话使用${connectivity}，不应有通话套餐，而${license}包含通话套餐。`,
      warnedFix: '请将其删除，或核实此人如何拨打外线。',
    },
    'two-calling-plans': {
      what: (license, other) => `除${other}外，${license}会成为第二个通话套餐。每人只能有一个。`,
      fix: '请在一次更改中互换。',
    },
    'excludes-other': {
      what: (license, other) => `${license}不能与${other}同时使用。`,
      fix: '请在同一更改中删除另一个。',
    },
    'still-needed': {
      what: (license, other) => `不能删除${license}：保留的${other}需要它。`,
      fix: '请在同一更改中一并删除。',
    },
    'not-swapped': {
      what: (license) => `用于替换的许可证无法分配，因此${license}保持不变。`,
      fix: '请先解决新许可证的问题，然后再次互换。',
    },
    'switched-off': {
      what: (license, other) => `${license}包含在${other}中，但已关闭，因此会另外占用一个许可证。`,
      fix: '如要节省许可证，请改为在管理中心将其打开。',
    },
    'changed-since': {
      what: '此人的许可证之后已有变动，无法安全撤销。',
      fix: '请查看此人的许可证并逐项更改。',
    },
    'no-seats': {
      what: (license) => `${license}没有剩余许可证。`,
      short: (license, count) => `${license}没有剩余许可证。要满足所有人，还缺 ${count.text} 个。`,
      fix: '请购买更多许可证，或收回不需要的许可证。',
    },
    suspended: {
      what: (license) => `${license}的订阅已暂停，无法分配。`,
      fix: '请在管理中心的“计费”>“你的产品”中重新激活。',
    },
    'in-grace': {
      what: (license) => `${license}的订阅已到期，正处于宽限期。`,
      fix: '请及时续订，宽限期结束后许可证将失效。',
      some: (license, count) => `${license}中有 ${count.text} 个许可证已到期，正处于宽限期。`,
    },
    'not-bought': {
      what: (license) => `组织未购买${license}。`,
      fix: '请先在管理中心购买，然后重新开始。',
    },
    'company-only': {
      what: (license) => `${license}适用于整个组织，不能分配给个人。`,
      fix: '请从更改中去掉。',
    },
    'credits-advised': {
      what: '未分配通信点数。由点数支付的通话和会议拨出将无法使用，即使有 E5 也是如此。',
      fix: '如果此人需要使用，请加上通信点数。',
    },
    'phone-only-advised': {
      what: (connectivity) => `外线通话使用${connectivity}，只需要 Teams 电话。`,
      fix: '请不要分配通话套餐。',
      notSaid: '未说明如何拨打外线。只有通过 Microsoft 拨打时，才应使用通话套餐。',
      notSaidFix: '请说明此人如何拨打外线，或在确认前核实。',
    },
    'keeps-disabled-plans': {
      what: (license, count) => `${license}中已关闭的 ${count.text} 个服务计划保持关闭。`,
      fix: '如需打开，请使用管理中心。',
    },
    'graph-cannot-say': {
      what: 'Microsoft 未给出关于此人的完整答复。情况不明时不会更改。',
      fix: '请过几分钟再试。',
    },
  },
};
