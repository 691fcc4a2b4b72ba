import { severalConversations } from "../../transcript.ts";
import type { TextFormat } from "../format.ts";
import { splitBefore } from "../split-before.ts";
import { messagesIn } from "./messages.ts";

const MARK = "\n# aider chat started at ";
const STARTED = /^# aider chat started at (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/;
const MODEL = /^> (?:Main )?models?: ([^\s,]{1,200})/im;

/**
 * The history that Aider keeps beside the code: sessions below `# aider chat started at`, `#### ` before what
 * the person said, `> ` before what Aider itself reports. Learnt from Aider-AI/aider `aider/io.py`, which
 * writes it, and from the histories in public repositories.
 */
export const aider: TextFormat = {
  shape: "text",
  name: "Aider",
  file: "`.aider.chat.history.md`",
  detect: (text) => STARTED.test(text.trimStart().slice(0, 100)),
  read(text) {
    const [session = "", ...others] = `\n${text.trimStart()}`
      .split(MARK)
      .slice(1)
      .map((each) => `${MARK}${each}`.trimStart())
      .filter(hasMessages);
    if (others.length > 0) throw severalConversations(1 + others.length);
    const started = STARTED.exec(session)?.[1];
    return {
      source: "aider",
      external_id: started,
      model: MODEL.exec(session)?.[1],
      created: started,
      messages: messagesIn(session),
    };
  },
  async *split(chunks) {
    let isEmpty = true;
    let last = "";
    for await (const session of splitBefore(MARK, chunks)) {
      last = session;
      if (!STARTED.test(session.trimStart()) || !hasMessages(session)) continue;
      isEmpty = false;
      yield session;
    }
    // One without messages says why nothing is read.
    if (isEmpty) yield last;
  },
};

const hasMessages = (session: string): boolean => messagesIn(session).length > 0;
