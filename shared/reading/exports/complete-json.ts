const CLOSING = new Map([
  ["{", "}"],
  ["[", "]"],
]);
const STRUCTURE = new Set("{}[],:");

/**
 * Closes what is open at the end of JSON text that is cut off: the string, unless it is a field's name, and
 * all objects and lists. A field or an element without its whole value is left out.
 */
export function completeJson(text: string): string {
  const closers: string[] = [];
  /** Where the text may end: after a value or behind an opening bracket. */
  let end = 0;
  let last = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      const isName = last !== ":" && closers.at(-1) === "}";
      const { closed, until } = stringFrom(text, at + 1);
      if (!closed) return (isName ? text.slice(0, end) : `${text.slice(0, until)}"`) + suffixOf(closers);
      at = until;
      continue;
    }
    if (!STRUCTURE.has(character)) continue;
    last = character;
    const closer = CLOSING.get(character);
    if (closer) closers.push(closer);
    else if (character !== "," && character !== ":") closers.pop();
    if (character !== ":") end = character === "," ? at : at + 1;
  }
  return text.slice(0, end) + suffixOf(closers);
}

const suffixOf = (closers: readonly string[]): string => closers.toReversed().join("");

/** Where a string ends, or where it can be closed because the text ends before it does. */
function stringFrom(text: string, from: number): { closed: boolean; until: number } {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') return { closed: true, until: at };
    if (character !== "\\") continue;
    const escaped = text.charAt(at + 1) === "u" ? 5 : 1;
    if (at + escaped >= text.length) return { closed: false, until: at };
    at += escaped;
  }
  return { closed: false, until: text.length };
}
