import type { Plan, ProjectFile } from "@dreamcatcher/contracts/plan";
import { clip, lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../../planner.ts";
import type { Paths } from "../paths.ts";
import { planInMarkdown } from "./readme.ts";

const MAX_PARTS = 100;
const MAX_CHARACTERS = 20_000;

/** The files of a document: its outline, which is the text of the conversation, and the plan. */
export function documentFiles({ dream, fragments }: PlannableDream, plan: Plan, paths: Paths): ProjectFile[] {
  const title = lineOf(dream.title, 200);
  const parts = fragments
    .slice(0, MAX_PARTS)
    .flatMap(({ title: part, content, features }) => [
      `## ${lineOf(part, 300)}`,
      ...features.map((feature) => `- ${lineOf(feature, 500)}`),
      clip(content, MAX_CHARACTERS).trim(),
    ]);
  const sources = dream.documents.map(
    ({ title: name, url }) => `- ${lineOf(name, 300)}${url ? `: ${lineOf(url, 2_048)}` : ""}`,
  );
  return [
    {
      path: paths.claim("outline.md"),
      content: `${[
        `# ${title}`,
        dream.summary.toWellFormed().trim(),
        ...parts,
        ...(sources.length > 0 ? ["## Documents", sources.join("\n")] : []),
      ]
        .filter(Boolean)
        .join("\n\n")}\n`,
    },
    { path: paths.claim("plan.md"), content: `# Plan for ${title}\n\n${planInMarkdown(plan)}` },
  ];
}
