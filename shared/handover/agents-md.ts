import { commandLine, inMarkdown } from "#shared/planning/rules/text.ts";
import { CONVERSATION_FILE } from "#shared/planning/rules/writing/conversation.ts";
import type { HandOver } from "./facts.ts";
import { ABOUT_QUOTES, workIn } from "./work.ts";

/** `AGENTS.md`: what a coding agent has to know to go on with the project. */
export function agentsMd(handOver: HandOver): string {
  const { title, plan } = handOver;
  return `${[
    `# ${title}`,
    inMarkdown(plan.summary, 2_000),
    ABOUT_QUOTES,
    ...projectIn(handOver),
    ...workIn(handOver),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

/** Where things are in the project, and how to check it. */
function projectIn({ project, paths }: HandOver): string[] {
  if (project === null) return ["The project is not generated yet."];
  const has = (path: string) => project.files.some((file) => file.path === path);
  return [
    "## Where things are",
    [
      "- `README.md`: what is wanted, where it stands, how to start it, and what each file is.",
      ...(has(CONVERSATION_FILE)
        ? [`- \`${CONVERSATION_FILE}\`: the course of the conversation, turn by turn.`]
        : []),
      "- What the conversation made stands whole and in place; the git repository has a commit for each version of its code.",
      `- \`${paths.spec}\`, \`${paths.plan}\`, \`${paths.tasks}\`: the work below in the layout of spec-kit.`,
      `- \`${paths.taskMaster}\`: the same for task-master.`,
      `- \`${paths.issues}\`: creates an issue for each task that is not done by \`gh\`.`,
    ].join("\n"),
    ...(project.commands.length > 0
      ? [
          "## Checks",
          `Run them before a change and after it:\n\n\`\`\`sh\n${project.commands.map((argv) => commandLine(argv)).join("\n")}\n\`\`\``,
        ]
      : []),
  ];
}
