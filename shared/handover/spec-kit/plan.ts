import { commandLine, inMarkdown } from "#shared/planning/rules/text.ts";
import type { HandOver } from "../facts.ts";
import { criterionLine, decisionLine } from "../statements.ts";
import { dependenciesOf } from "./dependencies.ts";

/** What spec-kit writes where a choice is open; its commands ask about it. */
const UNKNOWN = "NEEDS CLARIFICATION: nobody said";

const MAX_PATHS = 200;

/** `plan.md` with the headings of spec-kit's `templates/plan-template.md`. */
export function planMd(handOver: HandOver): string {
  const { title, feature, date, plan, project, addresses, tests } = handOver;
  const { kind, language, evidence } = plan.intent;
  const because = evidence[0] === undefined ? "from the plan" : `“${inMarkdown(evidence[0], 500)}”`;
  const dependencies = dependenciesOf(project?.files ?? []);
  const commands = [
    ...(project?.commands ?? []).map((argv) => commandLine(argv)),
    ...(tests ? [tests.command] : []),
  ];
  const rules = [
    ...plan.decisions.map((each) => `- ${decisionLine(each, addresses)}`),
    ...plan.definition_of_done.map((each) => `- ${criterionLine(each, addresses)}`),
  ];
  return `${[
    `# Implementation Plan: ${title}`,
    `**Branch**: \`${feature}\` | **Date**: ${date.slice(0, 10)} | **Spec**: [spec.md](spec.md)`,
    `**Input**: Feature specification from \`/specs/${feature}/spec.md\``,
    "## Summary",
    `${inMarkdown(plan.summary || title, 2_000)} — from the plan`,
    "## Technical Context",
    `**Language/Version**: ${language === null ? UNKNOWN : `${language} — ${because}`}`,
    `**Primary Dependencies**: ${dependencies.length > 0 ? `${dependencies.join(", ")} — from the code` : "None in the code"}`,
    `**Storage**: ${UNKNOWN}`,
    `**Testing**: ${commands.length > 0 ? commands.map((each) => `\`${each}\``).join(", ") : UNKNOWN}`,
    `**Target Platform**: ${UNKNOWN}`,
    `**Project Type**: ${kind} — ${because}`,
    `**Performance Goals**: ${UNKNOWN}`,
    `**Constraints**: ${UNKNOWN}`,
    `**Scale/Scope**: ${plan.tickets.length} tickets — from the plan`,
    "## Constitution Check",
    "*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*",
    rules.length > 0 ? rules.join("\n") : "The conversation settles no rule for all tasks — from the plan",
    "## Project Structure",
    "### Documentation (this feature)",
    `\`\`\`text\nspecs/${feature}/\n├── plan.md\n├── spec.md\n└── tasks.md\n\`\`\``,
    "### Source Code (repository root)",
    `\`\`\`text\n${sourcePaths(handOver)}\n\`\`\``,
    "**Structure Decision**: The files stand where the conversation put them.",
    "## Complexity Tracking",
    "No violation of a rule is known.",
  ].join("\n\n")}\n`;
}

function sourcePaths({ project }: HandOver): string {
  if (project === null) return "(not generated yet)";
  const paths = project.files.map(({ path }) => path).sort();
  return [
    ...paths.slice(0, MAX_PATHS),
    ...(paths.length > MAX_PATHS ? [`and ${paths.length - MAX_PATHS} more`] : []),
  ].join("\n");
}
