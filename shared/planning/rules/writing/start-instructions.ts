import { isP5Sketch } from "../analysis/p5.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isAutomations } from "../checking/configuration/automations.ts";
import type { Example } from "../checking/examples.ts";
import { pythonModuleOf } from "../checking/test-checks.ts";
import { transitiveImports } from "../checking/transitive-imports.ts";
import { commandLine } from "../text.ts";
import { frameworkCommands } from "./frameworks.ts";
import { toolCommands } from "./toolchains.ts";

/** Python servers that another program starts, with its command. */
const SERVERS: readonly [
  app: RegExp,
  startsItself: RegExp,
  command: (module: string, name: string) => string[],
][] = [
  [/^(\w+)\s*=\s*FastAPI\(/m, /\buvicorn\.run\(/, (module, name) => ["uvicorn", `${module}:${name}`]],
  [/^(\w+)\s*=\s*Flask\(/m, /\.run\(/, (module) => ["flask", "--app", module, "run"]],
];

/** Frameworks whose own command starts a script of Python. */
const RUNNERS: readonly [imported: string, command: readonly string[]][] = [
  ["streamlit", ["streamlit", "run"]],
  ["chainlit", ["chainlit", "run"]],
  ["locust", ["locust", "-f"]],
];

/**
 * The instructions to start a project, in Markdown: installation, then a command for each program, from an
 * example if there is one or by the tools of its language; else the page to open or the file to copy. Null
 * where there is nothing to start.
 */
export function startInstructions(
  entryPoints: readonly SourceFile[],
  files: readonly SourceFile[],
  examples: readonly Example[],
  text: string,
): string | null {
  const own = entryPoints.flatMap((entryPoint) => commandsFor(entryPoint, files, examples));
  const commands = frameworkCommands(files) ?? (own.length > 0 ? own : toolCommands(files, text));
  const sketch = files.find(({ language, content }) => language === "javascript" && isP5Sketch(content));
  const page =
    files.find(({ path }) => /(?:^|\/)index\.html?$/i.test(path)) ??
    files.find(({ path }) => /\.html?$/i.test(path));
  const automations = files.find(isAutomations);
  const parts = [
    ...(commands.length > 0 ? [`\`\`\`sh\n${[...new Set(commands)].join("\n")}\n\`\`\``] : []),
    ...(page && commands.length === 0 ? [`Open \`${page.path}\` in a browser.`] : []),
    ...(sketch && !page && commands.length === 0
      ? [
          `Put \`${sketch.path}\` into the [editor of p5.js](https://editor.p5js.org), or into a page that loads p5.js.`,
        ]
      : []),
    ...(automations
      ? [
          `Put the automations of \`${automations.path}\` into the file of that name in Home Assistant's ` +
            "configuration folder, and reload them under _Developer tools, YAML_.",
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join("\n\n") : null;
}

function commandsFor(
  entryPoint: SourceFile,
  files: readonly SourceFile[],
  examples: readonly Example[],
): string[] {
  const isPython = entryPoint.language === "python";
  const byPath = new Map(files.map((file) => [file.path, file]));
  const packages = new Set([...transitiveImports(entryPoint, byPath)].flatMap((file) => file.packages));
  const server = serverCommand(entryPoint);
  if (server?.[0] === "uvicorn") packages.add("uvicorn");
  const install = isPython ? ["pip", "install", ...[...packages].sort()] : ["npm", "install"];
  const example = examples.find(({ argv }) => argv[1] === entryPoint.path)?.argv;
  const runner = RUNNERS.find(([imported]) =>
    entryPoint.analysis?.imports.some(({ specifier }) => isPython && specifier === imported),
  )?.[1];
  const start = commandLine(
    example ??
      server ??
      (runner && [...runner, entryPoint.path]) ?? [isPython ? "python3" : "node", entryPoint.path],
  );
  return [
    ...(packages.size > 0 ? [commandLine(install)] : []),
    `${start}${readsInput(entryPoint) ? " < file" : ""}`,
  ];
}

const readsInput = ({ content }: SourceFile): boolean =>
  /\bsys\.stdin\b|\bprocess\.stdin\b|readFileSync\((?:0|["']\/dev\/stdin)/.test(content);

function serverCommand({ path, content, language }: SourceFile): string[] | null {
  const module = language === "python" ? pythonModuleOf(path) : null;
  if (module === null) return null;
  for (const [app, startsItself, command] of SERVERS) {
    const name = app.exec(content)?.[1];
    if (name && !startsItself.test(content)) return command(module, name);
  }
  return null;
}
