/** The promise of the organization's directory: who somebody is and which roles they hold right now. */

export interface Person {
  /** The Entra object id, in lower case. */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly userType: 'Member' | 'Guest' | 'unknown';
  readonly accountEnabled: boolean;
}

export interface Directory {
  /** Undefined where the directory knows nobody of this id. @throws DirectoryError */
  person(id: string): Promise<Person | undefined>;
  /** The template ids (lower case) of the Entra roles that the person holds now, groups included. @throws DirectoryError */
  roles(id: string): Promise<ReadonlySet<string>>;
}
