import assert from 'node:assert/strict';
import { SHOWN_AGAIN_MAX } from '../../dialogs/assign-many-people.ts';
import { PEOPLE_LIST_LIMITS } from '../../licensing/people-list.ts';
import { speechFor } from '../../words/speech.ts';
import { person, SKU } from './license-people.ts';
import { inputOf, openManyDesk, pasted, peopleNumbered, shownLast } from './many-desk.ts';

const { licenseLists, licenseJobs } = speechFor('en-US').words;

const changes = (value: number) => new RegExp(licenseJobs.confirm({ value, text: String(value) }));

describe('assigning licenses in bulk', () => {
  it('asks for people and licenses, with what is left of each', async () => {
    const said = await openManyDesk().chat().ask('assign-many');
    assert.match(said.texts, new RegExp(licenseLists.titles.assign));
    assert.match(said.texts, /997 left/);
    assert.ok(inputOf(said, 'people').isMultiline);
  });

  it('is refused to whoever may not assign, before anything is read', async () => {
    const desk = openManyDesk();
    desk.may.assign = false;
    for (const name of ['assign-many', 'licenses.many.submit'] as const)
      assert.match((await desk.chat().ask(name, { people: pasted(3) })).texts, /REFUSED/);
  });

  it('shows what would happen to people who were pasted, and changes nothing', async () => {
    const desk = openManyDesk();
    const said = await desk.chat().check({ people: `${pasted(40)}\nnobody@contoso.com\n=cmd|x` });
    assert.match(said.texts, new RegExp(licenseJobs.planTitles.assign));
    assert.match(said.texts, /40/);
    assert.match(said.texts, /Refused, and why/);
    assert.ok(said.verbs.has('licenses.confirm'));
    assert.deepEqual(Object.keys(said.verbs.get('licenses.confirm').data).sort(), [
      'locale',
      'plan',
      'verb',
    ]);
    assert.equal(desk.tenant.calls.length, 0);
  });

  it('has nothing to confirm where everybody is refused, and a way on', async () => {
    const said = await openManyDesk().chat().check({ people: 'nobody@contoso.com\nno one' });
    assert.match(said.texts, new RegExp(licenseJobs.nothingTitle));
    assert.ok(!said.verbs.has('licenses.confirm'));
    assert.ok(said.verbs.has('licenses.export'));
    assert.ok(said.verbs.has('licenses.many'));
  });

  describe('with a form that cannot be', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `u${at}@contoso.com`);
    const cases: readonly (readonly [
      string,
      Record<string, unknown>,
      keyof typeof licenseLists.problems,
    ])[] = [
      ['names nobody', {}, 'no-people'],
      ['holds only blanks', { people: ' \t\r\n ' }, 'no-people'],
      ['holds only comments', { people: '# one\n# two' }, 'empty'],
      ['holds no address', { people: 'Aiko Tanaka\n../../etc/passwd' }, 'no-address'],
      [
        'holds a line too many',
        { people: lines(PEOPLE_LIST_LIMITS.lines + 1).join('\n') },
        'too-many-lines',
      ],
      [
        'holds more than anybody pastes',
        { people: 'a'.repeat(PEOPLE_LIST_LIMITS.bytes + 1) },
        'too-large',
      ],
      ['names people and a group', { people: pasted(2), group: 'Sales' }, 'two-sources'],
      ['chooses no license', { people: pasted(2), add: '' }, 'no-license'],
      ['chooses a license that is not there', { people: pasted(2), add: 'x' }, 'unknown-license'],
      [
        'chooses two hundred',
        {
          people: pasted(2),
          add: Array.from({ length: 200 }, (_, at) => `${SKU.phone}${at}`).join(),
        },
        'unknown-license',
      ],
      ['chooses no country', { people: pasted(2), country: 'Atlantis' }, 'bad-country'],
      [
        'takes and gives the same',
        { people: pasted(2), mode: 'swap', remove: SKU.phone },
        'same-license',
      ],
      [
        'swaps for nothing',
        { people: pasted(2), mode: 'swap', remove: SKU.audio, add: '' },
        'no-license',
      ],
      ['sends no text', { people: { toString: 1 }, add: ['x'] }, 'no-people'],
    ];
    for (const [what, typed, problem] of cases) {
      it(`says so where it ${what}`, async () => {
        const desk = openManyDesk();
        const said = await desk.chat().check(typed);
        assert.ok(said.texts.includes(licenseLists.problems[problem]), said.texts);
        assert.ok(said.texts.includes(licenseLists.unchanged));
        assert.ok(!said.verbs.has('licenses.confirm'));
        assert.ok(JSON.stringify(said.answer.card).length < 50_000);
        assert.equal(desk.tenant.calls.length, 0);
      });
    }

    it('keeps what was typed', async () => {
      const said = await openManyDesk()
        .chat()
        .check({ people: pasted(2), country: 'Atlantis' });
      assert.equal(inputOf(said, 'people').value, pasted(2));
      assert.equal(inputOf(said, 'add').value, SKU.phone);
    });

    it('keeps a list that is too long for its field, whole', async () => {
      const desk = openManyDesk();
      const chat = desk.chat();
      const people = `${pasted(40)}\n# ${'x'.repeat(SHOWN_AGAIN_MAX)}\n${pasted(45)}`;
      await chat.check({ people, country: 'Atlantis' });
      const said = await chat.press('licenses.many.submit', { country: '' });
      assert.match(said.texts, new RegExp(licenseJobs.confirm({ value: 45, text: '45' })));
    });
  });

  it('shows names as they are, whatever they hold', async () => {
    const name = '[Pay now](https://evil.example) **x**';
    const people = [person(1, name, { userPrincipalName: 'x@contoso.com', accountEnabled: false })];
    const said = await openManyDesk({ people })
      .chat()
      .check({ people: 'x@contoso.com\ny@contoso.com' });
    assert.ok(!said.texts.includes('[Pay now]('), said.texts);
    assert.match(said.texts, /\\\[Pay now/);
  });

  it('tells in words that the directory gives no answer', async () => {
    const desk = openManyDesk();
    const away = Object.assign(new Error('no answer'), { name: 'DirectoryError', code: 'TIMEOUT' });
    desk.parts.directory.subscriptions = async () => {
      throw away;
    };
    for (const name of ['assign-many', 'licenses.many.submit'] as const) {
      const said = await desk.chat().ask(name, { people: pasted(2), add: SKU.phone });
      assert.match(said.texts, /cannot reach Microsoft 365/);
    }
    assert.deepEqual(desk.reports, [away, away]);
  });

  it('shows nothing on the card of a click that is answered in time', async () => {
    const desk = openManyDesk({ people: peopleNumbered(450) });
    const { draft } = desk.jobs;
    desk.parts.jobs.draft = (request, options) =>
      draft(request, {
        ...options,
        onProgress(done, of) {
          desk.time.advance(2_500);
          options?.onProgress?.(done, of);
        },
      });
    assert.match((await desk.chat().check({ people: pasted(450) })).texts, changes(450));
    await desk.idle();
    assert.deepEqual(desk.edited, []);
  });

  it('comes to one plan where the same form is sent twice, at once or later', async () => {
    const desk = openManyDesk();
    const chat = desk.chat();
    const form = await chat.ask('assign-many');
    const typed = { add: SKU.phone, people: pasted(40) };
    const send = () => chat.press('licenses.many.submit', typed, form);
    const both = await Promise.all([send(), send()]);
    both.push(await send());
    const plans = both.map(({ verbs }) => verbs.get('licenses.confirm').data.plan);
    assert.equal(new Set(plans).size, 1);
    await chat.press('licenses.confirm');
    assert.equal(desk.tenant.calls.length, 40);
    assert.ok((await send()).texts.includes(licenseJobs.means.allDone({ value: 40, text: '40' })));
    const other = await chat.press('licenses.many.submit', { ...typed, people: pasted(41) }, form);
    assert.match(other.texts, changes(1));
    assert.equal(desk.tenant.calls.length, 40);
  });

  it('is checked anew where the plan of the same form has lapsed', async () => {
    const desk = openManyDesk();
    const chat = desk.chat();
    const form = await chat.ask('assign-many');
    const send = () =>
      chat.press('licenses.many.submit', { add: SKU.phone, people: pasted(3) }, form);
    const first = await send();
    desk.time.advance(16 * 60_000);
    const second = await send();
    const planOf = ({ verbs }: typeof first) => verbs.get('licenses.confirm').data.plan;
    assert.notEqual(planOf(first), planOf(second));
  });

  it('answers a click in time, shows how far it is, and puts the plan on the same card', async () => {
    const desk = openManyDesk({ people: peopleNumbered(600), answerWithin_ms: 20 });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reads = 0;
    const slow = desk.jobs.draft;
    desk.parts.jobs.draft = async (request, options) => {
      await held;
      return slow(request, {
        ...options,
        onProgress(done, of) {
          reads += 1;
          desk.time.advance(2_500);
          options?.onProgress?.(done, of);
        },
      });
    };
    const first = await desk.chat().check({ people: pasted(600) });
    assert.match(first.texts, new RegExp(licenseLists.readingTitle));
    assert.equal(desk.edited.length, 0);
    release();
    await desk.idle();
    assert.equal(reads, 3);
    assert.equal(desk.edited.length, reads + 1);
    assert.deepEqual(new Set(desk.edited.map(({ id }) => id)), new Set(['card-1']));
    assert.match(shownLast(desk).texts, changes(600));
    assert.match(JSON.stringify(desk.edited[0]?.activity), /200 of 600 people/);
  });
});
