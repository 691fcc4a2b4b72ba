import { objectOf } from "@dreamcatcher/text/json";
import type { SourceFile } from "../assembling/assemble.ts";
import { baseName, folderOf } from "../paths.ts";
import { objectIn } from "./manifests.ts";

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
