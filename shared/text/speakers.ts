type Role = "user" | "assistant";

/** The lines of Markdown that name who says what follows. */
const LABELS: Readonly<Record<Role, string>> = { user: "**User:**", assistant: "**Assistant:**" };

/** A part of a conversation in Markdown: successive texts of one speaker under a line that names them. */
export const spokenBy = (role: Role, texts: readonly string[]): string =>
  [LABELS[role], ...texts].join("\n\n");

/** What the assistant says in a conversation in Markdown; all of a text that names no speaker. */
export const answersIn = (markdown: string): string => saidBy("assistant", markdown).join("\n\n");

/** The messages of the person in a conversation in Markdown; all of a text that names no speaker. */
export const wishesIn = (markdown: string): string[] => saidBy("user", markdown);

/** A text of one speaker; of everybody (null) where no line above it names one. */
export interface Turn {
  role: Role | null;
  text: string;
}

/** The texts of a conversation in Markdown in their order, each with its speaker. */
export function turnsIn(markdown: string): Turn[] {
  const [unnamed = "", ...spoken] = markdown.split(/^\*\*(User|Assistant):\*\*$/m);
  const turns = spoken.flatMap((text, at): Turn[] =>
    at % 2 === 1 ? [{ role: spoken[at - 1] === "User" ? "user" : "assistant", text }] : [],
  );
  return [{ role: null, text: unnamed }, ...turns];
}

/** The texts of one speaker, and those of everybody. */
function saidBy(speaker: Role, markdown: string): string[] {
  const turns = turnsIn(markdown);
  if (turns.length === 1) return [markdown];
  return turns
    .filter(({ role }) => role === null || role === speaker)
    .map(({ text }) => text.trim())
    .filter(Boolean);
}
