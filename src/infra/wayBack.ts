/** A page outside of the app from which a person came, and what it is called. */
export interface WayBack {
  readonly title: string;
  readonly href: string;
}

let remembered: WayBack | undefined;

/** Keeps where a link into the app is clicked until the app is there to offer the way back. */
export function rememberWayBack(wayBack: WayBack): void {
  remembered = wayBack;
}

/** What was kept, once. */
export function takeWayBack(): WayBack | undefined {
  const taken = remembered;
  remembered = undefined;
  return taken;
}
