/** Which version of Microsoft's manifest schema we write, and where it is published. */

export const SCHEMA_VERSION = '1.25';

/** Microsoft's own address; the validator finds the copy that it brings along by it, without a network. */
export function schemaUrl(name: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'): string {
  return `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/${name}.schema.json`;
}
