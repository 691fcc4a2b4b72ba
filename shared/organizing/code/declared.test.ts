import { expect, test } from "vitest";
import { areOthers } from "./declared.ts";

const body = "  const water = pond.water;\n  await pond.open();\n  pond.log(water);\n";
const fill = `const fill = async (pond) => {\n${body}  pond.add(2);\n};`;

test.each([
  ["another function written alike", `const drain = async (pond) => {\n${body}  pond.take(2);\n};`, true],
  ["a function that got another name", fill.replaceAll("fill", "refill"), false],
  ["the same function", fill.replace("2", "3"), false],
  ["one that also has the other", `${fill}\n\nfunction drain() {}`, false],
  ["statements", body, false],
])("%s", (_, code, are) => {
  expect(areOthers(code, fill)).toBe(are);
});
