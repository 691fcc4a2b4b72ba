/** A conversation as a session holds it, for `capture`. */
export interface Talk {
  conversation: string | object;
  /** The folder that the person worked in, as their system writes paths; undefined where it is not known. */
  folder: string | undefined;
}

/** Why a session cannot be read, or a part of it, in words for its person. */
export interface Problem {
  reason: string;
}

/** What a session holds. */
export type Found = Talk | Problem;

/** A session was cut off or replaced while it was read: it is to be read again. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

/** A session cannot be read as it is: `message` is for its person. */
export class UnreadableSession extends Error {
  override readonly name = "UnreadableSession";
}
