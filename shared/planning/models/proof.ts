import type { Proof } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../planner.ts";
import { pythonModuleOf } from "../rules/checking/checks.ts";
import { commandLine } from "../rules/text.ts";
import type { ProjectReply } from "./project-prompt.ts";

/**
 * What a model's project proves: that the talk's own tests and programs pass, where they stand in it word for
 * word and a command runs them. What a model wrote to check what a model wrote says nothing of the talk.
 */
export function proofOf({ fragments }: PlannableDream, { files, commands }: ProjectReply): Proof {
  const snippets = fragments.flatMap(({ code_snippets }) => code_snippets);
  // Of two versions of a file the later one counts.
  const said = new Map(snippets.map(({ filename, code }) => [filename ?? code, code.trim()]));
  const kept = new Set([...said.values()].filter(Boolean));
  const tried = files
    .filter(({ content }) => kept.has(content.trim()))
    .flatMap(({ path }) => {
      const command = commands.find((argv) => runs(argv, path));
      return command ? [lineOf(`${path}, as the talk has it: ${commandLine(command)}`, 500)] : [];
    });
  const rest = tried.length > 0 ? "all else" : "anything of the talk";
  return { tried: tried.slice(0, 100), untried: [`${rest}: the checks are the model's own`], faults: [] };
}

/** Whether a command runs a file: as the program it starts, or as one of the tests it names. */
function runs([, ...given]: readonly string[], path: string): boolean {
  const [first, second] = given;
  if (first === "--test") return given.includes(path);
  if (first === "-m" && second === "unittest") return given.includes(pythonModuleOf(path) ?? path);
  return first === path;
}
