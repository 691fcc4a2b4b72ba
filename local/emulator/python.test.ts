import { describe, expect, test } from "vitest";
import { readProbe } from "./python.ts";

describe("the probe of a Python", () => {
  test.each([
    ["3.12.1 venv\n", { version: "3.12.1", recent: true, venv: true }],
    ["3.10.0 venv\r\n", { version: "3.10.0", recent: true, venv: true }],
    ["3.11.2\n", { version: "3.11.2", recent: true, venv: false }],
    ["3.9.18 venv\n", { version: "3.9.18", recent: false, venv: true }],
    ["2.7.18\n", { version: "2.7.18", recent: false, venv: false }],
    ["4.0.0 venv\n", { version: "4.0.0", recent: true, venv: true }],
  ])("%j is parsed", (output, expected) => {
    expect(readProbe(output)).toEqual(expected);
  });

  test("another version may be the oldest", () => {
    expect(readProbe("3.10.9 venv\n", [3, 11])).toMatchObject({ recent: false });
    expect(readProbe("3.11.0 venv\n", [3, 11])).toMatchObject({ recent: true });
  });

  test.each(["", "Python was not found; run without arguments to install from the Store"])(
    "%j is refused",
    (output) => {
      expect(readProbe(output)).toBeUndefined();
    },
  );
});
