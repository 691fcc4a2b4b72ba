import fc from "fast-check";
import { expect, test } from "vitest";
import { urlOf } from "./url.ts";

const BASE = "http://api.example/stage/$default";

test("a parameter is one segment of the path, whatever it holds, and comes back as it was", () => {
  const ids = fc.string({ unit: "binary", minLength: 1 }).filter((id) => id !== "." && id !== "..");
  fc.assert(
    fc.property(ids, (dream_id) => {
      const { pathname, search, hash } = new URL(urlOf(BASE, "/dreams/{dream_id}/todos", { dream_id }));
      const segments = pathname.split("/").map(decodeURIComponent);
      expect(segments).toEqual(["", "stage", "$default", "dreams", dream_id, "todos"]);
      expect(search + hash).toBe("");
    }),
  );
});

test("what is asked for comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (tag) => {
      expect(new URL(urlOf(BASE, "/dreams", {}, { tag, limit: 5 })).searchParams.get("tag")).toBe(tag);
    }),
  );
});

test.each(["", ".", "..", "\ud800", undefined])(
  "%j leads to another path: it is no parameter",
  (dream_id) => {
    expect(() => urlOf(BASE, "/dreams/{dream_id}", { dream_id })).toThrow(TypeError);
  },
);

test("what is undefined is not asked for, and a slash at the end of the base is none of the path", () => {
  expect(urlOf("http://a/", "/dreams", {}, { tag: undefined })).toBe("http://a/dreams");
});
