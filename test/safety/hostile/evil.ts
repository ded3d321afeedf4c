/** Texts that would be more than text where somebody is careless with them; each begins or ends with the mark that finds it again. */

export const MARK = 'QzQ';

const PICTURE = '\u{1F642}';

export const EVILS: Readonly<Record<string, string>> = {
  template: `${MARK} \u0024{$root} \u0024{secret} \u0024{json('{}')} \u0024{if(true,'a','b')}`,
  'function of cards': `${MARK} {{DATE(2026-11-16T00:00:00Z, LONG)}} {{TIME(2026-11-16T00:00:00Z)}}`,
  link: `${MARK} [Pay](https://evil.example) ![x](https://evil.example/x.png)`,
  'bare link': `${MARK} https://evil.example www.evil.example <https://evil.example>`,
  emphasis: `${MARK} **a** __b__ ~~c~~ \`d\` _e_ \\*f\\*`,
  mention: `${MARK} <at>Ada</at> <at id="0">Everybody</at>`,
  html: `${MARK} <b onclick="x()">a</b> <script>x()</script> &lt;i&gt; &#91;x&#93;`,
  direction: `${MARK} \u202egpj.exe\u202c \u2066a\u2069 \u061c\u200f\u200e`,
  'no width': `${MARK} A\u200bd\u2060m\u00adi\u200dn \ufeff{\u200b{DATE(2026-11-16T00:00:00Z)}} [\u200bx](y)`,
  lines: `${MARK}\n# ${MARK}\r\n- ${MARK}\n\n> ${MARK}\n1. ${MARK}\n---\u2028## ${MARK}\u2029|a|${MARK}|`,
  heading: `# ${MARK}`,
  'list item': `- ${MARK}`,
  'numbered item': `1. ${MARK}`,
  quotation: `> ${MARK}`,
  pictures: `${MARK} ${PICTURE.repeat(5_000)}`,
  'shifted pictures': `${MARK}${PICTURE.repeat(5_000)}`,
  letters: `${MARK} ${'[a](b) **c** '.repeat(800)}`,
  halves: `${MARK} \ud83d a \ude42 b\ud83d`,
  prototype: `__proto__ ${MARK}`,
  control: `${MARK} \u0000\u0007\u001b[31m\u0085 a`,
};

/** Names of what every object has: no word of ours is looked up by them. */
export const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const;

/** The same, short enough that all of it stands even where a card cuts a name. */
export const TOGETHER: Readonly<Record<string, string>> = {
  'what is evaluated': `${MARK} \u0024{$root}{{DATE(x)}}[P](//e)<at>A</at>**b**https://e`,
  'what is laid out': `# ${MARK} \u202ex\u2066 \u200b{\u200b{x}} \ud83d\u0007\n# h${MARK}\n- i\n1. j${MARK}`,
  'what is decorated': `- ${MARK} ![x](//e) ~~c~~ __d__ \`e\` <b o=x> &lt; www.evil.example`,
  // Cut at an even place, it is cut within a picture.
  'what is long': `${MARK}${PICTURE.repeat(5_000)}`,
  prototype: '__proto__',
};
