/** How tools head a change, in an element that opens: `<summary>Edit file: src/tide.ts</summary>`. */
const SUMMARY = /<summary>[^<\n]{0,100}\b(?:Edit|Write|Create) file: ([^<\n]{1,400})<\/summary>/g;

/**
 * Returns a function that finds the file which the summary above a change names, in the text of a message.
 * Changes are asked for in order.
 */
export function summaryNamesIn(text: string): (code: string) => string | null {
  let from = 0;
  let name: string | null = null;
  return (code) => {
    const at = text.indexOf(code.slice(0, 200), from);
    if (at < 0) {
      from = text.length;
      return null;
    }
    const between = text.slice(from, at);
    const last = [...between.matchAll(SUMMARY)].at(-1);
    const isClosed = between.indexOf("</details>", last?.index ?? 0) >= 0;
    name = isClosed ? null : (last?.[1]?.trim() ?? name);
    from = at + 1;
    return name;
  };
}
