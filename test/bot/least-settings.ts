/** The least settings that the bot starts with, for tests to change. */

import assert from 'node:assert/strict';
import { readSettings, type SettingName, SettingsError } from '../../bot/settings.ts';
import { APP_ID, TENANT_ID } from './token-issuer.ts';

export type Variables = Partial<Record<SettingName, string>>;

export const PASSWORD = 'the~bots~own~secret';
export const EVENTS_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

export const least: Variables = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: PASSWORD,
  MicrosoftAppTenantId: TENANT_ID,
};

export const stripe: Variables = {
  FUNDING: 'stripe',
  STRIPE_SECRET_KEY: 'sk_test_4eC39Hq',
  STRIPE_WEBHOOK_SECRET: 'whsec_stripes',
};

export function problemsOf(variables: Record<string, string>): SettingsError {
  try {
    readSettings(variables);
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error;
  }
  assert.fail('it was taken');
}
