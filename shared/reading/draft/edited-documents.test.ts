import { describe, expect, test } from "vitest";
import { EditedDocuments, replaceFirst } from "./edited-documents.ts";

describe("documents that are edited", () => {
  test("are listed once, as they are now", () => {
    const documents = new EditedDocuments();
    documents.put("a", { title: "Plan", content: "one two", at: 1 });
    documents.put("b", { title: "Other", at: 1 });
    documents.edit("a", 3, (text) => replaceFirst(text, "two", "three"));
    documents.put("b", { title: undefined, content: "text", at: 5 });
    expect(documents.list).toEqual([
      { title: "Plan", content: "one three", at: 3 },
      { title: "Other", content: "text", partial: false, at: 5 },
    ]);
  });

  test("keep their text, marked, where an edit cannot be carried out", () => {
    const documents = new EditedDocuments();
    documents.put("a", { content: "one", at: 1 });
    documents.edit("a", 2, (text) => replaceFirst(text, "two", "three"));
    expect(documents.list).toEqual([{ content: "one", partial: true, at: 2 }]);
    documents.put("a", { content: "whole again", at: 3 });
    expect(documents.list).toEqual([{ content: "whole again", partial: false, at: 3 }]);
    documents.edit("unknown", 4, () => "x");
    expect(documents.list).toHaveLength(1);
  });

  test("are of their own without an id", () => {
    const documents = new EditedDocuments();
    documents.put(undefined, { title: "a" });
    documents.put(undefined, { title: "b" });
    expect(documents.list).toHaveLength(2);
    expect(documents.has(undefined)).toBe(false);
  });
});

test("the first occurrence of a text is replaced, as it stands", () => {
  expect(replaceFirst("a b a", "a", "$&")).toBe("$& b a");
  expect(replaceFirst("a", "", "b")).toBeUndefined();
  expect(replaceFirst("a", "b", "c")).toBeUndefined();
});
