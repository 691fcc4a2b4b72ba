import { expect, test } from "vitest";
import { tagKey } from "./tag-key.ts";

test.each([
  ["Data sets", "data-set", "dataset", "DATASETS", "data_set"],
  ["user story", "User Stories", "user-stories"],
  ["k8s", "Kubernetes", "kubernetes"],
  ["e-mails", "email", "Email"],
  ["café", "cafe\u0301", "cafés"],
  ["zonnepaneel", "Zonnepaneel", "zonne-paneel"],
])("spellings of one thing have one key: %s, %s", (...spellings) => {
  expect(new Set(spellings.map(tagKey)).size).toBe(1);
});

test.each([
  ["c", "c++"],
  ["c", "c#"],
  ["boat", "boathouse"],
  ["new", "news"],
  ["part 1", "part 2"],
])("%s is not %s", (one, other) => expect(tagKey(one)).not.toBe(tagKey(other)));

test("a tag without a letter has itself as its key", () => {
  expect(["-", "--", "🌱"].map(tagKey)).toEqual(["-", "--", "🌱"]);
});
