/** What people ask whether somebody can, in Simplified Chinese. */

import type { TenantQuestionPhrases } from '../tenant-questions.ts';

export const questionGoals: Pick<TenantQuestionPhrases, 'frames' | 'goals'> = {
  frames: [
    '[<why>] {who} [<san>] [<why>] [现在|今天|目前|还|到底|究竟] <can> <goal> [<ma>]',
    '[<why>] {who} [<san>] [<why>] [现在|今天|目前|还是|突然] <cannot> [再] <goal> [<ma>]',
    '{who} [<san>] [如果] [要|想|想要|要想] [能] <goal> [的话] <need>',
    '{who} [<san>] <need> 才 (能|可以|能够) <goal>',
    '[要|想|为了] 让 {who} [<san>] [能|能够|可以] <goal> [的话] <need>',
    '[要|想|为了] 让 {who} [<san>] [能|能够|可以] <goal> [我|我们] [需要|要|应该|得] (分配|给|买|购买|做) [什么|哪些|哪个] [许可证]',
    '{who} [<san>] (的|有) [足够 的|所需 的] 许可证 [是否] (够|足够|可以|能) <goal> [<ma>]',
  ],
  goals: {
    'call-abroad': [
      '[<to>] <dial> [<to>] <abroad> [的] [<phone>]',
      '<to> <abroad> [的] [客户|用户|号码|公司|人] <dial> [<phone>]',
      '[进行|发起] 国际 (通话|呼叫|拨号)',
      '国际 (长途|拨号|漫游)',
    ],
    'dial-out': [
      '(从|在) [Teams] 会议 [中|里|内] [<to>] [外|外部] (拨出|呼出|<dial> <phone>|<dial> 外线|<dial> 手机|外呼|拨打外线)',
      '会议 (拨出|外呼)',
    ],
    'toll-free': [
      '(使用|用|拨打|打|开通|拥有|申请|接听) [一个] (免费电话|免费号码|免费电话号码|免费拨入号码|800 ?号码|400 ?号码|800 ?电话|免费拨入电话号码) [号码]',
    ],
    'dial-in': [
      '(使用|用|开|召开|举行|开通) (音频会议|电话会议)',
      '在 会议 [中|里] (提供|使用|添加|显示|有) [电话] (拨入号码|拨入 电话号码|拨入)',
      '(提供|使用|添加|显示|获得|有) [会议] [电话] 拨入 [电话] 号码',
    ],
    'dial-pad': ['(看到|看见|使用|用|打开|找到) (拨号盘|拨号键盘|拨号面板|键盘)'],
    'call-outside': [
      '[<to>] <dial> [<to>] <outside> [的] [<phone>] [号码]',
      '<to> (外|外面|<outside>) [的] [客户|号码|人] [<dial>|拨] [<phone>]',
      '(拨出|外呼|呼出|打出去|往外打|往外拨|打外线|呼叫外线|打电话|拨打电话|拨号|对外拨打|对外拨号|打出电话|拨出电话|向外拨打|往外打电话|向外拨打电话|拨外线|对外打电话|呼出电话)',
    ],
  },
};
