/** The languages we speak, and which of them a person gets. */

export type Language = 'en' | 'ja' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'ja', 'zh'];

/** The language that a BCP 47 tag such as `ja-JP` or `zh-Hans-CN` asks for; English where we do not speak it. */
export function languageOf(locale: string): Language {
  const primary = locale.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
