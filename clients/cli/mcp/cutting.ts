/** A text up to so many UTF-16 units, with an ellipsis where it is cut; no character is halved. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A text in pieces of at most so many UTF-16 units, cut after lines where there are some. */
export function piecesOf(text: string, length: number): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (text.length - at > length) {
    const line = text.lastIndexOf("\n", at + length - 1);
    const end = line > at ? line + 1 : at + length;
    const isHalved = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    const next = isHalved && end - 1 > at ? end - 1 : end;
    pieces.push(text.slice(at, next));
    at = next;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/**
 * As many items from the beginning as have room for so many characters of JSON, at least one, so that whoever
 * reads on comes to an end.
 */
export function withRoom<Item>(items: readonly Item[], characters: number): Item[] {
  let used = 0;
  const end = items.findIndex((item, at) => {
    used += JSON.stringify(item).length;
    return used > characters && at > 0;
  });
  return end < 0 ? [...items] : items.slice(0, end);
}
