/**
 * Returns the text without the elements that `opening` (a global expression) begins and `closing` ends, in
 * time linear in the text. `found` receives of each what the first group of `opening` matches, and the
 * content of the element.
 */
export function withoutElements(
  text: string,
  opening: RegExp,
  closing: string,
  found: (attributes: string, content: string) => void = () => {},
): string {
  let kept = "";
  let from = 0;
  for (const begins of text.matchAll(opening)) {
    if (begins.index < from) continue;
    const inner = begins.index + begins[0].length;
    const ends = text.indexOf(closing, inner);
    if (ends === -1) break;
    found(begins[1] ?? "", text.slice(inner, ends));
    kept += text.slice(from, begins.index);
    from = ends + closing.length;
  }
  return kept + text.slice(from);
}
