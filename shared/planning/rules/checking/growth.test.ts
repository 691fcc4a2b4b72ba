import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { assemble } from "../assembling/assemble.ts";
import { Paths } from "../paths.ts";
import { runnableExamples } from "./examples.ts";
import { statedRequests } from "./stated/requests.ts";
import { usageChecks } from "./usage-checks.ts";

const fenced = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n\n`;

/** A program that takes arguments, of `lines` lines. */
const program = (lines: number) =>
  `import sys\n\n${"height = 3\n".repeat(lines)}\n\nif __name__ == "__main__":\n    print(sys.argv[1])\n`;

const TICK_MS = 10;

test.each<[string, (n: number) => string]>([
  ["commands", (n) => fenced("sh", "python3 tide.py 4\n".repeat(n))],
  [
    "different commands",
    (n) => fenced("sh", Array.from({ length: n }, (_, at) => `python3 tide.py ${at}`).join("\n")),
  ],
  ["examples", (n) => fenced("console", "$ python3 tide.py 4\n4\n".repeat(n))],
  [
    "outputs",
    (n) => (fenced("python", "print(4)") + fenced("text", "4").replace(/^/, "Output:\n\n")).repeat(n),
  ],
  ["requests", (n) => "`GET /tides` returns `[]`.\n".repeat(n)],
])("%s are read in a time that grows with their number and the length of the program", (_, textOf) => {
  function timeOf(n: number): number {
    const { fragments } = dreamWith([
      {
        content: textOf(n),
        code_snippets: [{ language: "python", filename: "tide.py", code: program(n) }],
      },
    ]);
    const { files } = assemble(fragments, new Paths());
    // Of this thread alone, so that a busy machine does not count.
    const start = process.threadCpuUsage();
    usageChecks(fragments, files, new Set());
    runnableExamples(fragments, files);
    statedRequests(fragments);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  }
  timeOf(300);
  const least = (n: number) => Math.min(...[1, 2, 3].map(() => timeOf(n)));
  // Ten times as much takes a hundred times as long where each is compared with each. A system counts in
  // ticks, so that less than one is no time at all.
  expect(least(20_000)).toBeLessThan((least(2_000) + TICK_MS) * 30);
});
