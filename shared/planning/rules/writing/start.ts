import type { SourceFile } from "../assembling/assemble.ts";
import { moduleOf } from "../checking/checks.ts";
import { type Example, loadedBy } from "../checking/examples.ts";
import { commandLine } from "../text.ts";

/** Servers in Python that another program starts, and how. */
const servers: readonly [
  made: RegExp,
  itself: RegExp,
  command: (module: string, name: string) => string[],
][] = [
  [/^(\w+)\s*=\s*FastAPI\(/m, /\buvicorn\.run\(/, (module, name) => ["uvicorn", `${module}:${name}`]],
  [/^(\w+)\s*=\s*Flask\(/m, /\.run\(/, (module) => ["flask", "--app", module, "run"]],
];

/** The lines that start a project: what has to be installed for it, then the command, as an example has it. */
export function startOf(
  entry: SourceFile,
  files: readonly SourceFile[],
  examples: readonly Example[],
): string {
  const isPython = entry.language === "python";
  const byPath = new Map(files.map((file) => [file.path, file]));
  const packages = new Set([...loadedBy(entry, byPath)].flatMap((file) => file.packages));
  const server = serverCommand(entry);
  if (server?.[0] === "uvicorn") packages.add("uvicorn");
  const install = isPython ? ["pip", "install", ...[...packages].sort()] : ["npm", "install"];
  const start = examples.find(({ argv }) => argv[1] === entry.path)?.argv ??
    server ?? [isPython ? "python3" : "node", entry.path];
  return [...(packages.size > 0 ? [install] : []), start].map(commandLine).join("\n");
}

function serverCommand({ path, content, language }: SourceFile): string[] | null {
  const module = language === "python" ? moduleOf(path) : null;
  if (module === null) return null;
  for (const [made, itself, command] of servers) {
    const name = made.exec(content)?.[1];
    if (name && !itself.test(content)) return command(module, name);
  }
  return null;
}
