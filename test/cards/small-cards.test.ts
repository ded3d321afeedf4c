import assert from 'node:assert/strict';
import { accessCard } from '../../cards/access-card.ts';
import type { AdaptiveCard } from '../../cards/card.ts';
import { sayAction } from '../../cards/card-action.ts';
import { continueInChatCard } from '../../cards/continue-in-chat-card.ts';
import { exportCard } from '../../cards/export-card.ts';
import { fileProblemCard } from '../../cards/file-problem-card.ts';
import { helpCard } from '../../cards/help-card.ts';
import { importProgressCard } from '../../cards/import-progress-card.ts';
import { importResultCard } from '../../cards/import-result-card.ts';
import { ROLE_TEMPLATES } from '../../directory/roles.ts';
import type { ImportSummary } from '../../usage/import-summary.ts';
import { COMMANDS } from '../../words/commands.ts';
import { LANGUAGES } from '../../words/language.ts';
import { normalizePhrase } from '../../words/normalize-phrase.ts';
import { type Speech, speechFor } from '../../words/speech.ts';
import { money } from './account-stages.ts';
import { elementsOf, textsOf } from './card-texts.ts';
import { IMPORT_SUMMARY } from './file-states.ts';

const english = speechFor('en-US');
const speeches: readonly Speech[] = [english, speechFor('ja-JP'), speechFor('zh-CN')];
const links = (card: AdaptiveCard) =>
  elementsOf(card, 'Action.OpenUrl').map(({ url }) => String(url));

describe('a button that says a phrase', () => {
  it('says it in the chat, and as a verb where the client cannot', () => {
    assert.deepEqual(sayAction('Help', 'help').data, {
      verb: 'say',
      phrase: 'help',
      msteams: { type: 'imBack', value: 'help' },
    });
  });

  it('says what the desk understands, on the help card in every language', () => {
    for (const speech of speeches) {
      const known = Object.values(COMMANDS[speech.language]).map(({ title }) =>
        normalizePhrase(title),
      );
      const said = elementsOf(helpCard(speech, 'stripe'), 'Action.Submit').map(
        ({ data }) => (data as { phrase: string }).phrase,
      );
      assert.ok(said.length > 0);
      for (const phrase of said) assert.ok(known.includes(normalizePhrase(phrase)), phrase);
    }
  });
});

describe('the access card', () => {
  it('knows every role of the directory by name in every language', () => {
    for (const { words } of speeches) {
      assert.deepEqual(Object.keys(words.access.roles).sort(), Object.keys(ROLE_TEMPLATES).sort());
    }
  });

  it('lists the roles that are enough only where a role is what is missing', () => {
    const rolesThatMay = ['billing-administrator'];
    const missing = textsOf(accessCard({ reason: 'missing-role', rolesThatMay }, english));
    assert.ok(missing.includes('• Billing Administrator'));
    const guest = textsOf(accessCard({ reason: 'guest', rolesThatMay }, english));
    assert.ok(!guest.join().includes('Billing'));
  });
});

describe('the way into personal chat', () => {
  it('is a link to the bot itself', () => {
    const card = continueInChatCard({ botMri: '28:app-id', because: 'balance' }, english);
    assert.deepEqual(links(card), ['https://teams.microsoft.com/l/chat/0/0?users=28%3Aapp-id']);
  });
});

describe('what an import has come to', () => {
  const result = (changes: Partial<ImportSummary>) =>
    textsOf(
      importResultCard(
        { fileName: 'x.csv', currency: 'USD', summary: { ...IMPORT_SUMMARY, ...changes } },
        english,
      ),
    );

  it('is said first: taken, given back, nothing new, nothing paid from credits', () => {
    const nothing = { added: 0, changed: 0 };
    assert.ok(result({}).includes('Taken from the balance: $412.08 for 1,206 calls.'));
    assert.ok(
      result({ spent: money(-5), added: 0, changed: 1 }).includes(
        'Given back to the balance: $5.00 for 1 call.',
      ),
    );
    assert.ok(result({ ...nothing, known: 3 }).some((text) => text.startsWith('Nothing new')));
    assert.ok(
      result({ ...nothing, known: 0 }).some((text) => text.startsWith('No call in this report')),
    );
  });

  it('names the first rows that could not be read by line and reason, and counts the others', () => {
    const texts = result({});
    assert.ok(texts.includes('12 rows could not be read'));
    assert.ok(texts.includes('Line 418'));
    assert.equal(texts.filter((text) => text.startsWith('Line ')).length, 5);
    assert.ok(texts.includes('and 7 more rows'));
    assert.ok(!result({ bad: 0, badRows: [] }).some((text) => text.startsWith('Line ')));
  });

  it('says that reading was stopped, and that finishing counts nothing twice', () => {
    const texts = result({ complete: false });
    assert.ok(texts.includes('Reading was stopped'));
    assert.ok(texts.some((text) => text.includes('no call counts twice')));
  });
});

describe('a file on its way', () => {
  it('is never 100 percent read before the end', () => {
    const text = (read_bytes: number) =>
      textsOf(
        importProgressCard({ fileName: 'x', rows: 1, read_bytes, size_bytes: 1_000 }, english),
      );
    assert.ok(text(999).includes('99% of the file'));
    assert.ok(text(1_000).includes('100% of the file'));
    assert.ok(text(1_200).includes('100% of the file'));
  });

  it('that is refused gets its reason and the sentence that nothing was changed', () => {
    for (const speech of speeches) {
      const words = speech.words.importing;
      for (const [problem, reason] of Object.entries(words.fileProblems)) {
        const data = { fileName: 'x.csv', problem: problem as keyof typeof words.fileProblems };
        const texts = textsOf(fileProblemCard(data, speech));
        assert.ok(
          texts.some((text) => text.startsWith(reason)),
          problem,
        );
        assert.ok(texts.includes(words.unchanged), problem);
      }
    }
  });

  it('with a wrong header is told which columns are missing or double', () => {
    const header = (columns: object) =>
      textsOf(
        fileProblemCard({ fileName: 'x', problem: 'wrong-header', ...columns }, english),
      ).join();
    assert.match(header({ missing: ['UsageId', 'Charge'] }), /Missing: UsageId and Charge\./);
    assert.match(header({ missing: [], repeated: ['Charge'] }), /More than once: Charge\./);
  });

  it('that was saved opens by a safe link only', () => {
    const card = (url: string) =>
      exportCard({ outcome: 'ready', fileName: 'x.xlsx', url }, english);
    assert.deepEqual(links(card('https://contoso.example/x')), ['https://contoso.example/x']);
    assert.deepEqual(links(card('javascript:alert(1)')), []);
  });
});

describe('the languages of the cards', () => {
  it('are all those of the words', () => {
    assert.deepEqual(
      speeches.map(({ language }) => language),
      LANGUAGES,
    );
  });
});
