import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { readSandboxSettings } from '../../sandbox/sandbox-settings.ts';

const EVENTS_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

describe('the settings of the sandbox', () => {
  it('need nothing', () => {
    assert.deepEqual(readSandboxSettings([], {}), {
      port: 3978,
      sandboxPort: 3979,
      playgroundPort: 56150,
      dataDir: resolve('data/sandbox'),
      playground: true,
      fresh: false,
      funding: 'stripe',
      approvalLimit: undefined,
      eventsSecret: undefined,
    });
  });

  it('are read from the environment and the command line; an empty one counts as missing', () => {
    const settings = readSandboxSettings(['--fresh', '--no-playground'], {
      PORT: '4001',
      SANDBOX_PORT: '4002',
      PLAYGROUND_PORT: '',
      DATA_DIR: '/somewhere/else',
      FUNDING: 'observed',
      APPROVAL_LIMIT: '500.50',
      EVENTS_SECRET,
    });
    assert.deepEqual(settings, {
      port: 4001,
      sandboxPort: 4002,
      playgroundPort: 56150,
      dataDir: '/somewhere/else',
      playground: false,
      fresh: true,
      funding: 'observed',
      approvalLimit: 500_500_000,
      eventsSecret: EVENTS_SECRET,
    });
  });

  for (const [name, value] of [
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['SANDBOX_PORT', '-1'],
    ['PLAYGROUND_PORT', '3.5'],
  ] as const) {
    it(`refuse ${value} for ${name}, naming it`, () => {
      assert.throws(() => readSandboxSettings([], { [name]: value }), {
        code: 'BAD_SETTING',
        message: new RegExp(`^${name} must be a port`),
      });
    });
  }

  it('refuse a limit that is no plain amount', () => {
    assert.throws(() => readSandboxSettings([], { APPROVAL_LIMIT: '$500' }), {
      code: 'BAD_SETTING',
      message: /^APPROVAL_LIMIT must be an amount/,
    });
  });

  it('refuse the same port twice', () => {
    assert.throws(() => readSandboxSettings([], { PORT: '3979' }), { code: 'BAD_SETTING' });
  });

  it('refuse a switch that is not there, and list those that are', () => {
    assert.throws(() => readSandboxSettings(['--frehs'], {}), {
      code: 'BAD_ARGUMENT',
      message: /--frehs.*--fresh/s,
    });
  });
});
