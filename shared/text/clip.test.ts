import fc from "fast-check";
import { expect, test } from "vitest";
import { clip, ellipsize, lineOf, oneLine } from "./clip.ts";

const text = fc.string({ unit: "binary", maxLength: 60 });
const max = fc.integer({ min: 2, max: 50 });

test("clip cuts at the length given, and no character in two", () => {
  expect(clip("A shed with a green roof", 10)).toBe("A shed wit");
  expect(clip("12🌿4", 3)).toBe("12");
  expect(clip("12🌿4", 4)).toBe("12🌿");
  expect(clip("a\uD800b", 10)).toBe("a\uFFFDb");
  fc.assert(
    fc.property(text, max, (all, most) => {
      const cut = clip(all, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.isWellFormed()).toBe(true);
      expect(all.toWellFormed().startsWith(cut)).toBe(true);
    }),
  );
});

test("ellipsize ends with a whole word where one ends in the later half, without its comma", () => {
  expect(ellipsize("A shed with a green roof", 24)).toBe("A shed with a green roof");
  expect(ellipsize("A shed with a green roof", 23)).toBe("A shed with a green…");
  expect(ellipsize("A shed, with a green roof", 9)).toBe("A shed…");
  expect(ellipsize("Greenhouses, all of them", 8)).toBe("Greenho…");
  fc.assert(
    fc.property(text, max, (all, most) => {
      const cut = ellipsize(all, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.endsWith("…") || cut === all).toBe(true);
    }),
  );
});

test("oneLine makes one blank of breaks, tabs and control characters", () => {
  expect(oneLine("  A shed\r\n\twith\u0000a roof\u007f ")).toBe("A shed with a roof");
});

test("lineOf makes a line to show: of so many characters, without those that nobody sees", () => {
  expect(lineOf("\u202e A\u200bshed\u2028with \u0085a\u00ad\nroof", 50)).toBe("A shed with a roof");
  expect(lineOf("A\nshed with a green roof", 23)).toBe("A shed with a green…");
  expect(lineOf("a\uD800b", 10)).toBe("a\uFFFDb");
});
