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
    "// resto del código de la marea",
    "# o restante do código",
    "// 其余代码不变",
    "// остальной код",
  ])("%s", (code) => expect(hasElision(`a\n${code}\nb`)).toBe(true));

  test.each([
    "# Other helper functions",
    "# existing keys win",
    "// the rest of the tide is read below, port by port",
    "const [first, ...others] = tides;",
    "# Previously a list.",
    "# resto da divisão",
    "# 其他港口",
    "print('...')",
  ])("not in %s", (code) => expect(hasElision(`a\n${code}\nb`)).toBe(false));
});
