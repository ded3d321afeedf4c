/** While Microsoft 365 is read for people and licenses, and where it cannot be, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const licenseReading: Words['licenseReading'] = {
  title: '正在读取 Microsoft 365',
  text: '需要一点时间，结果会显示在这张卡片上。',
  changing: '正在更改，结果会显示在这张卡片上。',
  unavailableTitle: '无法连接 Microsoft 365',
  unavailable: '因此无法确定谁拥有哪些许可证。没有任何更改。请过几分钟再试。',
  forbiddenTitle: '我没有读取许可证的权限',
  forbidden: 'Microsoft 365 拒绝了请求：应用缺少权限，或缺少管理员同意。没有任何更改。',
  forbiddenFix: '请让全局管理员或特权角色管理员授予 README 中列出的权限。',
  tooManyTitle: '人数过多',
  tooMany: '超过了一次可以读取的人数。没有任何更改。',
  holdersFile: (product, count) =>
    `拥有${product}的 ${count.text} 人的名单，将保存到您的 OneDrive。`,
};
