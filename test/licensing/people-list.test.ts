/** Lists of people as people have them. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PEOPLE_LIST_LIMITS, readPeopleList } from '../../licensing/people-list.ts';

type Reading = ReturnType<typeof readPeopleList>;

/** `3 anna@x.com`, `4 not-an-address: Bob` */
function lines(reading: Reading): readonly string[] {
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.asked.map(({ line, given, name, problem, usageLocation, connectivity }) =>
    [line, problem && `${problem}: ${given}`, !problem && name, usageLocation, connectivity]
      .filter(Boolean)
      .join(' '),
  );
}

const LISTS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'one to a line': [
    'a@x.com\nb@x.com\r\nc@x.com\rd@x.com',
    ['1 a@x.com', '2 b@x.com', '3 c@x.com', '4 d@x.com'],
  ],
  'with comments and blank lines': [
    '# sales\n\n  \t\na@x.com # leaves in May\n// done\n＃ 済み\n',
    ['4 a@x.com'],
  ],
  'with a mark before the first line': ['\ufeffUPN\na@x.com', ['2 a@x.com']],
  'with quotation marks': [
    `"a@x.com"\n'b@x.com'\n“c@x.com”\n「d@x.com」`,
    ['1 a@x.com', '2 b@x.com', '3 c@x.com', '4 d@x.com'],
  ],
  'as a mail program copies them': [
    'Berg, Anna <anna@x.com>; Lee, Bo <bo@x.com>;',
    ['1 anna@x.com', '1 bo@x.com'],
  ],
  'in one line': [
    'a@x.com, b@x.com,c@x.com d@x.com',
    ['1 a@x.com', '1 b@x.com', '1 c@x.com', '1 d@x.com'],
  ],
  'with something else among them': [
    'a@x.com; Bob Jones; c@x.com',
    ['1 a@x.com', '1 not-an-address: Bob Jones', '1 c@x.com'],
  ],
  'with more known of each': [
    'Anna Berg\ta@x.com\tSales\nBo Lee,b@x.com,IT',
    ['1 a@x.com', '2 b@x.com'],
  ],
  'with names alone': [
    'Anna Berg\nanna',
    ['1 not-an-address: Anna Berg', '2 not-an-address: anna'],
  ],
  'with object ids': [
    'ABCDEF01-0000-4000-8000-000000000001\n{abcdef01-0000-4000-8000-000000000002}',
    ['1 ABCDEF01-0000-4000-8000-000000000001', '2 abcdef01-0000-4000-8000-000000000002'],
  ],
  'with the same person twice': ['a@x.com\nA@X.COM', ['1 a@x.com', '2 duplicate: A@X.COM']],
  'with addresses in full width and with prefixes': [
    'ａ＠ｘ．ｃｏｍ\nmailto:b@x.com\nSMTP:c@x.com\nd@x.com\u200b',
    ['1 a@x.com', '2 b@x.com', '3 c@x.com', '4 d@x.com'],
  ],
  'with guests': ['eve_out.com#EXT#@x.onmicrosoft.com', ['1 eve_out.com#EXT#@x.onmicrosoft.com']],
  'with a heading of the admin center': [
    'Block credential,Display name,User principal name,Usage location\nfalse,"Berg, Anna",a@x.com,de',
    ['2 a@x.com DE'],
  ],
  'with a heading of Entra’s templates': [
    'version:v1.0\nMember object ID or user principal name [memberObjectIdOrUpn] Required\na@x.com',
    ['3 a@x.com'],
  ],
  'with semicolons, as Excel separates in half of Europe': [
    'sep=;\nName;E-Mail;PSTN\nAnna;a@x.com;Direct Routing',
    ['3 a@x.com direct-routing'],
  ],
  'with a heading in Japanese': [
    '表示名,ユーザー名,利用場所,接続\n山田,a@x.com,日本,ダイレクト ルーティング',
    ['2 a@x.com JP direct-routing'],
  ],
  'with a heading in Chinese': [
    '显示名称\t用户主体名称\t使用位置\n张\ta@x.com\t德国',
    ['2 a@x.com DE'],
  ],
  'where the best column is empty': [
    'UPN,Mail\na@x.com,other@x.com\n,b@x.com\n,\nC,',
    ['2 a@x.com', '3 b@x.com', '5 not-an-address: C,'],
  ],
  'with a cell over several lines': [
    'UPN,Address\na@x.com,"Main St. 1\nSpringfield"\nb@x.com,x',
    ['2 a@x.com', '4 b@x.com'],
  ],
  'with a stray quotation mark': [
    'UPN,Note\na@x.com,"oops\nb@x.com,fine\nc@x.com,also "fine',
    ['2 a@x.com', '3 b@x.com', '4 c@x.com'],
  ],
  'with a quotation mark that opens one column too many': [
    'UPN,Note\na@x.com,1,"oops\nend"\nb@x.com,2',
    ['2 a@x.com', '3 not-an-address: end"', '4 b@x.com'],
  ],
  'with something odd beside an address': [
    '=1+2 a@x.com\nAnna-Lena O’Hara b@x.com',
    ['1 not-an-address: =1+2 a@x.com', '2 b@x.com'],
  ],
  'with an address that is longer than any can be': [
    `${'a'.repeat(60)}@${'b'.repeat(50)}.com`,
    [`1 not-an-address: ${'a'.repeat(60)}@${'b'.repeat(50)}.com`],
  ],
  'with a country and a way of calling that are none': [
    'UPN,Usage location,Connectivity\na@x.com,Europe,by pigeon',
    ['2 a@x.com Europe not-said'],
  ],
  'that mean harm': [
    `=cmd|'/c calc'!A1\n+1@x.com\n-x@x.com\n@x.com\n../../etc/passwd\n../a@x.com\n<script>alert(1)</script>\na@x.com?x=1\na%00@x.com\nb\u0000c@x.com\n😀@x.com\na@x\na..b@x.com\na@x.com/../b`,
    [
      `1 not-an-address: =cmd|'/c calc'!A1`,
      '2 not-an-address: +1@x.com',
      '3 not-an-address: -x@x.com',
      '4 not-an-address: @x.com',
      '5 not-an-address: ../../etc/passwd',
      '6 not-an-address: ../a@x.com',
      '7 not-an-address: <script>alert(1)</script>',
      '8 not-an-address: a@x.com?x=1',
      '9 not-an-address: a%00@x.com',
      '10 not-an-address: b\ufffdc@x.com',
      '11 not-an-address: 😀@x.com',
      '12 not-an-address: a@x',
      '13 not-an-address: a..b@x.com',
      '14 not-an-address: a@x.com/../b',
    ],
  ],
};

describe('a list of people', () => {
  for (const [title, [text, expected]] of Object.entries(LISTS)) {
    it(`is read ${title}`, () => {
      assert.deepEqual(lines(readPeopleList(text)), expected);
      assert.deepEqual(lines(readPeopleList(new TextEncoder().encode(text))), expected);
    });
  }

  it('counts people, lines without one, and repetitions', () => {
    const reading = readPeopleList('UPN,Usage location\na@x.com,\nA@x.com,\nBob,\n');
    assert.ok(reading.ok);
    assert.deepEqual([reading.people, reading.problems, reading.duplicates], [1, 1, 1]);
    assert.deepEqual(reading.columns, {
      name: 'UPN',
      usageLocation: 'Usage location',
      connectivity: undefined,
    });
  });

  it('takes ten thousand lines and not one more, comments apart', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `p${index}@x.com`).join('\n');
    const full = readPeopleList(`# all\nUPN\n${many}\n\n`);
    assert.ok(full.ok);
    assert.equal(full.people, 10_000);
    assert.deepEqual(readPeopleList(`${many}\nBob`), {
      ok: false,
      problem: 'too-many-lines',
      count: 10_001,
      limit: 10_000,
    });
  });

  it('refuses what is too large, empty, or no text', () => {
    const problem = (content: string | Uint8Array) => {
      const reading = readPeopleList(content);
      return reading.ok ? undefined : reading.problem;
    };
    const bytes = (...all: readonly number[]) => new Uint8Array(all);
    assert.equal(problem('x'.repeat(PEOPLE_LIST_LIMITS.bytes + 1)), 'too-large');
    for (const nothing of ['', ' \n\t\r\n', '# none\n', '\ufeff', 'UPN\n']) {
      assert.equal(problem(nothing), 'empty', JSON.stringify(nothing));
    }
    assert.equal(problem(bytes()), 'empty');
    assert.equal(problem(bytes(0x50, 0x4b, 3, 4, 0x61)), 'not-text');
    assert.equal(problem(bytes(0x25, 0x50, 0x44, 0x46, 0x2d)), 'not-text');
    assert.equal(problem(new Uint8Array(5000).map((_, at) => (at * 7) % 29)), 'not-text');
  });

  it('passes a line of a megabyte over and reads on', () => {
    const long = `${'x'.repeat(1024 * 1024)}@x.com`;
    const reading = readPeopleList(`a@x.com\n${long}\n"${long}\nb@x.com`);
    assert.ok(reading.ok);
    assert.deepEqual(
      reading.asked.map(({ name, problem }) => name ?? problem),
      ['a@x.com', 'line-too-long', 'line-too-long', 'b@x.com'],
    );
    assert.ok(reading.asked.every(({ given }) => given.length <= 120));
  });

  it('comes through whatever it is given, with a person or a reason for each line', () => {
    const piece = fc.constantFrom(
      'a@x.com',
      '"',
      "'",
      ',',
      ';',
      '\t',
      '\n',
      '<',
      '>',
      '#',
      '=',
      '\0',
      '😀',
      '\ud800',
      'UPN',
      ' ',
      '..',
      '/',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.uint8Array({ maxLength: 200 }), (pieces, bytes) => {
        for (const content of [pieces.join(''), bytes]) {
          const reading = readPeopleList(content);
          if (!reading.ok) continue;
          for (const { name, problem, given } of reading.asked) {
            assert.equal(name === undefined, problem !== undefined && problem !== 'duplicate');
            assert.doesNotMatch(given, /\p{Cc}|\p{Cs}/u);
            if (name !== undefined) assert.match(name, /^[\w.'!#^~+&$-]+(@[\w.-]+)?$/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
