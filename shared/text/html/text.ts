import { scan } from "./scan.ts";

/** Elements that a page shows on lines of their own. */
const LINES: ReadonlySet<string> = new Set("br p div li tr h1 h2 h3 h4 h5 h6 pre".split(" "));

/** The text of a fragment of HTML, without Markdown; in time linear in its length. */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  const breakLine = (tag: string) => {
    if (LINES.has(tag)) parts.push("\n");
  };
  scan(html, { opened: breakLine, text: (text) => parts.push(text.replace(/\s+/g, " ")), closed: () => {} });
  return parts.join("").trim();
}
