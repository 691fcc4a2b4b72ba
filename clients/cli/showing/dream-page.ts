import type { Dream } from "@dreamcatcher/client";
import { shortIdOf } from "../dreams/short-id.ts";
import type { Output } from "../terminal/output.ts";
import { plain } from "../terminal/plain.ts";
import { wrapped } from "./layout.ts";
import { KINDS } from "./words.ts";

/** Something of a dream, and the words of the talk that show it. */
interface Shown {
  text: string;
  evidence?: { quote: string } | undefined;
}

/** A whole dream for a terminal: what it is, what is to do, what was settled; with `quotes`, who said so. */
export function dreamPage(dream: Dream, { columns, style }: Output, { quotes }: { quotes: boolean }): string {
  const { id, title, kind, status, brand, tags, summary, description, outcome } = dream;
  const facts = [
    KINDS[kind],
    ...(status === "idea" ? [] : [status]),
    brand,
    ...tags.map((tag) => `#${tag}`),
    `id ${shortIdOf(id)}`,
  ];

  function item({ text, evidence }: Shown, mark: string): string {
    const quote =
      quotes && evidence ? `\n${style("dim", wrapped(`“${evidence.quote}”`, columns, "      "))}` : "";
    return wrapped(text, columns, `  ${mark} `) + quote;
  }
  function section(heading: string, lines: readonly string[]): string[] {
    return lines.length === 0 ? [] : [`${style("bold", heading)}\n${lines.join("\n")}`];
  }
  const todos = [...dream.todos].sort((a, b) => Number(a.done) - Number(b.done));
  const text = summary || description;
  return [
    `${style("bold", wrapped(title, columns))}\n${style("dim", wrapped(facts.map(plain).join(" · "), columns))}`,
    ...(text ? [wrapped(text, columns)] : []),
    ...section("What came of it", outcome ? [item(outcome, "→")] : []),
    ...section(
      "To do",
      todos.map((todo) => item(todo, todo.done ? "☑" : "☐")),
    ),
    ...section(
      "Decided",
      dream.decisions.map((each) => item(each, "•")),
    ),
    ...section(
      "Features",
      dream.features.map((each) => item(each, "•")),
    ),
    ...section(
      "Documents",
      dream.documents.map(({ title, url }) => item({ text: url ? `${title} ${url}` : title }, "•")),
    ),
    ...section(
      "Suggested, not taken up",
      dream.suggestions.map((each) => item(each, "•")),
    ),
  ].join("\n\n");
}
