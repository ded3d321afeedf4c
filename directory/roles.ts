/** The Entra roles that matter here, by the ids that Microsoft gives their templates: the same in every tenant. */

/** Compare ids, never display names: those are translated and can be chosen. Source: Entra's built-in roles reference. */
export const ROLE_TEMPLATES = {
  'global-administrator': '62e90394-69f5-4237-9190-012177145e10',
  'billing-administrator': 'b0f54661-2d74-4c50-afa3-1ec803f12efe',
  'license-administrator': '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
  'user-administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'helpdesk-administrator': '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  'teams-administrator': '69091246-20e8-4a56-aa4d-066075b2a7a8',
  'teams-communications-administrator': 'baf37b3a-610e-45da-9e62-d9d1e5e8914b',
  'teams-telephony-administrator': 'aa38014f-0993-46e9-9b45-30501a20909d',
  'teams-communications-support-engineer': 'f70938a0-fc10-4177-9e90-2178f8765737',
  'teams-communications-support-specialist': 'fcf91098-03e3-41a9-b5ba-6f0ec8188a12',
  'teams-reader': '1076ac91-f3d9-41a7-a339-dcdf5f480acc',
  'global-reader': 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
} as const;

export type RoleName = keyof typeof ROLE_TEMPLATES;
