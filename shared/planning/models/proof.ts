import type { Check } from "@dreamcatcher/contracts/checks";
import type { Project } from "@dreamcatcher/contracts/plan";
import { clip, lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../planner.ts";
import { pythonModuleOf } from "../rules/checking/test-checks.ts";
import { isTestPath } from "../rules/checking/test-paths.ts";
import { commandLine } from "../rules/text.ts";
import type { ProjectReply } from "./project-prompt.ts";

/**
 * What a model's project shows of the conversation: that tests and programs of the conversation pass, where
 * the project contains them unchanged and a command runs them. Checks by the model itself prove nothing.
 */
export function proofOf(
  { fragments }: PlannableDream,
  { files, commands }: ProjectReply,
): Pick<Project, "checks" | "runner" | "proof"> {
  const snippets = fragments.flatMap(({ code_snippets, url }) =>
    code_snippets.map(({ filename, code }) => ({ filename, code: code.trim(), url })),
  );
  // The later of two versions of a file counts.
  const latestByName = new Map(snippets.map((snippet) => [snippet.filename ?? snippet.code, snippet]));
  const given = new Map([...latestByName.values()].map((snippet) => [snippet.code, snippet]));
  const checks = files.flatMap(({ path, content }): Omit<Check, "id">[] => {
    const snippet = given.get(content.trim());
    const command = snippet?.code ? commands.find((argv) => runs(argv, path)) : undefined;
    if (!snippet || !command) return [];
    const isTest = isTestPath(path);
    return [
      {
        kind: isTest ? "test" : "run",
        path: lineOf(path, 300),
        ran: commandLine(command),
        expects: isTest ? "the conversation's own tests pass" : "it runs as in the conversation",
        quote: clip(snippet.code.split("\n", 1)[0] ?? "", 500),
        url: snippet.url,
      },
    ];
  });
  const rest = checks.length > 0 ? "all else" : "anything of the conversation";
  return {
    checks: checks.slice(0, 100).map((check, at) => ({ ...check, id: `C-${at + 1}` })),
    runner: null,
    proof: { untried: [`${rest}: the checks are the model's own`], unchecked: [], faults: [] },
  };
}

/** Whether a command runs a file: as its program, or as one of its tests. */
function runs([, ...given]: readonly string[], path: string): boolean {
  const [first, second] = given;
  if (first === "--test") return given.includes(path);
  if (first === "-m" && second === "unittest") return given.includes(pythonModuleOf(path) ?? path);
  return first === path;
}
