import { expect, test } from "vitest";
import { languageOfType } from "./language-of-type.ts";

test.each([
  ["text/x-python", "python"],
  ["text/python; charset=utf-8", "python"],
  ["code/react", "javascript"],
  ["text/x-c++src", "cpp"],
  ["text/x-csrc", "c"],
  ["text/html", "html"],
  ["Text/Markdown", "markdown"],
  ["text/plain", "text"],
  ["application/json", "json"],
  ["application/javascript", "javascript"],
  ["application/x-yaml", "yaml"],
  ["application/sql", "sql"],
  ["application/vnd.ant.react", "javascript"],
  ["image/svg+xml", "xml"],
  ["py", "python"],
  ["txt", "text"],
  ["application/vnd.ant.code", null],
  ["application/pdf", null],
  ["application/octet-stream", null],
  ["image/png", null],
  ["text/x-unknown", null],
  ["", null],
])("%s is the type of %s", (type, language) => {
  expect(languageOfType(type)).toBe(language);
});
