type Role = "user" | "assistant";

/** The lines of Markdown that name who says what follows. */
const LABELS: Readonly<Record<Role, string>> = { user: "**User:**", assistant: "**Assistant:**" };

/** A part of a conversation in Markdown: successive texts of one speaker under a line that names them. */
export const spokenBy = (role: Role, texts: readonly string[]): string =>
  [LABELS[role], ...texts].join("\n\n");

/** What the assistant says in a conversation in Markdown; all of a text that names no speaker. */
export function answersIn(markdown: string): string {
  const [unnamed = "", ...spoken] = markdown.split(/^\*\*(User|Assistant):\*\*$/m);
  const answers = spoken.filter((_, at) => at % 2 === 1 && spoken[at - 1] === "Assistant");
  return spoken.length === 0
    ? markdown
    : [unnamed, ...answers]
        .map((text) => text.trim())
        .join("\n\n")
        .trim();
}
