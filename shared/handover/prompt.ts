import { commandLine, inMarkdown } from "#shared/planning/rules/text.ts";
import type { HandOver } from "./facts.ts";
import { ABOUT_QUOTES, workIn } from "./work.ts";

/** A prompt for any coding agent, which has the project's files if there are any, and nothing of the talk. */
export function prompt(handOver: HandOver): string {
  const { title, plan, project } = handOver;
  const { kind, language } = plan.intent;
  const commands = project?.commands ?? [];
  return `${[
    `Go on with “${title}” (${[kind.replaceAll("_", " "), ...(language === null ? [] : [language])].join(", ")}). ` +
      (project === null
        ? "Its project is not generated yet: begin it in the current folder."
        : "Its files are in the current folder; `README.md` says where it stands and what each file is."),
    inMarkdown(plan.summary, 2_000),
    ABOUT_QUOTES,
    "Do what is listed under “To do”, one task after the other, and nothing that is not listed. Keep what works, and " +
      "keep to the decisions. Where a task can be meant in two ways, ask before you choose. What is listed under " +
      "“To check” is there already: see whether it works before you change anything of it.",
    ...(commands.length > 0
      ? [
          `Before and after each task, run:\n\n${commands.map((argv) => `    ${commandLine(argv)}`).join("\n")}`,
        ]
      : []),
    ...workIn(handOver),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}
