import { commandLine } from "#shared/planning/rules/text.ts";
import type { HandOver } from "./facts.ts";
import { inMarkdown } from "./said.ts";
import { ABOUT_QUOTES, workIn } from "./work.ts";

/** `AGENTS.md`: what a coding agent has to know to go on with the project. */
export function agentsMd(handOver: HandOver): string {
  const { title, plan, project, paths } = handOver;
  const commands = project?.commands ?? [];
  return `${[
    `# ${title}`,
    inMarkdown(plan.summary, 2_000),
    "This project is made of a conversation with an AI assistant: its code is here whole and in place, and the git " +
      "repository has a commit for each version that the code had.",
    ABOUT_QUOTES,
    "## Where things are",
    [
      "- `README.md`: how to start it, what is proven to work and what is not implemented.",
      `- \`${paths.spec}\`, \`${paths.plan}\`, \`${paths.tasks}\`: the same work in the layout of spec-kit.`,
      `- \`${paths.taskMaster}\`: the same work for task-master.`,
      `- \`${paths.issues}\`: creates an issue for each open task by \`gh\`.`,
    ].join("\n"),
    "## Checks",
    commands.length > 0
      ? `They pass before a change and after it:\n\n\`\`\`sh\n${commands.map((argv) => commandLine(argv)).join("\n")}\n\`\`\``
      : "There is nothing to run yet.",
    ...workIn(handOver),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}
