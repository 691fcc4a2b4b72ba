import { describe, expect, test } from "vitest";
import { hasElision } from "./elision.ts";

describe("an elision comment", () => {
  test.each([
    "# ...",
    "  // ... the other ports",
    "<!-- existing rows -->",
    "{/* rest of the page */}",
    "# Rest of your Dockerfile",
    "-- other settings...",
    "// existing code here",
    "/* same as before */",
  ])("%s", (code) => expect(hasElision(`a\n${code}\nb`)).toBe(true));

  test.each([
    "# Other helper functions",
    "# existing keys win",
    "// the rest of the tide is read below, port by port",
    "const [first, ...others] = tides;",
    "# Previously a list.",
    "print('...')",
  ])("not in %s", (code) => expect(hasElision(`a\n${code}\nb`)).toBe(false));
});
