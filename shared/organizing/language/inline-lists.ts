const FENCE = /^\s*(?:```|~~~)/;
const MAX_LINE = 20_000;

/** A text in which each member of a list that is written within a line stands on a line of its own. */
export function withListsInLines(text: string): string {
  if (!MAY_HOLD_LIST.test(text)) return text;
  let inCode = false;
  return text
    .split("\n")
    .map((line) => {
      if (FENCE.test(line)) inCode = !inCode;
      return inCode || line.length > MAX_LINE ? line : inLines(line);
    })
    .join("\n");
}

const MAY_HOLD_LIST = /[•●▪‣]|\b2[.)] |: - /;

function inLines(line: string): string {
  if (/[•●▪‣]/.test(line)) {
    const [lead = "", ...members] = line.split(/[•●▪‣]\s*/);
    return members.length > 1 || lead.trim() === ""
      ? listed(
          lead,
          members.map((each) => `- ${each}`),
        )
      : line;
  }
  const dashed = /: - /.exec(line);
  if (dashed) {
    const members = line
      .slice(dashed.index + 1)
      .split(/\s- /)
      .slice(1);
    if (members.length > 1)
      return listed(
        line.slice(0, dashed.index + 1),
        members.map((each) => `- ${each}`),
      );
  }
  return numbered(line);
}

/** "I need: 1) a page 2) a map" counts up from one. */
function numbered(line: string): string {
  const starts: { at: number; end: number }[] = [];
  for (const found of line.matchAll(/(?<=^|\s|\()(\d{1,2})[.)]\s/g))
    if (Number(found[1]) === starts.length + 1)
      starts.push({ at: found.index, end: found.index + found[0].length });
  const [first] = starts;
  if (!first || starts.length < 2) return line;
  const members = starts.map(({ end }, n) => `${n + 1}. ${line.slice(end, starts[n + 1]?.at)}`);
  return listed(line.slice(0, first.at).replace(/\($/, ""), members);
}

const listed = (lead: string, members: string[]): string =>
  [
    // What leads up to a list ends with a colon.
    ...(lead.trim() ? [lead.trimEnd().replace(/[^:.!?]$/, "$&:"), ""] : []),
    ...members
      .map((each) => each.trim().replace(/(?:[,;]|,? and|,? en)?(?:\s*\()?$/, ""))
      .filter((each) => each.length > 2),
  ].join("\n");
