import { parsedJson } from "@dreamcatcher/text/json";

const FIELD = /^([\p{L}_][\p{L}\p{N}_ -]{0,40}):[ \t]*(.*)$/u;
const BLOCK = /^[|>][+-]?$/;

/** The fields of front matter, in small letters: plain, quoted and folded text; lists are left out. */
export function frontMatterOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const start = lines.findIndex((line) => line.trim() !== "");
  const fields = new Map<string, string>();
  if (lines[start]?.trimEnd() !== "---") return fields;
  let open = "";
  for (const line of lines.slice(start + 1)) {
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return fields;
    const field = FIELD.exec(line.trimEnd());
    const name = field?.[1]?.toLowerCase() ?? "";
    if (field && !fields.has(name)) {
      const value = field[2] ?? "";
      fields.set(name, BLOCK.test(value) ? "" : unquoted(value));
      open = BLOCK.test(value) ? name : "";
    } else if (open && /^\s+\S/.test(line)) fields.set(open, `${fields.get(open)} ${line.trim()}`.trim());
  }
  return new Map();
}

function unquoted(value: string): string {
  const text = value.trim();
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(text)) return text;
  return String(parsedJson(text) ?? text.slice(1, -1));
}
