import { expect, test } from "vitest";
import { singular } from "./singular.ts";

test.each([
  ["boats", "boat"],
  ["stories", "story"],
  ["movies", "movie"],
  ["boxes", "box"],
  ["branches", "branch"],
  ["caches", "cache"],
  ["databases", "database"],
  ["schemas", "schema"],
  ["photos", "photo"],
  ["keys", "key"],
])("%s: %s", (plural, expected) => expect(singular(plural)).toBe(expected));

test.each(["address", "status", "analysis", "analytics", "kubernetes", "redis", "aws", "news", "boat"])(
  "%s stays",
  (word) => expect(singular(word)).toBe(word),
);
