import { expect, test } from "vitest";
import { withoutPlaceholders } from "./placeholders.ts";

const BLOCK = "This block is not supported on your current device yet.";
const ARTIFACT =
  "Viewing artifacts created via the Analysis Tool web feature preview isn’t yet supported on mobile.";

test.each([
  ["in a fence", `Here.\n\`\`\`\n${BLOCK}\n\`\`\`\nThere.`, "Here.\n\nThere."],
  ["of an artifact", `Here.\n\`\`\`\n${ARTIFACT}\n\`\`\`\n\n\nThere.`, "Here.\n\nThere."],
  ["with a plain apostrophe", ARTIFACT.replace("’", "'"), ""],
  ["bare", `Here.\n${ARTIFACT}\nThere.`, "Here.\n\nThere."],
  ["several", `\`\`\`\n${BLOCK}\n\`\`\`\n\n\n\`\`\`\n${BLOCK}\n\`\`\`\n\nDone.`, "Done."],
  ["on one line", `Here. \`\`\` ${BLOCK} \`\`\``, "Here."],
  ["after code", `\`\`\`js\nx\n\`\`\`\n\n\`\`\`\n${BLOCK}\n\`\`\``, "```js\nx\n```"],
])("a placeholder goes: %s", (_, text, without) => {
  expect(withoutPlaceholders(text)).toBe(without);
});

test.each([
  `It says "${BLOCK}" here.`,
  "Viewing artifacts created via X is fun.",
  "  Indented\n\n\n\ntext  ",
])("is not seen in %s", (text) => expect(withoutPlaceholders(text)).toBe(text));
