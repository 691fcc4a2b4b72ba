const LENGTH = 6;

/** The end of an id, which tells one's dreams apart and can be typed; `findDream` accepts it. */
export const shortIdOf = (id: string): string => id.slice(-LENGTH).toLowerCase();
