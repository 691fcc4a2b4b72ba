import type { DreamData } from "./dream-data.ts";

type Lines = NonNullable<DreamData["todos"]>;

const LISTS = [
  ["decisions", "Decisions"],
  ["todos", "Open todos"],
  ["done_todos", "Done"],
  ["features", "Features"],
  ["suggestions", "Suggestions of an assistant, not taken up"],
] as const;

/** What was read of a dream, as Markdown. */
export function dreamText(dream: DreamData): string {
  const { title, id, kind, status, tags, updated, summary, outcome, missing } = dream;
  return [
    `# ${title}`,
    `${[id, kind, status, ...tags.map((tag) => `#${tag}`)].join(" · ")} · changed ${updated}`,
    summary,
    outcome && `Outcome: ${outcome.text}`,
    dream.description?.join(""),
    ...LISTS.map(([part, heading]) => linesOf(heading, dream[part], part.endsWith("todos"))),
    documentsOf(dream),
    dream.code && `## Code\n\n${dream.code.map(codeOf).join("\n\n")}`,
    dream.talk && `## What was said\n\n${dream.talk.join("")}`,
    dream.document && `## ${dream.document.title}\n\n${dream.document.text.join("")}`,
    moreOf(dream),
    missing,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function linesOf(heading: string, lines: Lines | undefined, hasIds: boolean): string | undefined {
  if (lines === undefined || lines.length === 0) return undefined;
  const items = lines.flatMap(({ id, text, reason, quote }) => [
    `- ${text}${reason ? `, since ${reason}` : ""}${hasIds ? ` [${id}]` : ""}`,
    ...(quote === undefined ? [] : [`  said: “${quote.replace(/\s+/g, " ")}”`]),
  ]);
  return `## ${heading}\n\n${items.join("\n")}`;
}

function documentsOf({ documents = [] }: DreamData): string | undefined {
  if (documents.length === 0) return undefined;
  const items = documents.map(({ title, url, cursor }) =>
    [`- ${title}`, url, cursor && `(text: cursor ${cursor})`].filter(Boolean).join(" "),
  );
  return `## Documents\n\n${items.join("\n")}`;
}

/** Code in a fence that is longer than any in it. */
function codeOf({ language, filename, topic, code, piece }: NonNullable<DreamData["code"]>[number]): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const title = [filename, piece && `piece ${piece}`, `out of “${topic}”`].filter(Boolean).join(", ");
  return `${title}:\n${fence}${language}\n${code.replace(/\n$/, "")}\n${fence}`;
}

function moreOf({ more }: DreamData): string | undefined {
  if (more.length === 0) return undefined;
  const items = more.map(({ part, left, cursor }) => `- ${part}: ${left} more, cursor ${cursor}`);
  return `## To read on\n\n${items.join("\n")}`;
}
