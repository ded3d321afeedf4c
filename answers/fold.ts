/** Takes off what differs in writing and not in meaning: endings of English words, traditional characters. */

/** Pairs of traditional (also Japanese) and simplified characters that occur in questions about calling. */
const TRADITIONAL =
  '電电話话點点數数額额餘余幣币帳账帐账賬账號号碼码會会議议許许證证計计劃划費费購购買买賣卖開开關关閉闭啟启動动設设置置資资錢钱對对協协議议價价單单報报錄录導导齊齐續续轉转換换遷迁權权員员組组織织別别個个為为時时間间長长國国際际區区臺台灣湾內内與与過过應应當当這这裡里裏里還还沒没麼么樣样誰谁從从發发撥拨線线團团體体學学業业務务專专標标準准級级級级擁拥無无飛飞將将該该說说請请問问題题誤误訊讯訂订閱阅讓让結结經经給给聯联絡络營营運运連连鍵键盤盘頁页顯显見见看看難难錯错實实處处產产帶带單单傳传輸输邊边優优據据滿满輕轻紅红繳缴扣扣贈赠遺遗補补儲储值值預预約约収收円圆対对応应発发変变図图売卖読读継继続续済济録录気气関关検检査查験验';

const SIMPLIFIED = new Map(
  [...TRADITIONAL].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1] ?? character] as const] : [],
  ),
);

const HAN_OR_KANA = /[\u3005\u3041-\u30fe\u3400-\u9fff]/;

/** One word of Latin letters: `licences`, `license` and `licensing` become one. */
export function foldLatin(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  return withoutEnding(withoutPlural(word.normalize('NFD').replace(/\p{M}/gu, '')));
}

/** Character for character: a folded text is as long as it was. */
export function foldEastern(text: string): string {
  return [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
}

export function isEastern(character: string): boolean {
  return HAN_OR_KANA.test(character);
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  const stem = /^(?<stem>\w{3,}?)(?:ing|ed)$/.exec(word)?.groups?.stem ?? word;
  const single = stem !== word && /([^aeiouls])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return single.length > 4 || stem !== word ? single.replace(/e$/, '').replace(/c$/, 's') : single;
}
