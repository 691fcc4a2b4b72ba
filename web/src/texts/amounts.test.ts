import { expect, test } from "vitest";
import { bytesText } from "./amounts.ts";

test.each([
  [0, "en", "0 bytes"],
  [1, "en", "1 byte"],
  [999, "en", "999 bytes"],
  [1_000, "en", "1 kB"],
  [48_211_903, "en", "48 MB"],
  [1_250_000_000, "en", "1.3 GB"],
  [1_250_000_000, "nl", "1,3 GB"],
  [5_000_000_000_000, "en", "5 TB"],
  [7_000_000_000_000_000, "en", "7,000 TB"],
])("%i bytes in %s are %s", (bytes, language, words) => {
  expect(bytesText(bytes, language).replace("\u00a0", " ")).toBe(words);
});
