import type { ProjectFile, ProjectLanguage } from "#shared/contracts/plan.ts";
import type { Example } from "../checking/examples.ts";
import type { Paths } from "../paths.ts";
import { clip } from "../text.ts";

export interface ScaffoldFacts {
  language: ProjectLanguage;
  title: string;
  /** What is in the project already, as paths. */
  holds: readonly string[];
  unimplemented: readonly string[];
}

const MOST_LINES = 60;

/** An entry point that says what the project is and what it does not do yet, and what it must print. */
export function scaffold(facts: ScaffoldFacts, paths: Paths): { file: ProjectFile; example: Example } {
  const lines = linesFor(facts);
  const path = paths.claim(
    { javascript: "src/index.js", typescript: "src/index.ts", python: "main.py" }[facts.language],
  );
  const content = facts.language === "python" ? inPython(lines) : inScript(lines, facts.language);
  const program = facts.language === "python" ? "python3" : "node";
  return { file: { path, content }, example: { argv: [program, path], output: lines } };
}

function linesFor({ title, holds, unimplemented }: ScaffoldFacts): string[] {
  const list = (items: readonly string[]) => [
    ...items.slice(0, MOST_LINES).map((item) => `- ${clip(item, 200)}`),
    ...(items.length > MOST_LINES ? [`- and ${items.length - MOST_LINES} more`] : []),
  ];
  return [
    clip(title, 200),
    ...(holds.length > 0 ? ["In this project:", ...list(holds)] : []),
    ...(unimplemented.length > 0 ? ["Not implemented yet:", ...list(unimplemented)] : []),
  ];
}

const inScript = (lines: readonly string[], language: ProjectLanguage): string =>
  `const lines${language === "typescript" ? ": string[]" : ""} = ${JSON.stringify(lines, null, 2)};

for (const line of lines) console.log(line);

export {};
`;

const inPython = (lines: readonly string[]): string => `LINES = ${JSON.stringify(lines, null, 4)}


def main():
    for line in LINES:
        print(line)


if __name__ == "__main__":
    main()
`;
