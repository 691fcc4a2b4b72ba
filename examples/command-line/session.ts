import { appendFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** Claude Code names a session, and its file, by such an id. */
export const SESSION_ID = "7d1c0a52-4c1e-4d0b-9a53-0c6a1f2e8b11";

/** A key as a chat service issues them; made up, and no key of anybody. */
const KEY = ["xoxb", "2048163264", "4096819216384", "q7Rk2VbN9xLw4TzPc8HdYe3M"].join("-");

/** What is said in a session of Claude Code: first its beginning, later the rest. */
export const TALK = {
  beginning: [
    [
      "user",
      "I want to build a board for the dye studio that shows which dye bath is free. " +
        `The studio's chat has this key, so that it can post: ${KEY}`,
    ],
    [
      "assistant",
      "Small is enough: one page, one list.\n\n## Next steps\n\n- [ ] List the baths with their volumes\n" +
        "- [ ] Draw the board\n- [ ] Post a line when a bath is free",
    ],
  ],
  rest: [
    ["user", "The baths are listed, there are five. Please tick that off."],
    ["assistant", "Done:\n\n- [x] List the baths with their volumes\n- [ ] Draw the board"],
  ],
} as const;

/** Writes what is said to the end of a session's file, a line each, as Claude Code does. */
export async function write(
  file: string,
  said: readonly (readonly ["user" | "assistant", string])[],
  first: number,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const lines = said.map(([role, content], n) => {
    const at = first + n;
    return JSON.stringify({
      type: role,
      uuid: `m-${at}`,
      parentUuid: at === 0 ? null : `m-${at - 1}`,
      sessionId: SESSION_ID,
      cwd: "/home/noor/dye-board",
      timestamp: new Date(Date.UTC(2026, 2, 6, 9, at)).toISOString(),
      message: { role, content },
    });
  });
  await appendFile(file, `${lines.join("\n")}\n`);
}
