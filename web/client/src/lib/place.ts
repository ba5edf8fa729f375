import type { IconName } from '$parts/icons';

/** Somewhere to go from the rail at the left, or the bar at the foot of a narrow page. */
export interface Place {
  address: string;
  /** What it is called, in the catalogue. */
  text: string;
  icon: IconName;
  /** How much there waits to be seen. */
  unread?: () => number;
  /** Whether this person may go there; everyone when it does not say. */
  allowed?: () => boolean;
}
