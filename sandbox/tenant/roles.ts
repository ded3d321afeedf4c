/** The Entra roles of the demo tenant, by the template ids that are the same in every organization. */

export type RoleName = keyof typeof ROLES;

export interface Role {
  readonly templateId: string;
  readonly displayName: string;
  readonly description: string;
}

export const ROLES = {
  global: {
    templateId: '62e90394-69f5-4237-9190-012177145e10',
    displayName: 'Global Administrator',
    description: 'Manages every aspect of the organization.',
  },
  billing: {
    templateId: 'b0f54661-2d74-4c50-afa3-1ec803f12efe',
    displayName: 'Billing Administrator',
    description: 'Buys, and manages subscriptions and payment.',
  },
  license: {
    templateId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
    displayName: 'License Administrator',
    description: 'Assigns licenses to users and groups.',
  },
  user: {
    templateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
    displayName: 'User Administrator',
    description: 'Manages users and groups.',
  },
  helpdesk: {
    templateId: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    displayName: 'Helpdesk Administrator',
    description: 'Resets passwords and answers requests.',
  },
  teamsCommunications: {
    templateId: 'baf37b3a-610e-45da-9e62-d9d1e5e8914b',
    displayName: 'Teams Communications Administrator',
    description: 'Manages calling and meetings in Teams.',
  },
  teams: {
    templateId: '69091246-20e8-4a56-aa4d-066075b2a7a8',
    displayName: 'Teams Administrator',
    description: 'Manages Teams as a whole.',
  },
  teamsTelephony: {
    templateId: 'aa38014f-0993-46e9-9b45-30501a20909d',
    displayName: 'Teams Telephony Administrator',
    description: 'Manages voice and telephony in Teams.',
  },
  globalReader: {
    templateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
    displayName: 'Global Reader',
    description: 'Reads what a global administrator can, and changes nothing.',
  },
} as const satisfies Record<string, Role>;

export const ROLE_NAMES = Object.keys(ROLES) as readonly RoleName[];
