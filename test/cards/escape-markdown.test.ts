import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown, plainLine } from '../../cards/escape-markdown.ts';

/** What markdown shows for a text that holds nothing but escapes. */
const shown = (escaped: string) => escaped.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '`',
        '<',
        '#',
        '- ',
        '1. ',
        '://',
        '{{',
        '~~',
        '&#',
        'a',
        ' ',
        '\n',
        '\u202e',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('text from outside on a card', () => {
  for (const [text, safe] of [
    ['Japan', 'Japan'],
    ['Bosnia & Herzegovina', 'Bosnia & Herzegovina'],
    ['Côte d’Ivoire (mobile)', 'Côte d’Ivoire (mobile)'],
    ['usage_export_2026.csv', 'usage_export_2026.csv'],
    ['-5 credits', '-5 credits'],
    ['#1201', '#1201'],
    ['[Pay now](https://evil.example)', '\\[Pay now\\](https\\://evil.example)'],
    ['**bold** and _this_', '\\*\\*bold\\*\\* and \\_this\\_'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['<at>Everyone</at>', '\\<at>Everyone\\</at>'],
    ['{{DATE(2026-01-01T00:00:00Z, LONG)}}', '\\{\\{DATE(2026-01-01T00:00:00Z, LONG)}}'],
    ['&#91;x&amp;', '\\&#91;x\\&amp;'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['---', '\\---'],
    ['## x', '\\## x'],
    ['1. first', '1\\. first'],
    ['> said', '\\> said'],
    ['a\\*b', 'a\\\\\\*b'],
    ['one\ntwo\r\n\r\nthree', 'one two three'],
    ['photo\u202egpj.exe', 'photo gpj.exe'],
    ['www.evil.example', 'www\\.evil.example'],
    ['A\u200bd\u00admi\u200dn', 'Admin'],
    ['{\u200b{DATE(x)}}', '\\{\\{DATE(x)}}'],
    ['👩\u200d💻', '👩\u200d💻'],
    ['half \ud83d of it', 'half \ufffd of it'],
    ['  ', ''],
  ] as const) {
    it(`${JSON.stringify(text)} is written as ${JSON.stringify(safe)}`, () => {
      assert.equal(escapeMarkdown(text), safe);
    });
  }

  it('is shown letter by letter', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        assert.equal(shown(escapeMarkdown(text)), plainLine(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('opens no link, no tag, no emphasis and no function of the card language', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const escapesGone = escapeMarkdown(text).replaceAll(/\\[!-/:-@[-`{-~]/g, 'x');
        assert.doesNotMatch(escapesGone, /[[\]<`*]|\{\{|:\/\/|~~|^#+\s|^>|^[-+]\s|^--|^\d+[.)]\s/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is one line without anything unseen, and no longer than asked', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const line = plainLine(text, most);
        assert.doesNotMatch(line, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        assert.ok([...line].length <= most);
      }),
    );
  });

  it('is cut between characters, never within one', () => {
    assert.equal(plainLine('😀😀😀😀', 3), '😀😀…');
    assert.equal(plainLine('😀😀😀', 3), '😀😀😀');
  });
});
