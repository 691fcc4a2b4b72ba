import type { Limits } from "./limits.ts";

/**
 * One conversation out of an export, for `readConversation`: parsed JSON, or text, with its size in the
 * export and the name of its file in a zip; or why one could not be taken, in words for its owner; or how
 * many records of another kind were left out.
 */
export type ExportEntry =
  | { conversation: unknown; bytes: number; name?: string }
  | { failure: { external_id: string | null; reason: string } }
  | { skipped: { kind: string; count: number } };

/** A file of an export: what its errors call it, and its name in the zip. */
export interface Source {
  title: string;
  name?: string;
}

export const entryOf = ({ name }: Source, conversation: unknown, bytes: number): ExportEntry => ({
  conversation,
  bytes,
  ...(name !== undefined && { name }),
});

export const failure = (reason: string, externalId: string | null = null): ExportEntry => ({
  failure: { external_id: externalId, reason },
});

export const NOT_UTF8 = "holds bytes that are not UTF-8 text";

export const tooLarge = ({ conversationBytes }: Pick<Limits, "conversationBytes">): string =>
  `is larger than ${conversationBytes / 1024 / 1024} MB`;
