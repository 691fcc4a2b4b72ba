/** How many labels a list has, how many items were found, and how many of these match. */
export interface Tally {
  hit: number;
  labels: number;
  found: number;
}

/** How much of what was looked at is right. */
export interface Share {
  right: number;
  of: number;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/** Null where there was nothing to find and nothing was found. */
export function figuresOf({ hit, labels, found }: Tally): Figures | null {
  if (labels + found === 0) return null;
  return {
    precision: found > 0 ? hit / found : 0,
    recall: labels > 0 ? hit / labels : 1,
    f1: (2 * hit) / (labels + found),
  };
}

/** Null where nothing was looked at. */
export const shareOf = ({ right, of }: Share): number | null => (of > 0 ? right / of : null);
