import type { Transcript } from "./transcript.ts";

/**
 * A transcript for tests. Messages given as text alternate between the person, who begins, and the assistant.
 */
export const transcriptOf = (
  messages: readonly (string | Pick<Transcript["messages"][number], "role" | "content">)[],
  more: Partial<Transcript> = {},
): Transcript => ({
  source: "generic",
  external_id: null,
  title: null,
  url: null,
  model: null,
  created: null,
  updated: null,
  documents: [],
  unread_parts: [],
  messages: messages.map((message, at) =>
    typeof message === "string"
      ? { role: at % 2 === 0 ? "user" : "assistant", content: message, created: null }
      : { ...message, created: null },
  ),
  ...more,
});
