const ELISION_LINE = /^[ \t]*(?:\/\/|#|<!--|\/\*)[ \t]*(?:\.{3}|…)[^\n]*$/;

/**
 * A page without the comments of agents around it, `// ...existing code...`, which they write before and
 * after any code: from its doctype or root to its end nothing is left out there.
 */
export function withoutElisionsAround(page: string): string {
  const lines = page.split("\n");
  const isOutside = (line: string) => line.trim() === "" || ELISION_LINE.test(line);
  const first = lines.findIndex((line) => !isOutside(line));
  const last = lines.findLastIndex((line) => !isOutside(line));
  const isWhole =
    /^\s*<(?:!doctype|html)\b/i.test(lines[first] ?? "") && /<\/html>\s*$/i.test(lines[last] ?? "");
  return isWhole ? `${lines.slice(first, last + 1).join("\n")}\n` : page;
}
