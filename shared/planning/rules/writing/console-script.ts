import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { SourceFile } from "../assembling/assemble.ts";
import { baseName, folderOf } from "../paths.ts";
import { commandsIn, PLACEHOLDER } from "./said-commands.ts";

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
