const MAX_LEAD = 300;
/** Agents read a file and tell at length what they find in it, before they change it. */
export const MAX_LEAD_OF_CHANGE = 2_000;

/**
 * Returns a function that finds the words right before a piece of code in the text of its fragment. Pieces
 * are asked for in order, so that each is sought behind the one before it.
 */
export function leadsIn(content: string): (code: string, most?: number) => string {
  let from = 0;
  return (code, most = MAX_LEAD) => {
    const at = placeOf(code, content, from);
    if (at < 0) return "";
    from = at + 1;
    return content
      .slice(Math.max(0, at - most), at)
      .replace(/^[\s\S]*^\*\*(?:User|Assistant):\*\*$/m, "")
      .replace(/(?:```|~~~)[^\n]{0,80}\n\s*$/, "")
      .trim();
  };
}

/** Where code stands in a text; of a change its first line, as some tools write a blank behind the mark. */
function placeOf(code: string, content: string, from: number): number {
  const at = content.indexOf(code.trim().slice(0, 80), from);
  const line = code.split("\n").find((each) => /^[-+ ]\s*\S.{2}/.test(each));
  if (at >= 0 || line === undefined) return at;
  const shown = content.indexOf(`\n${line[0]} ${line.slice(1)}\n`, from);
  return shown < 0 ? -1 : shown + 1;
}

/** Words that tell a person to put code into a file that is there. */
const ADDS =
  /\b(?:add|append|insert|put|include|change|update|modify|edit|set|adjust|configure|replace|setting)\b[^.\n]{0,80}\b(?:to|in|into|of|your|the|at)\b[^\n]{0,80}$|\bin (?:your|the)\b[^\n]{0,80}$/i;
const CREATES = /\b(?:create|new|save|make|write|called|named)\b/i;

/** Whether the words before code say that it is put into a file that is there, and not that it is one. */
export function isAddedTo(lead: string): boolean {
  const last = lead.slice(lead.lastIndexOf("\n\n") + 1);
  return ADDS.test(last) && !CREATES.test(last);
}

const HEADING =
  /^[ \t]*(?:#{1,6} +|\d{1,2}[.)] +|\*\*)(?:\d{1,2}[.)] +)?([^\n`]{2,60}?):?(?:\*\*)?:?[ \t]*$/gm;

/** The last heading, or item in the place of one, among the words before code; empty where there is none. */
export const headingIn = (lead: string): string => [...lead.matchAll(HEADING)].at(-1)?.[1] ?? "";
