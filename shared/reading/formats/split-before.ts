/**
 * Cuts a text that arrives in chunks before each occurrence of a mark. The first piece is what stands above
 * the first mark; the others begin with it.
 */
export async function* splitBefore(mark: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = [];
  let held = "";
  for await (const chunk of chunks) {
    const [first = "", ...next] = (held + chunk).split(mark);
    parts.push(first);
    for (const piece of next) {
      yield parts.join("");
      parts = [mark, piece];
    }
    // The mark may be cut in two.
    const last = parts.pop() ?? "";
    held = last.slice(-mark.length);
    parts.push(last.slice(0, -mark.length));
  }
  parts.push(held);
  yield parts.join("");
}
