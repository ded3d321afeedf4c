/** A dropped file whose kind is not known yet, or not this person's to use, in Simplified Chinese. */

import type { Words } from '../words.ts';
import { people } from './nouns.ts';

export const files: Words['files'] = {
  readingTitle: '正在读取文件',
  reading: '识别出文件内容后，此卡片会随之更新。',
  unchanged: '未使用该文件，未做任何更改。',
  would: {
    usage: '导入使用情况报告：',
    people: '为名单中的人员分配许可证：',
  },
  is: {
    usage: '这是一份使用情况报告，导入后余额会变动。',
    people: '这是一份用于分配许可证的人员名单。',
  },
  planFileName: (day) => `通话许可证-${day}`,
  planned: (count) => `${people(count)}的计划，被拒绝的均附有原因。我会将其保存到您的 OneDrive。`,
  result: (count) => `${people(count)}的结果，每人一行。我会将其保存到您的 OneDrive。`,
};
