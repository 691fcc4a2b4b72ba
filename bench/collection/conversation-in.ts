/** The ids of the conversations that are whole in such a text as `conversationIn` reads. */
export function idsIn(text: string): Set<string> {
  const whole = text.slice(0, text.lastIndexOf("\n  }") + 1);
  return new Set(Array.from(whole.matchAll(/(?<=^ {4}"id": ").*(?=",$)/gm), ([id]) => id));
}

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
