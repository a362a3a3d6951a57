import type { Hover } from '../timelineContent';

/** What lies under the pointer, kept outside of React: a pointer moves more often than a page should render. */
export class HoverWatch {
  private hover: Hover | undefined;
  private readonly followers = new Set<() => void>();

  readonly show = (hover: Hover | undefined): void => {
    this.hover = hover;
    this.followers.forEach((follow) => follow());
  };

  readonly current = (): Hover | undefined => this.hover;

  /** Tells of every change; the answer ends it. */
  readonly follow = (follower: () => void): (() => void) => {
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  };
}
