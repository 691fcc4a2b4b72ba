import { SnippetField } from "@dreamcatcher/contracts/search";
import { FIELDS } from "@dreamcatcher/searching/entry";
import { expect, test } from "vitest";

test("the contract names the fields that are searched", () => {
  expect([...SnippetField.options].sort()).toEqual([...FIELDS].sort());
});
