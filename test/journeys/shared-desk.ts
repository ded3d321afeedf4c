/** One sandbox for all conversations that only look: each test has a chat of its own in it. */

import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
  type Chat,
  ROLE,
  type SandboxPerson,
  startTeamsClient,
  type TeamsClient,
} from './teams-client.ts';

export interface Desk {
  readonly teams: TeamsClient;
  readonly sandbox: RunningSandbox;
  /** A billing administrator. */
  readonly admin: SandboxPerson;
}

let starting: Promise<Desk> | undefined;

/** The first call starts it; it is stopped when the last test has ended. */
export function sharedDesk(): Promise<Desk> {
  starting ??= start();
  return starting;
}

/** A new personal chat with the administrator. */
export async function newChat(): Promise<Chat> {
  const { teams, admin } = await sharedDesk();
  return teams.chat(admin);
}

async function start(): Promise<Desk> {
  const sandbox = await startSandbox();
  const teams = await startTeamsClient(sandbox);
  return { sandbox, teams, admin: await teams.personWith(ROLE.billing) };
}

after(async () => {
  const desk = await starting?.catch(() => undefined);
  await desk?.teams.close();
  await desk?.sandbox.remove();
});
