/**
 * The conversation with an id in the text of a JSON array, indented by two blanks, whose end may be cut off.
 *
 * @throws {Error} when there is none
 */
export function conversationIn(text: string, id: string): unknown {
  const at = text.indexOf(`\n    "id": ${JSON.stringify(id)},`);
  const end = text.indexOf("\n  }", at);
  if (at < 0 || end < 0) throw new Error(`There is no conversation ${id}.`);
  return JSON.parse(`{${text.slice(at, end)}\n}`);
}
