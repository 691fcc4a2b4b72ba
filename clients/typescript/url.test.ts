import fc from "fast-check";
import { expect, test } from "vitest";
import { urlOf } from "./url.ts";

const BASE = "http://api.example/stage/$default";

test("any parameter is one segment of the path, which decodes to it", () => {
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

test("any query decodes to its values", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (tag) => {
      expect(new URL(urlOf(BASE, "/dreams", {}, { tag, limit: 5 })).searchParams.get("tag")).toBe(tag);
    }),
  );
});

test.each(["", ".", "..", "\ud800", undefined])("%j would change the path and is refused", (dream_id) => {
  expect(() => urlOf(BASE, "/dreams/{dream_id}", { dream_id })).toThrow(TypeError);
});

test("undefined values and a slash at the end of the base URL are left out", () => {
  expect(urlOf("http://a/", "/dreams", {}, { tag: undefined })).toBe("http://a/dreams");
});
