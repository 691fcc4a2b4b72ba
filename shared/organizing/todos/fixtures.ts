import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { asksIn } from "../language/asks.ts";
import { parseConversation } from "../parse-conversation.ts";
import { proposalsOf } from "../proposals/proposals.ts";
import { uptakeOf } from "../proposals/uptake.ts";
import { todosOf } from "./todos.ts";

/** The todos of a conversation whose messages the person and the assistant write in turn: `x` is done. */
export function todosIn(messages: Parameters<typeof transcriptOf>[0]): string[] {
  const conversation = parseConversation(transcriptOf(messages));
  const { taken } = uptakeOf(proposalsOf(conversation), conversation);
  return todosOf(conversation, asksIn(conversation), taken).map(
    ({ text, done }) => `${done ? "x" : "-"} ${text}`,
  );
}
