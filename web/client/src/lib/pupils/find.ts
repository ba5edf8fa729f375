/** What in a text may tell which pupil it is about. */
export type PupilDataKind = 'citizen-number' | 'pupil-number' | 'mail' | 'phone' | 'name';

export interface PupilFind {
  kind: PupilDataKind;
  /** As it was written. */
  text: string;
  /** Where it stands in the text. */
  start: number;
}

/** The order in which finds are told. */
export const kinds: readonly PupilDataKind[] = ['citizen-number', 'pupil-number', 'mail', 'phone', 'name'];

/** What looked like pupil data in something that was sent, and why it stayed. */
export interface PupilFlag {
  finds: readonly PupilDataKind[];
  kept?: string;
}

/** Says that something was looked through before it was sent, and why what was found stays. */
export interface PupilCheck {
  kept?: string;
}
