import { FEATURES, NotWritten } from "./features.mjs";

const COMMANDS = FEATURES.map(({ name, title }) => `/${name} ${title}`);

/** The reply to a message. It begins with the name of a command; anything else gets the list of commands. */
export function replyTo({ text, from }) {
  const [first = "", ...inputs] = text.trim().replace(/^\//, "").split(/\s+/);
  const wanted = first.split("@", 1)[0].toLowerCase();
  const feature = FEATURES.find(({ name }) => name === wanted);
  if (!feature) return COMMANDS.join("\n");
  try {
    return feature.run({ from, inputs });
  } catch (error) {
    if (error instanceof NotWritten) return `Not written yet: ${error.message}`;
    throw error;
  }
}
