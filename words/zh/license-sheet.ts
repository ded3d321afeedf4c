/** The Excel file with a row for each person whose licenses were to be changed, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const licenseSheet: Words['licenseSheet'] = {
  sheet: '许可证',
  columns: {
    line: '行',
    given: '原始内容',
    name: '姓名',
    address: '用户主体名称',
    outcome: '计划',
    reasons: '原因',
    fixes: '处理方法',
    adds: '分配',
    removes: '删除',
    country: '设置的使用位置',
    state: '状态',
    failure: '失败内容',
    requestId: '请求 ID',
  },
  outcomes: {
    change: '将更改',
    nothing: '无需处理',
    refused: '不能更改',
  },
  states: {
    'left-out': '未包含',
    planned: '未开始',
    calling: '正在处理',
    verified: '已更改并核对',
    failed: '失败（未更改）',
    unknown: '结果尚不清楚',
    settled: '已更改（之后查明）',
    skipped: '未处理',
  },
};
