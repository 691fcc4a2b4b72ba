/** What a command ends with. Scripts rely on these numbers: they are never changed. */
export const EXIT = {
  done: 0,
  /** Something unexpected, or a full disk. */
  failed: 1,
  /** An unknown command or option, or a value that breaks a rule. */
  usage: 2,
  /** There is no such dream, todo, file or stage. */
  notFound: 3,
  /** Nobody is signed in, or the stage does not accept the token any more. */
  notSignedIn: 4,
  /** The stage gives no response, or fails. */
  unreachable: 5,
  /** Some of it is done: a conversation could not be read, a check of a build failed. */
  partly: 6,
  /** The stage refuses: a quota is used up, the dream has changed, it is not allowed. */
  refused: 7,
  /** Ctrl-C; as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
