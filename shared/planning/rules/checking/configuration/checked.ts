/** What checking a configuration file finds. */
export interface Checked {
  /** What is wrong with it: texts to follow its path. */
  faults: string[];
  /** What was checked where nothing is wrong: text to follow its path. */
  checked: string;
}

/** A number of things: "1 job", "2 jobs". */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** The keys of an object that are not among those known; an extension of the format begins with `x-`. */
export const unknownKeys = (object: object, known: ReadonlySet<string>): string[] =>
  Object.keys(object).filter((key) => !known.has(key) && !key.startsWith("x-") && key !== "<<");
