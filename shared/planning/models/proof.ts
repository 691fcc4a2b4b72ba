import type { Proof } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../planner.ts";
import { pythonModuleOf } from "../rules/checking/checks.ts";
import { commandLine } from "../rules/text.ts";
import type { ProjectReply } from "./project-prompt.ts";

/**
 * What a passing run of a model's project proves: that tests and programs of the conversation pass, where the
 * project contains them unchanged and a command runs them. Checks by the model itself prove nothing.
 */
export function proofOf({ fragments }: PlannableDream, { files, commands }: ProjectReply): Proof {
  const snippets = fragments.flatMap(({ code_snippets }) => code_snippets);
  // The later of two versions of a file counts.
  const latestByName = new Map(snippets.map(({ filename, code }) => [filename ?? code, code.trim()]));
  const conversationCode = new Set([...latestByName.values()].filter(Boolean));
  const tried = files
    .filter(({ content }) => conversationCode.has(content.trim()))
    .flatMap(({ path }) => {
      const command = commands.find((argv) => runs(argv, path));
      return command ? [lineOf(`${path}, as in the conversation: ${commandLine(command)}`, 500)] : [];
    });
  const rest = tried.length > 0 ? "all else" : "anything of the conversation";
  return { tried: tried.slice(0, 100), untried: [`${rest}: the checks are the model's own`], faults: [] };
}

/** Whether a command runs a file: as its program, or as one of its tests. */
function runs([, ...given]: readonly string[], path: string): boolean {
  const [first, second] = given;
  if (first === "--test") return given.includes(path);
  if (first === "-m" && second === "unittest") return given.includes(pythonModuleOf(path) ?? path);
  return first === path;
}
