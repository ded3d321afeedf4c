/** Checks who somebody is and which roles they hold, as Graph tells it, and that a doubt is never a yes. */

import assert from 'node:assert/strict';
import { createGraphDirectory } from '../../directory/graph-directory.ts';
import {
  type Answer,
  clientOf,
  type GraphStub,
  graphError,
  json,
  startGraphStub,
} from './graph-stub.ts';

const ID = 'DB03C14B-06eb-4189-939b-7cbf3a20ba27';
const TEMPLATE = 'FE930BE7-5e62-47db-91af-98c3a49a38b1';

const USER = {
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
  id: ID,
  displayName: 'Richard Malk',
  userPrincipalName: 'richard.malk@contoso.com',
  userType: 'Member',
  accountEnabled: true,
};

const ROLE = {
  '@odata.type': '#microsoft.graph.directoryRole',
  id: '21004afc-7bb2-4fe6-a1e1-074ebd3e52c1',
  displayName: 'User Administrator',
  roleTemplateId: TEMPLATE,
};

describe('the directory in Microsoft Graph', () => {
  let stub: GraphStub;
  afterEach(() => stub.close());

  const start = async (...answers: Answer[]) => {
    stub = await startGraphStub(...answers);
    return createGraphDirectory(clientOf(stub).graph);
  };

  it('knows a person by id', async () => {
    const directory = await start(json(USER));
    assert.deepEqual(await directory.person(ID), {
      id: ID.toLowerCase(),
      displayName: 'Richard Malk',
      userPrincipalName: 'richard.malk@contoso.com',
      userType: 'Member',
      accountEnabled: true,
    });
    assert.equal(
      decodeURIComponent(stub.urls[0] ?? ''),
      `/v1.0/users/${ID}?$select=id,displayName,userPrincipalName,userType,accountEnabled`,
    );
  });

  it('takes what is not said for no', async () => {
    const directory = await start(
      json({ id: ID }),
      json({ ...USER, userType: 'Guest', accountEnabled: null }),
      json({ ...USER, userType: 'Robot', displayName: null }),
    );
    const people = [];
    for (let i = 0; i < 3; i++) people.push(await directory.person(ID));
    assert.deepEqual(
      people.map((person) => [person?.userType, person?.accountEnabled, person?.displayName]),
      [
        ['unknown', false, ''],
        ['Guest', false, 'Richard Malk'],
        ['unknown', true, ''],
      ],
    );
  });

  it('knows nobody of an id that Graph does not know, nor a role of theirs', async () => {
    const directory = await start(graphError(404, 'Request_ResourceNotFound'));
    assert.equal(await directory.person(ID), undefined);
    assert.deepEqual(await directory.roles(ID), new Set());
  });

  it('asks nothing about an id that is none: no text gets into an address', async () => {
    const directory = await start(json(USER));
    for (const id of [
      '',
      'me',
      '../groups',
      'a/../b',
      'ann@contoso.com',
      `${ID}?$select=id`,
      `${ID}/x`,
    ]) {
      assert.equal(await directory.person(id), undefined);
      assert.deepEqual(await directory.roles(id), new Set());
    }
    assert.equal(stub.requests.length, 0);
  });

  it('reads roles through groups and over pages, as template ids in lower case', async () => {
    const other = '62e90394-69f5-4237-9190-012177145e10';
    const directory = await start(
      (response, request, hung) => {
        const link = `http://${request.headers.host}/v1.0/next?$skiptoken=a`;
        json({ value: [ROLE], '@odata.nextLink': link })(response, request, hung);
      },
      json({ value: [{ ...ROLE, roleTemplateId: other, displayName: '全域管理員' }] }),
    );
    assert.deepEqual(await directory.roles(ID), new Set([TEMPLATE.toLowerCase(), other]));
    const path = `/v1.0/users/${ID}/transitiveMemberOf/microsoft.graph.directoryRole`;
    const [first = '', second] = stub.urls;
    assert.deepEqual(
      [decodeURIComponent(first).split('?')[0], second],
      [path, '/v1.0/next?$skiptoken=a'],
    );
    const query = new URLSearchParams(first.split('?')[1]);
    assert.deepEqual(
      [query.get('$count'), query.get('$select')],
      ['true', 'id,displayName,roleTemplateId'],
    );
    for (const request of stub.requests) {
      assert.equal(request.headers.consistencylevel, 'eventual');
    }
  });

  it('knows that somebody holds no role', async () => {
    const directory = await start(json({ value: [] }));
    assert.deepEqual(await directory.roles(ID), new Set());
  });

  const doubts: Readonly<Record<string, readonly [readonly Answer[], string]>> = {
    'a role without its template': [[json({ value: [{ id: ROLE.id }] })], 'UNEXPECTED_ANSWER'],
    'a missing permission': [[graphError(403, 'Authorization_RequestDenied')], 'FORBIDDEN'],
    'another shape': [[json({ roles: [] })], 'UNEXPECTED_ANSWER'],
    'a second page that fails': [
      [
        (response, request, hung) => {
          const link = `http://${request.headers.host}/v1.0/next`;
          json({ value: [ROLE], '@odata.nextLink': link })(response, request, hung);
        },
        graphError(403, 'Authorization_RequestDenied'),
      ],
      'FORBIDDEN',
    ],
  };
  for (const [what, [answers, code]] of Object.entries(doubts)) {
    it(`fails in place of guessing roles: ${what}`, async () => {
      const directory = await start(...answers);
      await assert.rejects(directory.roles(ID), { code });
    });
  }

  it('fails in place of guessing a person', async () => {
    const directory = await start(json({ ...USER, accountEnabled: 'yes' }));
    await assert.rejects(directory.person(ID), { code: 'UNEXPECTED_ANSWER' });
  });
});
