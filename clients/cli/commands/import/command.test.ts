import { FORMATS } from "@dreamcatcher/reading/formats/index";
import { expect, test } from "vitest";
import { TOOLS } from "./command.ts";

test("the help names the tools of all formats", () => {
  const tools = FORMATS.map(({ name }) => name.replace(/ \(.*$/, ""));
  expect([...TOOLS].sort()).toEqual([...new Set(tools)].sort());
});
