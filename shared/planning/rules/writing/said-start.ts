import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import { objectOf } from "@dreamcatcher/text/json";
import type { SourceFile } from "../assembling/assemble.ts";
import { isTestPath } from "../checking/test-paths.ts";
import { baseName, extensionOf, folderOf } from "../paths.ts";
import { programsOf } from "./entry-points.ts";
import { objectIn } from "./manifests.ts";

/** Commands that start a project by its tools, which name no file, and the languages of such projects. */
const BY_TOOL: readonly [command: RegExp, extensions: RegExp, languages: RegExp, content?: RegExp][] = [
  [
    /^(?:npm (?:run )?(?:dev|start|serve|develop)|(?:pnpm|yarn|bun)(?: run)? (?:dev|start|serve))(?![\w:-])/,
    /^(?:[cm]?[jt]sx?|vue|svelte|astro)$/,
    /^(?:java|type)script$/,
  ],
  [/^(?:npx )?expo start\b/, /^[jt]sx?$/, /^(?:java|type)script$/],
  [
    /^(?:\.[/\\])?mvnw?(?:\.cmd)? (?:-\S+ |clean |compile )*(?:spring-boot:run|javafx:run|exec:java|quarkus:dev|jetty:run)\b/,
    /^(?:java|kt)$/,
    /^(?:java|kotlin)$/,
  ],
  [
    /^(?:\.[/\\])?gradlew?(?:\.bat)? (?:-\S+ )*(?::?\w+:)*(?:bootRun|run|runClient|installDebug)\b/,
    /^(?:java|kts?)$/,
    /^(?:java|kotlin)$/,
  ],
  [/^java -jar \S+\.jar\b/, /^(?:java|kt)$/, /^(?:java|kotlin)$/],
  [/^dotnet (?:run|watch)\b/, /^(?:cs|fs|razor)$/, /^csharp$/],
  [/^(?:clj(?:ojure)? -[A-Z]:?[\w:]+|lein (?:run|ring server)\b)/, /^clj[cs]?$/, /^clojure$/],
  [/^(?:php artisan serve|symfony serve|php -S \S+)/, /^php$/, /^php$/],
  [/^(?:bin\/|bundle exec )?rails (?:s|server)\b/, /^rb$/, /^ruby$/],
  [/^(?:iex -S )?mix (?:phx\.server|run)\b/, /^exs?$/, /^elixir$/],
  [/^swift run\b/, /^swift$/, /^swift$/],
  [/^flutter run\b/, /^dart$/, /^dart$/],
  [/^cargo (?:tauri dev|run)\b/, /^rs$/, /^rust$/],
  [
    /^(?:uv run |poetry run )?(?:python3?|py) (?:\S*\/)?manage\.py runserver\b/,
    /^py$/,
    /^python$/,
    /\bdjango\b/,
  ],
];

/** A command that starts a file, or a module of Python, which it names. */
const BY_FILE =
  /^(?:uv run |poetry run |npx )?(?:(?:python3?|py|node|tsx|ts-node|bun|(?:bundle exec )?ruby|perl|php|lua|Rscript|julia|elixir|bash|sh|streamlit run|chainlit run)\s+(?:\.\/)?([\w./-]{1,120}\.\w{1,5})|python3? -m ([\w.]{1,100})|ruby (?:\.\/)?((?:exe|bin)\/[\w-]{1,60})|uvicorn ([\w.]{1,100}):\w+)(?=\s|$)/;

/** What stands for something that the person fills in. */
const PLACEHOLDER = /[<>[\]{}…]|\.\.\.|\byour|\/path\//i;

/** A command of a conversation that starts the project, and the file that it names. */
export interface SaidStart {
  command: string;
  file: SourceFile;
}

/** How a conversation starts a project: by the project's tools, and by the files that it runs. */
export interface SaidStarts {
  byTool: string | null;
  byFile: SaidStart[];
}

/**
 * The commands with which a conversation itself starts a project: lines that are commands and nothing else,
 * and commands marked as code in sentences. The last says it, of the files those of one answer.
 */
export function saidStarts(
  fragments: readonly Fragment[],
  files: readonly SourceFile[],
  language: PlanLanguage | null,
): SaidStarts {
  const own = programsOf(files, language);
  let byTool: string | null = null;
  let byFile: SaidStart[] = [];
  for (const fragment of fragments) {
    const starts: SaidStart[] = [];
    for (const command of commandsIn(fragment)) {
      if (startsByTool(command, files, language)) byTool = command;
      const start = startOfFile(command, own);
      if (!start) continue;
      const before = starts.findIndex(({ file }) => file === start.file);
      if (before < 0) starts.push(start);
      else starts[before] = start;
    }
    if (starts.length > 0) byFile = starts;
  }
  return { byTool, byFile };
}

const MAX_LENGTH = 200;

function commandsIn({ content, code_snippets }: Fragment): string[] {
  const texts = [
    content,
    ...code_snippets.flatMap(({ language, code }) =>
      /^(?:bash|sh|shell|zsh|console|powershell|batch|text|markdown|md)$/.test(language) ? code : [],
    ),
  ];
  return texts.flatMap((text) =>
    text.split("\n").flatMap((line) => {
      if (line.length > 2 * MAX_LENGTH) return [];
      const whole = line.replace(/^\s*(?:[$%>]|PS [^>\n]{0,100}>|[-*]|\d+\.)?\s*/, "");
      const marked = [...line.matchAll(/`([^`\n]{1,200})`/g)].map(([, code = ""]) => code);
      return (marked.length > 0 ? marked : [whole]).flatMap(lastOf);
    }),
  );
}

/** The command that a line ends with, without its comment: `npm install && npm run dev # at port 3000`. */
function lastOf(line: string): string[] {
  const command = (line.split(/ && |; /).at(-1) ?? "").replace(/\s+(?:#|\/\/).*$/, "").trim();
  return command === "" || command.length > MAX_LENGTH ? [] : [command];
}

/**
 * Whether a command starts a project of the language of some files; where none is code, of the plan's
 * language. A sentence that begins alike is none.
 */
const startsByTool = (
  command: string,
  files: readonly SourceFile[],
  language: PlanLanguage | null,
): boolean =>
  BY_TOOL.some(([pattern, extensions, languages, content]) => {
    const begin = pattern.exec(command)?.[0];
    if (begin === undefined || !OPTIONS.test(command.slice(begin.length)) || PLACEHOLDER.test(command))
      return false;
    const own = files.filter(({ path }) => extensions.test(extensionOf(path)));
    if (own.length > 0) return own.some((file) => content?.test(file.content) ?? true);
    return !files.some(({ path }) => isCode(path)) && languages.test(language ?? "");
  });

const OPTIONS = /^(?:\s+(?:-|\d|\w+=|[\w.:/-]+$).*)?$/;

/** Whether a file is of a language of programs. */
export const isCode = (path: string): boolean =>
  BY_TOOL.some(([, extensions]) => extensions.test(extensionOf(path)));

function startOfFile(command: string, files: readonly SourceFile[]): SaidStart | null {
  const [, path, module, executable, server] = BY_FILE.exec(command) ?? [];
  const name = path ?? executable ?? (module ?? server)?.replaceAll(".", "/");
  if (name === undefined) return null;
  const isModule = module !== undefined || server !== undefined;
  const places = isModule ? [`${name}.py`, `${name}/__main__.py`] : [name];
  const found = files.filter(({ path: each }) => places.some((place) => isAt(each, place)));
  const [file, ...others] = found;
  if (!file || others.length > 0 || isTestPath(file.path)) return null;
  const said = PLACEHOLDER.test(command) ? command.slice(0, command.indexOf(name) + name.length) : command;
  const root = file.path.slice(
    0,
    file.path.length - (places.find((place) => isAt(file.path, place)) ?? "").length,
  );
  if (!isModule) return { command: said.replace(name, file.path), file };
  return { command: root === "" ? said : `cd ${root.replace(/\/$/, "")} && ${said}`, file };
}

/** Programs that a package of Python installs, by what its `pyproject.toml` says. */
const CONSOLE_SCRIPT = /^\[(?:project|tool\.poetry)\.scripts\]\s*\n["']?([\w.-]{1,60})["']?\s*=/m;

/** The commands that start the program of a package of Python, in its folder; none where it installs none. */
export function consoleScript(files: readonly SourceFile[], fragments: readonly Fragment[]): string[] {
  const packages = files.filter(({ path }) => baseName(path) === "pyproject.toml");
  const [only, ...others] = packages;
  const name = CONSOLE_SCRIPT.exec(only?.content ?? "")?.[1];
  if (!only || others.length > 0 || name === undefined) return [];
  const said = fragments.flatMap(commandsIn);
  const isUv = said.some((command) => /^uv (?:run|sync)\b/.test(command));
  const start =
    said.findLast(
      (command) => command.replace(/^uv run /, "").split(/\s/, 1)[0] === name && !PLACEHOLDER.test(command),
    ) ?? `${isUv ? "uv run " : ""}${name}`;
  const folder = folderOf(only.path);
  return [...(folder === "" ? [] : [`cd ${folder}`]), isUv ? "uv sync" : "pip install .", start];
}

/** Whether a file is at a path, or at one that ends with it: below the project's own folder. */
const isAt = (path: string, place: string): boolean => path === place || path.endsWith(`/${place}`);

/** The names of the tasks that start a project, the usual one first. */
const TASKS = ["dev", "start", "serve", "develop"];

/**
 * How the `package.json` of a conversation starts its project: by the task that the conversation runs, else
 * by the usual one; each in its folder.
 */
export function packageTasks(files: readonly SourceFile[], said: string | null): string[] {
  const manager = /^(pnpm|yarn|bun)\b/.exec(said ?? "")?.[1] ?? "npm";
  const asked = /(?:run )?(\w+)$/.exec(/^(?:npm|pnpm|yarn|bun)\b/.test(said ?? "") ? (said ?? "") : "")?.[1];
  const found = files
    .filter(({ path }) => baseName(path) === "package.json" && !/(?:^|\/)node_modules\//.test(path))
    .flatMap(({ path, content }) => {
      const scripts = objectOf(objectIn(content)?.scripts);
      const task = [asked ?? "", ...TASKS].find((each) => typeof scripts[each] === "string");
      return task === undefined ? [] : [{ folder: folderOf(path), task }];
    });
  const root = found.find(({ folder }) => folder === "");
  return (root ? [root] : found).flatMap(({ folder, task }) => {
    const commands = [`${manager} install`, `${manager} ${task === "start" ? "" : "run "}${task}`];
    if (folder === "") return commands;
    const steps = [`cd ${folder}`, ...commands].join(" && ");
    return [found.length > 1 ? `(${steps})` : steps];
  });
}
