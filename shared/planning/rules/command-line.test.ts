import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandLine } from "./text.ts";

/** The arguments that a shell parses from a command line. */
function readByShell(line: string): string[] {
  const { stdout, stderr } = spawnSync("sh", ["-c", `printf '%s\\0' ${line}`]);
  expect(String(stderr)).toBe("");
  return String(stdout).split("\0").slice(0, -1);
}

const special = fc.string({ unit: fc.constantFrom(..."$`'\"\\!*?~{}[]()<>|&;#=%^,:@ \t\nab") });
const argument = fc
  .oneof(special, fc.string({ unit: "grapheme" }), fc.string())
  .filter((text) => !text.includes("\0"));

describe("a command line", () => {
  it("is parsed by a shell into the original arguments", () => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), (argv) => {
        expect(readByShell(commandLine(argv))).toEqual(argv);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [["node", "--test", "src/**/*.test.js"], "node --test 'src/**/*.test.js'"],
    [["npm", "install", "@scope/name@^1.0.0", "a:b"], "npm install '@scope/name@^1.0.0' a:b"],
    [["python3", "$HOME/`id`.py", "it's", ""], "python3 '$HOME/`id`.py' 'it'\"'\"'s' ''"],
  ])("%j is written %s", (argv, line) => {
    expect(commandLine(argv)).toBe(line);
  });
});
