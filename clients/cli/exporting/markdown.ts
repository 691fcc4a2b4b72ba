import type { Dream, Evidence } from "@dreamcatcher/client";
import { sameWords } from "../showing/same-words.ts";
import { KINDS } from "../showing/words.ts";
import { plain } from "../terminal/plain.ts";

/** A dream as a Markdown file: facts as front matter, todos as a task list, each item with its quote. */
export function markdownOf(dream: Dream): string {
  const { title, summary, description, outcome, todos, decisions, features, suggestions, documents } = dream;
  return `${[
    frontMatterOf(dream),
    `# ${plain(title)}`,
    summary.trim(),
    summary.includes(description.trim()) ? "" : description.trim(),
    outcome ? `## What came of it\n\n${item("", plain(outcome.text), outcome.evidence)}` : "",
    section(
      "To do",
      todos.map(({ text, done, evidence }) => item(`- [${done ? "x" : " "}] `, plain(text), evidence)),
    ),
    section(
      "Decided",
      decisions.map(({ text, reason, evidence }) =>
        item("- ", reason ? `${plain(text)} (${plain(reason)})` : plain(text), evidence),
      ),
    ),
    section(
      "Features",
      features.map(({ text, evidence }) => item("- ", plain(text), evidence)),
    ),
    section(
      "Suggestions",
      suggestions.map(({ text, evidence }) => item("- ", plain(text), evidence)),
    ),
    section(
      "Documents",
      documents.map(({ title: name, url, evidence }) =>
        item("- ", linked(plain(name), url && plain(url)), evidence),
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

/** JSON is YAML too, in which any text stays what it is. */
function frontMatterOf({ id, kind, status, tags, brand, created, updated, sources }: Dream): string {
  const facts = { id, kind: KINDS[kind], status, tags, brand, created, updated, sources };
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---`;
}

function linked(name: string, url: string | undefined): string {
  if (!url) return name;
  return name === url ? `<${url}>` : `[${name.replace(/[[\]]/g, "\\$&")}](<${url}>)`;
}

const section = (title: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `## ${title}\n\n${items.join("\n")}`;

/** A line with the words that it comes from, unless it says the same. */
function item(mark: string, text: string, evidence: Evidence | undefined): string {
  const quote = evidence && plain(evidence.quote);
  if (!quote || sameWords(quote, text)) return mark + text;
  const indent = mark === "" ? "" : "  ";
  return `${mark}${text}\n${mark === "" ? "\n" : ""}${indent}> “${quote}” (message ${evidence.message + 1})`;
}
