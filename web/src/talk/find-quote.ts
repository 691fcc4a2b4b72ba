/** Where a quote stands in text that is cut into pieces: pieces by their index, with places in them. */
interface QuotePlace {
  start: [piece: number, offset: number];
  end: [piece: number, offset: number];
}

/** A character that counts when a quote is compared with what is shown: no marks, no blanks. */
const COUNTS = /[\p{L}\p{N}]/u;

/**
 * Finds a quote of a message's source in its shown text, by letters and digits alone, since what is shown has
 * no marks of Markdown; undefined where it is not there.
 */
export function findQuote(pieces: readonly string[], quote: string): QuotePlace | undefined {
  const wanted = [...quote.toLowerCase()].filter((each) => COUNTS.test(each)).join("");
  if (wanted === "") return undefined;
  let text = "";
  const places: [number, number][] = [];
  for (const [piece, shown] of pieces.entries())
    for (let offset = 0; offset < shown.length; offset++) {
      const letter = (shown[offset] ?? "").toLowerCase();
      if (!COUNTS.test(letter)) continue;
      text += letter;
      for (let _ = 0; _ < letter.length; _++) places.push([piece, offset]);
    }
  const at = text.indexOf(wanted);
  const [start, last] = [places[at], places[at + wanted.length - 1]];
  if (at < 0 || !start || !last) return undefined;
  return { start, end: [last[0], last[1] + 1] };
}
