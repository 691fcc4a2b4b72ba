/** A string of a text of JSON, decoded, with the key in front of it. */
export interface JsonString {
  text: string;
  key?: string | undefined;
}

/**
 * Returns a text of JSON with its strings changed, keys too; all else stays as it is written: spaces,
 * numbers, and strings that do not change. The text must be valid JSON.
 */
export function mapJsonStrings(json: string, change: (string: JsonString) => string): string {
  let result = "";
  let done = 0;
  let key: string | undefined;
  for (let from = json.indexOf('"'); from !== -1; from = json.indexOf('"', done)) {
    const to = endOf(json, from);
    const text: string = JSON.parse(json.slice(from, to));
    const between = json.slice(done, from);
    const changed = change({ text, key: between.trim() === ":" ? key : undefined });
    result += between + (changed === text ? json.slice(from, to) : JSON.stringify(changed));
    key = text;
    done = to;
  }
  return result + json.slice(done);
}

/** The index behind the quote that closes a string. */
function endOf(json: string, from: number): number {
  let end = json.indexOf('"', from + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json[first - 1] === "\\") first -= 1;
  return (at - first) % 2 === 1;
}
