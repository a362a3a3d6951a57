import { type Actor, mainActor } from './actor';
import { Permissions } from './permissions';
import { SessionBook } from './sessionBook';
import type { SessionSetup } from './sessionSetup';

/** What everything that happens in one session works with. */
export interface Stage {
  readonly setup: SessionSetup;
  readonly book: SessionBook;
  readonly main: Actor;
  readonly permissions: Permissions;
}

export const openStage = (setup: SessionSetup): Stage => ({
  setup,
  book: new SessionBook(setup),
  main: mainActor(setup.model, setup.isPrint),
  permissions: new Permissions(setup),
});
