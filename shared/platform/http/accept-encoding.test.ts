import { expect, test } from "vitest";
import { acceptsCoding } from "./accept-encoding.ts";

test.each([
  ["gzip, deflate, br, zstd", true],
  ["BR;q=0.5", true],
  ["gzip;q=1.0, br ; q=0.001", true],
  ["br;q=0", false],
  ["gzip, br; q=0.00", false],
  ["gzip, brotli", false],
  ["", false],
  [undefined, false],
])("%s accepts br: %s", (header, accepts) => {
  expect(acceptsCoding(header, "br")).toBe(accepts);
});
