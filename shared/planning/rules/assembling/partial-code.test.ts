import { expect, test } from "vitest";
import { analyzeFile } from "../analysis/languages.ts";
import { isTemplate } from "./partial-code.ts";

test("only code that does not parse is a template", () => {
  const isOne = (path: string, code: string) => isTemplate(code, analyzeFile(path, code));
  expect(isOne("a.js", "const a = {{ b }};")).toBe(true);
  expect(isOne("a.jsx", "export default () => <p style={{ color }}>{{ a }.a}</p>;")).toBe(false);
  expect(isOne("a.py", "print('{{ a }}')")).toBe(false);
});
