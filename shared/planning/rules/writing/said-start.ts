import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";
import type { SourceFile } from "../assembling/assemble.ts";
import { isTestPath } from "../checking/test-paths.ts";
import { extensionOf } from "../paths.ts";
import { programsOf } from "./entry-points.ts";
import { commandsIn, PLACEHOLDER } from "./said-commands.ts";

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

/** Whether a file is at a path, or at one that ends with it: below the project's own folder. */
const isAt = (path: string, place: string): boolean => path === place || path.endsWith(`/${place}`);
