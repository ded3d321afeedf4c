/** Which addresses are Teams', by exact name. */

import assert from 'node:assert/strict';
import { createServiceUrlPolicy, TEAMS_SERVICE_HOSTS } from '../../bot/service-url.ts';

describe('the service URLs that the bot talks to', () => {
  const policy = createServiceUrlPolicy();

  for (const host of TEAMS_SERVICE_HOSTS) {
    it(`are at ${host}, with any path`, () => {
      for (const path of ['', 'amer/', 'emea', `amer/0f2c7c1e-3b0a-4c55-8d0e-2a9d6e1b7c42/`])
        assert.equal(policy.allows(`https://${host}/${path}`), true, path);
    });
  }

  const addresses = [
    'https://evil.example/',
    'http://smba.trafficmanager.net/amer/',
    'https://evil.trafficmanager.net/amer/',
    'https://smba.trafficmanager.net.evil.example/amer/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user:pass@smba.trafficmanager.net/amer/',
    'https://smba.trafficmanager.net:8443/amer/',
    'https://smba.trafficmanager.net./amer/',
    'https://smba.trafficmanager.net/amer/?to=x',
    'https://smba.trafficmanager.net/amer/#x',
    'https://xsmba.trafficmanager.net/amer/',
    'https:smba.trafficmanager.net/amer/',
    'https:\\\\smba.trafficmanager.net\\amer\\',
    ' https://smba.trafficmanager.net/amer/',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://127.0.0.1/',
    'http://localhost:3979/',
    'https://[::1]/',
    'file:///etc/passwd',
    'smba.trafficmanager.net',
    `https://smba.trafficmanager.net/${'a'.repeat(300)}`,
  ];
  for (const address of addresses) {
    it(`are not at ${address.slice(0, 80)}`, () => {
      assert.equal(policy.allows(address), false);
    });
  }
});
