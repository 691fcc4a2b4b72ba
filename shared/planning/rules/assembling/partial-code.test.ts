import { describe, expect, test } from "vitest";
import { analyzeFile } from "../analysis/languages.ts";
import { hasElision, isTemplate } from "./partial-code.ts";

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

test("only code that does not parse is a template", () => {
  const isOne = (path: string, code: string) => isTemplate(code, analyzeFile(path, code));
  expect(isOne("a.js", "const a = {{ b }};")).toBe(true);
  expect(isOne("a.jsx", "export default () => <p style={{ color }}>{{ a }.a}</p>;")).toBe(false);
  expect(isOne("a.py", "print('{{ a }}')")).toBe(false);
});
