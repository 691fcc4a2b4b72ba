const HEADING = /^(#{1,6}) (?:\p{L}+ )?(\d{1,3})[.):] /gmu;

/** The level and number of each counted heading: `## 3. Repairs`, `### Rule 3: Repairs`. */
const countedHeadings = (markdown: string): { level: number; number: number }[] =>
  [...markdown.matchAll(HEADING)].map(([, marks = "", number]) => ({
    level: marks.length,
    number: Number(number),
  }));

/** Whether a text goes on with the counted headings of another one, rather than being a version of it. */
export function continuesHeadings(earlier: string, later: string): boolean {
  const [last, first] = [countedHeadings(earlier).at(-1), countedHeadings(later)[0]];
  return (
    last !== undefined &&
    first?.level === last.level &&
    first.number > last.number &&
    later.trimStart().startsWith(`${"#".repeat(first.level)} `)
  );
}
