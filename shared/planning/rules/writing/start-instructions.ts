import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { isP5Sketch } from "../analysis/p5.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { isAutomations } from "../checking/configuration/automations.ts";
import type { Example } from "../checking/examples.ts";
import { pythonModuleOf } from "../checking/test-checks.ts";
import { transitiveImports } from "../checking/transitive-imports.ts";
import { commandLine } from "../text.ts";
import { extensionStart, missingInExtension } from "./browser-extension.ts";
import { consoleScript } from "./console-script.ts";
import { frameworkCommands } from "./frameworks.ts";
import { packageTasks } from "./package-tasks.ts";
import { pageStart } from "./page-start.ts";
import { isCode, type SaidStart, type SaidStarts, saidStarts } from "./said-start.ts";
import { startNeeds } from "./start-needs.ts";
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

/** What the instructions are made of; `text` is all that the conversation says. */
interface StartFacts {
  entryPoints: readonly SourceFile[];
  files: readonly SourceFile[];
  examples: readonly Example[];
  fragments: readonly Fragment[];
  text: string;
  language: PlanLanguage | null;
  /** The files belong to a code base that is not here, and that starts by its own tools alone. */
  isPartOfCodeBase: boolean;
}

/**
 * The instructions to start a project, in Markdown: as the conversation starts it where it does; else
 * installation, then a command for each program; else the page to open or the file to copy. Null where there
 * is nothing to start, or nothing sure is known of it.
 */
export function startInstructions(facts: StartFacts): string | null {
  const { files, isPartOfCodeBase } = facts;
  const said = saidStarts(facts.fragments, files, facts.language);
  const tasks = packageTasks(files, said.byTool);
  const extension = extensionStart(files, tasks);
  if (extension !== null) {
    const missing = missingInExtension(files);
    return missing.length === 0
      ? extension
      : `${extension}\n\nIts manifest names files that are not here: ${missing.map((path) => `\`${path}\``).join(", ")}.`;
  }
  const commands = commandsOf(facts, said, tasks);
  const sketch = files.find(({ language, content }) => language === "javascript" && isP5Sketch(content));
  const page = commands.length === 0 && !isPartOfCodeBase ? pageStart(files) : null;
  const automations = files.find(isAutomations);
  const parts = [
    ...(commands.length > 0 ? placeOf(commands.at(-1) ?? "", said, facts) : []),
    ...(commands.length > 0 ? [`\`\`\`sh\n${[...new Set(commands)].join("\n")}\n\`\`\``] : []),
    ...(page === null ? [] : [page]),
    ...(sketch && page === null && commands.length === 0
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
  if (parts.length === 0) return null;
  return [...parts, ...(isPartOfCodeBase && isElsewhere(facts) ? [] : startNeeds(files))].join("\n\n");
}

/** The commands that start a project: by its tools, by the files it runs, by the tools of its language. */
function commandsOf(facts: StartFacts, said: SaidStarts, tasks: readonly string[]): readonly string[] {
  const { entryPoints, files, examples, text, isPartOfCodeBase } = facts;
  if (tasks.length > 0) return tasks;
  const framework = isPartOfCodeBase ? null : frameworkCommands(files);
  if (framework) return framework;
  if (said.byTool !== null && (isElsewhere(facts) || !IS_TASK.test(said.byTool)))
    return [...installationBefore(said.byTool, facts), withoutWrapper(said.byTool, files)];
  const script = consoleScript(files, facts.fragments);
  if (script.length > 0) return script;
  if (said.byFile.length > 0)
    return [
      ...installationOf(
        said.byFile.filter(({ file, command }) => file.language !== null && !/^uv run\b/.test(command)),
        files,
      ),
      ...said.byFile.map(({ command }) => command),
    ];
  if (isPartOfCodeBase) return [];
  const own = entryPoints.map((file) => ({ file, command: startOf(file, examples) }));
  return own.length > 0
    ? [...installationOf(own, files), ...own.map(({ command }) => command)]
    : toolCommands(files, text);
}

/** The command that starts an entry point. */
function startOf(entryPoint: SourceFile, examples: readonly Example[]): string {
  const isPython = entryPoint.language === "python";
  const example = examples.find(({ argv }) => argv[1] === entryPoint.path)?.argv;
  const runner = RUNNERS.find(([imported]) =>
    entryPoint.analysis?.imports.some(({ specifier }) => isPython && specifier === imported),
  )?.[1];
  const start = commandLine(
    example ??
      serverCommand(entryPoint) ??
      (runner && [...runner, entryPoint.path]) ?? [isPython ? "python3" : "node", entryPoint.path],
  );
  return `${start}${readsInput(entryPoint) ? " < file" : ""}`;
}

/** The commands that install what programs need, before the first of them starts. */
function installationOf(programs: readonly SaidStart[], files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const packagesOf = (those: readonly SaidStart[]) =>
    new Set(
      those.flatMap(({ file, command }) => [
        ...[...transitiveImports(file, byPath)].flatMap(({ packages }) => packages),
        ...(command.startsWith("uvicorn ") ? ["uvicorn"] : []),
      ]),
    );
  const inPython = packagesOf(programs.filter(({ file }) => file.language === "python"));
  const inNode = packagesOf(programs.filter(({ file }) => file.language !== "python"));
  return [
    ...(inPython.size > 0
      ? [fromRequirements(files) ?? commandLine(["pip", "install", ...[...inPython].sort()])]
      : []),
    ...(inNode.size > 0 ? ["npm install"] : []),
  ];
}

/** A task of a `package.json`, which one that is written here does not have. */
const IS_TASK = /^(?:npm|pnpm|yarn|bun)\b/;

/** Whether the program is elsewhere: the files belong to it, or none is code. */
const isElsewhere = ({ files, isPartOfCodeBase }: StartFacts): boolean =>
  isPartOfCodeBase ? !files.some(({ path }) => MANIFEST.test(path)) : !files.some(({ path }) => isCode(path));

/** What the tools of a language find a project by. */
const MANIFEST =
  /(?:^|\/)(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|[\w.-]+\.csproj|deps\.edn|project\.clj|pubspec\.yaml|Cargo\.toml|manage\.py|mix\.exs|composer\.json|Gemfile|Package\.swift)$/;

/** A command of Maven by its own name, where the project is here without the wrapper. */
const withoutWrapper = (command: string, files: readonly SourceFile[]): string =>
  files.some(({ path }) => path === "pom.xml") && !files.some(({ path }) => path === "mvnw")
    ? command.replace(/^(?:\.[/\\])?mvnw(?:\.cmd)?\b/, "mvn")
    : command;

/** Files without which a tool starts nothing, by its command, with their names. */
const NEEDED: readonly [command: RegExp, name: string, file: RegExp][] = [
  [/\bmanage\.py\b/, "manage.py", /(?:^|\/)manage\.py$/],
  [/^(?:\.[/\\])?mvnw?\b/, "pom.xml", /(?:^|\/)pom\.xml$/],
  [/^(?:\.[/\\])?gradlew?\b/, "build.gradle", /(?:^|\/)build\.gradle(?:\.kts)?$/],
  [/^dotnet\b(?! run \S+\.cs$)/, "*.csproj", /\.(?:cs|fs)proj$/],
  [/\bartisan\b/, "artisan", /(?:^|\/)artisan$/],
  [/\bmix\b/, "mix.exs", /(?:^|\/)mix\.exs$/],
  [/^swift run\b/, "Package.swift", /(?:^|\/)Package\.swift$/],
];

/** How Maven and Gradle start a program of Spring Boot. */
const SPRING = /\bspring-boot:run\b|\bbootRun\b/;

/** Where a command starts something, in Markdown, where that is not here. */
function placeOf(command: string, { byTool }: SaidStarts, facts: StartFacts): string[] {
  const { files, isPartOfCodeBase } = facts;
  const isOfTool = command === byTool && isElsewhere(facts);
  if (isOfTool || (isPartOfCodeBase && /^ruby\b/.test(command)))
    return ["In the code base that is not here:"];
  const [, name, file] = NEEDED.find(([tool]) => tool.test(command)) ?? [];
  if (name !== undefined && !files.some(({ path }) => file?.test(path)))
    return [`In the folder that has \`${name}\`, which is not here:`];
  return SPRING.test(command) && !files.some(({ content }) => content.includes("@SpringBootApplication"))
    ? ["With the class that has `@SpringBootApplication`, which is not here:"]
    : [];
}

/** What installs before a tool starts a project; most tools install by themselves. */
function installationBefore(command: string, { files, text }: StartFacts): string[] {
  const manager = /^(npm|pnpm|yarn|bun)\b/.exec(command)?.[1];
  if (manager) return [`${manager} install`];
  if (/^npx |^expo /.test(command)) return ["npm install"];
  if (/^java -jar target\//.test(command)) return ["mvn package"];
  if (/^(?:flutter|cargo) /.test(command)) return toolCommands(files, text).slice(0, -1);
  if (!/^(?:python3?|py) /.test(command)) return [];
  const packages = new Set(files.flatMap((file) => (file.language === "python" ? file.packages : [])));
  return [fromRequirements(files) ?? commandLine(["pip", "install", ...[...packages].sort()])];
}

/** The installation by the list of packages that the conversation has. */
function fromRequirements(files: readonly SourceFile[]): string | null {
  const list = files.find(({ path }) => /(?:^|\/)requirements\.txt$/.test(path));
  return list ? commandLine(["pip", "install", "-r", list.path]) : null;
}

/** Whether a program reads what is given to it, and waits without it. */
const readsInput = ({ content }: SourceFile): boolean =>
  /\bsys\.stdin\b|\bprocess\.stdin\b|readFileSync\((?:0|["']\/dev\/stdin)/.test(content);

/** The command of the server that starts an app of Python; null where the file starts itself, or is none. */
function serverCommand({ path, content, language }: SourceFile): string[] | null {
  const module = language === "python" ? pythonModuleOf(path) : null;
  if (module === null) return null;
  for (const [app, startsItself, command] of SERVERS) {
    const name = app.exec(content)?.[1];
    if (name && !startsItself.test(content)) return command(module, name);
  }
  return null;
}
