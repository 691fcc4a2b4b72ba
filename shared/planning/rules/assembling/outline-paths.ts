import type { Outline } from "../analysis/outline.ts";
import { slug } from "../text.ts";

interface Named {
  code: string;
  /** The names of its types and functions, in order. */
  names: readonly string[];
}

/** Where a file of a language belongs, by what it declares, as the language's own tools have it. */
const PATHS: Record<string, (file: Named) => string> = {
  go: ({ code, names }) => {
    if (names.some((name) => /^(?:Test|Benchmark)[A-Z]/.test(name))) return `${packageOf(code)}_test.go`;
    return names.includes("main") ? "main.go" : `${packageOf(code)}.go`;
  },
  rust: ({ names }) => (names.includes("main") ? "src/main.rs" : "src/lib.rs"),
  dart: ({ code, names }) =>
    /^(?:void |Future<void> )?main\(/m.test(code)
      ? /\btest(?:Widgets)?\(/.test(code)
        ? `test/${snakeCase(names[0] ?? "main")}_test.dart`
        : "lib/main.dart"
      : `lib/${snakeCase(names[0] ?? "main")}.dart`,
  java: ({ code, names }) => inPackage("src/main/java", code, `${typeIn(names)}.java`),
  kotlin: ({ code, names }) => inPackage("src/main/kotlin", code, `${typeIn(names)}.kt`),
  swift: ({ names }) => `${typeIn(names)}.swift`,
  csharp: ({ code, names }) =>
    /\bstatic (?:async )?(?:void|int|Task(?:<int>)?) Main\(/.test(code)
      ? "Program.cs"
      : `${typeIn(names.length > 1 ? names.slice(1) : names)}.cs`,
  php: ({ names }) => (/^[A-Z]/.test(names[0] ?? "") ? `src/${names[0]}.php` : "index.php"),
  // The tools of Arduino want a sketch in a folder of its name.
  cpp: ({ code, names }) =>
    names.includes("setup") && names.includes("loop")
      ? "sketch/sketch.ino"
      : `src/${/\bmain\s*\(/.test(code) ? "main" : snakeCase(names[0] ?? "main")}.cpp`,
  cuda: ({ code, names }) => `src/${/\bmain\s*\(/.test(code) ? "main" : snakeCase(names[0] ?? "main")}.cu`,
  solidity: ({ names }) => `contracts/${typeIn(names)}.sol`,
  c: ({ code, names }) => `src/${/\bmain\s*\(/.test(code) ? "main" : snakeCase(names[0] ?? "main")}.c`,
};

/** The path of an unnamed file in a language without a parser here; null where its language has no rule. */
export function outlinePathOf(language: string, code: string, { definitions }: Outline): string | null {
  const pathOf = Object.hasOwn(PATHS, language) ? PATHS[language] : undefined;
  const names = definitions.map(({ name }) => /\w+$/.exec(name.split(/[<:{\s]/)[0] ?? "")?.[0] ?? "");
  return pathOf?.({ code, names: names.filter((name) => name !== "") }) ?? null;
}

const packageOf = (code: string): string => /^package (\w{1,40})/m.exec(code)?.[1] ?? "main";

/** The name of the first type, else `Main`. */
const typeIn = (names: readonly string[]): string => names.find((name) => /^[A-Z]/.test(name)) ?? "Main";

const snakeCase = (name: string): string => slug(name).replaceAll("-", "_") || "main";

/** Java's and Kotlin's tools look for a class in the folders of its package. */
function inPackage(root: string, code: string, file: string): string {
  const name = /^package ([\w.]{1,100})/m.exec(code)?.[1];
  return name ? `${root}/${name.replaceAll(".", "/")}/${file}` : file;
}
