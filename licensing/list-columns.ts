/** The columns of a list of people by the names that exports and people give them, in English, Japanese and Chinese. */

import type { Connectivity } from './reason.ts';

/** In this order: what names a person most exactly comes first. */
const NAME_COLUMNS = [
  'upn userprincipalname principalname memberobjectidorupn memberuserprincipalname signinname userlogonname logonname',
  'ユーザープリンシパル名 ユーザプリンシパル名 プリンシパル名 サインイン名',
  '用户主体名称 用户主体名 用户主体 登录名 登录名称 使用者主體名稱 使用者主体名称',
  'username user users loginname login userid account accountname member person',
  'ユーザー名 ユーザ名 ユーザー ユーザ ユーザーid アカウント アカウント名 対象者',
  '用户名 用户名称 用户 账户 帐户 账号 帐号 使用者名稱 使用者名称 使用者 人员',
  'email emailaddress mail mailaddress primarysmtpaddress primaryemail workemail smtp address',
  'メール メールアドレス 電子メール 電子メールアドレス eメール',
  '邮箱 邮箱地址 邮件 邮件地址 电子邮件 电子邮件地址 电子邮箱 電子郵件 電子郵件地址',
  'objectid aadobjectid azureadobjectid entraobjectid externaldirectoryobjectid オブジェクトid 对象id 物件識別碼 id',
];

/** Not `country`: where somebody lives is not where the licenses are used. */
const LOCATION_COLUMNS = [
  'usagelocation usagecountry usagelocationcode licenseusagelocation 利用場所 使用場所 利用場所コード 使用位置 使用地点 使用场所 使用國家',
];

const CONNECTIVITY_COLUMNS = [
  'connectivity pstnconnectivity pstnconnection pstn callingvia connection 接続 接続方法 接続方式 pstn接続 pstn接続方法 连接 连接方式 pstn连接 pstn连接方式',
];

const CONNECTIVITY_WORDS: Readonly<Record<Exclude<Connectivity, 'not-said'>, string>> = {
  'calling-plan': 'callingplan callingplans microsoft 通話プラン 通话套餐 通话计划 呼叫计划',
  'direct-routing':
    'directrouting dr sbc ダイレクトルーティング 直接ルーティング 直接路由 直通路由',
  'operator-connect': 'operatorconnect oc オペレーターコネクト 运营商连接 運營商連接',
  'on-premises': 'onpremises onprem onpremise オンプレミス 本地 本地部署',
};

export interface Columns {
  /** Where names stand, the best first. */
  readonly names: readonly number[];
  /** -1 where there is none. */
  readonly usageLocation: number;
  readonly connectivity: number;
}

/** Undefined where no cell is a heading for names. */
export function columnsOf(cells: readonly string[]): Columns | undefined {
  const headings = cells.map(headingsOf);
  const find = (rows: readonly string[]) => {
    const words = rows.flatMap((row) => row.split(' '));
    return words.flatMap((word) => {
      const at = headings.findIndex((heading) => heading.includes(word));
      return at < 0 ? [] : [at];
    });
  };
  const names = [...new Set(find(NAME_COLUMNS))];
  if (names.length === 0) return undefined;
  return {
    names,
    usageLocation: find(LOCATION_COLUMNS)[0] ?? -1,
    connectivity: find(CONNECTIVITY_COLUMNS)[0] ?? -1,
  };
}

/** What cannot be understood is not said; an empty cell is for the whole list's answer. */
export function connectivityIn(cell: string): Connectivity | undefined {
  const word = plain(cell);
  if (word === '') return undefined;
  const found = Object.entries(CONNECTIVITY_WORDS).find(([, words]) =>
    words.split(' ').includes(word),
  );
  return (found?.[0] as Connectivity | undefined) ?? 'not-said';
}

/** Entra's own templates put the property's name into brackets: `User name [userPrincipalName] Required`. */
function headingsOf(cell: string): readonly string[] {
  const inside = /\[([^[\]]{1,100})\]/.exec(cell)?.[1];
  return [plain(cell), ...(inside === undefined ? [] : [plain(inside)])];
}

/** Exports differ in case, spaces, hyphens and full width: only letters and digits count. */
export function plain(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
