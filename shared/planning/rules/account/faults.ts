/** What programs say when they fail. */
const FAULT =
  /(?:^|[^\p{L}])(?:[A-Z]\w*(?:Error|Exception)\b|error(?: TS\d+)?\s*[:=]|fatal:|failed\b|cannot find|undefined reference|no such file)/iu;
const MIN_LENGTH = 15;
/** A shorter line says that something fails, not what. */
const MIN_TELLING = 30;
const MAX_LENGTH = 300;
const MAX_LINES = 2_000;

/** The line of pasted output that says what fails, the cause before all else; null without one. */
export function faultIn(text: string): string | null {
  const lines = text
    .split("\n", MAX_LINES)
    .filter((each) => each.length >= MIN_LENGTH && FAULT.test(each) && !/^\s*at /.test(each));
  const line =
    lines.findLast((each) => each.includes("Caused by")) ??
    lines.find(({ length }) => length >= MIN_TELLING) ??
    lines[0];
  if (line === undefined) return null;
  const at = line.search(FAULT);
  const said = (at > 0 ? line.slice(at) : line).replace(/^[^\p{L}]+/u, "").trim();
  const end = /["”`]/.test(line.charAt(at)) ? said.search(/["”`]/) : -1;
  if (end >= MIN_LENGTH) return said.slice(0, end);
  return said.length >= MIN_LENGTH ? said.slice(0, MAX_LENGTH) : null;
}
