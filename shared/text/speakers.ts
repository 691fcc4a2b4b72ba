type Role = "user" | "assistant";

/** The lines of Markdown that name who says what follows. */
const LABELS: Readonly<Record<Role, string>> = { user: "**User:**", assistant: "**Assistant:**" };

/** A part of a conversation in Markdown: successive texts of one speaker under a line that names them. */
export const spokenBy = (role: Role, texts: readonly string[]): string =>
  [LABELS[role], ...texts].join("\n\n");

/** What the assistant says in a conversation in Markdown; all of a text that names no speaker. */
export const answersIn = (markdown: string): string => saidBy("Assistant", markdown).join("\n\n");

/** The messages of the person in a conversation in Markdown; all of a text that names no speaker. */
export const wishesIn = (markdown: string): string[] => saidBy("User", markdown);

/** The texts of one speaker. What stands above the first line that names one is everybody's. */
function saidBy(speaker: "User" | "Assistant", markdown: string): string[] {
  const [unnamed = "", ...spoken] = markdown.split(/^\*\*(User|Assistant):\*\*$/m);
  if (spoken.length === 0) return [markdown];
  const texts = spoken.filter((_, at) => at % 2 === 1 && spoken[at - 1] === speaker);
  return [unnamed, ...texts].map((text) => text.trim()).filter(Boolean);
}
