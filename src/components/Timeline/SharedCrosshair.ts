import type { EpochMs } from 'domain/units';

/**
 * A point in time that several parts of a page point at together: whoever has the pointer shows it, the others follow.
 * Kept outside of React: a pointer moves more often than a page should render.
 */
export class SharedCrosshair {
  private readonly followers = new Set<(timeMs: EpochMs | undefined) => void>();
  private timeMs: EpochMs | undefined;

  /** Undefined when nobody points any more. */
  readonly show = (timeMs: EpochMs | undefined): void => {
    if (timeMs !== this.timeMs) {
      this.timeMs = timeMs;
      this.followers.forEach((follow) => follow(timeMs));
    }
  };

  /** Tells of every change; the answer ends it. */
  follow(follower: (timeMs: EpochMs | undefined) => void): () => void {
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }
}
