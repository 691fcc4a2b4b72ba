import fc from "fast-check";
import { expect, test } from "vitest";
import { signCursor, verifyCursor } from "./signed-cursor.ts";

const position = fc.dictionary(fc.string(), fc.string());

test("a list accepts its own cursors", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), position, (key, list, at) => {
      expect(verifyCursor(key, list, signCursor(key, list, at))).toEqual(at);
    }),
  );
});

test("it refuses cursors of other lists, of other keys, and modified ones", () => {
  const [key, list] = ["secret", '["anna","dreams"]'];
  fc.assert(
    fc.property(position, fc.nat(), fc.constantFrom(..."AZaz09-_."), (at, n, character) => {
      const cursor = signCursor(key, list, at);
      const i = n % cursor.length;
      const changed = cursor.slice(0, i) + character + cursor.slice(i + 1);
      const refuse = expect.objectContaining({ status: 400 });
      expect(() => verifyCursor(key, '["eve","dreams"]', cursor)).toThrow(refuse);
      expect(() => verifyCursor("other", list, cursor)).toThrow(refuse);
      // Some bits of the last base64 character are not significant.
      if (changed !== cursor && i < cursor.length - 1)
        expect(() => verifyCursor(key, list, changed)).toThrow(refuse);
    }),
  );
});

test("refuses any other text and names the field", () => {
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      const errors = [expect.objectContaining({ path: "query.cursor" })];
      expect(() => verifyCursor("secret", "list", cursor)).toThrow(
        expect.objectContaining({ status: 400, errors }),
      );
    }),
  );
});
