const MB = 1024 * 1024;

/** What an export may ask of the machine that reads it. Sizes in bytes. */
export const LIMITS = {
  /** One conversation as the export writes it; a larger one is reported and left out. */
  conversationBytes: 64 * MB,
  /** How deep objects and lists of one conversation may be nested. */
  depth: 500,
  /** All files of a zip that may hold conversations, inflated, with those of the zips in it. */
  inflatedBytes: 20 * 1024 * MB,
  /** How many times its size in the zip a file may inflate to, once it is larger than `ratioFreeBytes`. */
  ratio: 200,
  ratioFreeBytes: 10 * MB,
  /** Zips in a zip, which are held in memory. */
  innerZipBytes: 256 * MB,
  /** Files in a zip, of whatever kind, with those of the zips in it. */
  entries: 200_000,
  /** A zip's table of contents, which is held in memory. */
  directoryBytes: 64 * MB,
};

export type Limits = Readonly<typeof LIMITS>;
