import { expect, test } from "vitest";
import { languageOfCode } from "./languages.ts";

test.each([
  ["cpp", "const int PUMP = 9;\nvoid setup() {\n  pinMode(PUMP, OUTPUT);\n}"],
  ["cpp", "  digitalWrite(9, HIGH);\n  delay(100);"],
  ["javascript", "const pump = 9;\nfunction setup() {\n  createCanvas(pump, 9);\n}"],
  ["csharp", "using System;\nconst int Pump = 9;"],
])("code without a label is told by its signs: %s", (language, code) => {
  expect(languageOfCode(code)).toBe(language);
});
