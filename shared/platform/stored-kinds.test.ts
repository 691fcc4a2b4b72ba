import { expect, test } from "vitest";
import * as objectKeys from "./content/keys.ts";
import { STORED_KINDS } from "./stored-kinds.ts";
import * as rowKeys from "./table/keys.ts";

test("every kind of stored thing says how it is exported and erased", () => {
  const kinds = Object.keys({ ...rowKeys, ...objectKeys }).filter((name) => name.endsWith("Key"));
  expect(Object.keys(STORED_KINDS).sort()).toEqual(kinds.sort());
});
