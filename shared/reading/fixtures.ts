import type { Transcript } from "./transcript.ts";

/** A transcript for tests: what is said, the person first and then in turns, unless each says who said it. */
export const transcriptOf = (
  said: readonly (string | Pick<Transcript["messages"][number], "role" | "content">)[],
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
  messages: said.map((each, at) =>
    typeof each === "string"
      ? { role: at % 2 === 0 ? "user" : "assistant", content: each, created: null }
      : { ...each, created: null },
  ),
  ...more,
});
