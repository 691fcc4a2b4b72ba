/** What stands between marks at the begin of a line: thoughts, and what tools print. */
const MARKED: readonly { from: string; to: string; sign: RegExp }[] = [
  { from: "<think>", to: "</think>", sign: /^/ },
  // Texts have such elements as well: a tool's says what it did and how much it found.
  { from: "<details>", to: "</details>", sign: /<summary>[^<]{0,300}(?:•|\bTool\b|\bThought\b)/ },
];

/** A line by which a tool of a coding agent says what it did. */
const TOOL =
  /^(?:_\*{4}_|Made changes\.|Read file: .*|(?:Read|Created|Checked) \[\]\(.*|Using "[^"]{1,60}"|Searched (?:for|codebase|text)\b.*|Ran terminal command: .*)$/;
/** A link that only works in the editor that it is from. */
const EDITOR_LINK = /\[([^\]\n]{1,200})\]\(command:[^)\s]{0,800}\)/g;
const FENCE = /^\s*(?:```|~~~)/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;

/**
 * An answer without what the assistant thinks and its tools print. Of the rules between them one is left.
 */
export function withoutWorking(answer: string): string {
  const lines: string[] = [];
  let isCode = false;
  let before = "";
  for (const line of MARKED.reduce(withoutMarked, answer).split("\n")) {
    const text = line.trim();
    if (FENCE.test(line)) {
      isCode = !isCode;
      // A tool's block that shows nothing.
      if (!isCode && FENCE.test(before)) {
        while (!FENCE.test(lines.pop() ?? "```"));
        before = (lines.at(-1) || lines.at(-2) || "").trim();
        continue;
      }
    } else if (!isCode && (TOOL.test(text) || (RULE.test(text) && RULE.test(before)))) continue;
    if (text !== "") before = text;
    if (isCode || text !== "" || lines.at(-1) !== "")
      lines.push((isCode || !line.includes("](command:") ? line : line.replace(EDITOR_LINK, "$1")).trimEnd());
  }
  while (lines.length > 0 && /^\s*(?:-{3,})?$/.test(lines.at(-1) ?? "")) lines.pop();
  return lines.join("\n").trim();
}

function withoutMarked(text: string, { from, to, sign }: (typeof MARKED)[number]): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = text.indexOf(from); start >= 0; start = text.indexOf(from, start + 1)) {
    if (start < at || !/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 20), start))) continue;
    const end = text.indexOf(to, start);
    if (end < 0) break;
    if (!sign.test(text.slice(start, Math.min(end, start + 500)))) continue;
    kept.push(text.slice(at, start));
    at = end + to.length;
  }
  return kept.join("") + text.slice(at);
}
