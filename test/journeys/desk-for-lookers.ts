/** One sandbox for conversations that only look: each test has a chat of its own in it, with the administrator. */

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

/** Starts one before the tests of the `describe` that calls it, and stops it after the last of them. */
export function deskForLookers(): { desk(): Desk; newChat(): Chat } {
  let started: Desk | undefined;
  const desk = (): Desk => {
    if (started === undefined) throw new Error('it is there in tests and hooks alone');
    return started;
  };
  before(async () => {
    const sandbox = await startSandbox();
    const teams = await startTeamsClient(sandbox);
    started = { sandbox, teams, admin: await teams.personWith(ROLE.billing) };
  });
  after(async () => {
    await started?.teams.close();
    await started?.sandbox.remove();
  });
  return { desk, newChat: () => desk().teams.chat(desk().admin) };
}
