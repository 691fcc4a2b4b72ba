import { createHash } from "node:crypto";
import * as z from "zod";
import { conversationIn, idsIn } from "../collection/conversation-in.ts";

const MIN_MESSAGES = 4;

/** Sets the order of the chats. Labels name them by their numbers, which another word would change. */
const SALT = "dreamcatcher-2:";

const Chat = z.looseObject({ conversations: z.array(z.looseObject({ from: z.string() })) });

/** Which chats of a sample are meant: `count` of them, the first of which has the number `from`. */
export interface Range {
  count: number;
  from: number;
}

/** A chat of a sample by its number in it: `g001` is the first. */
interface Sampled {
  id: string;
  conversation: unknown;
}

/**
 * Random chats out of the text of a collection. The order depends on their ids alone, so that a number always
 * means the same chat. Those that a person begins and that have four messages or more count.
 */
export function sampleOf(text: string, { count, from }: Range): Sampled[] {
  const chats: Sampled[] = [];
  let number = 0;
  for (const id of shuffled(idsIn(text))) {
    if (chats.length === count) break;
    const conversation = conversationIn(text, id);
    if (counts(conversation) && ++number >= from)
      chats.push({ id: `g${String(number).padStart(3, "0")}`, conversation });
  }
  return chats;
}

/** The collection splits long chats; `_0` is a chat's first part. */
const shuffled = (ids: ReadonlySet<string>): string[] =>
  [...ids]
    .filter((id) => id.endsWith("_0"))
    .map((id) => ({ id, rank: createHash("sha256").update(`${SALT}${id}`).digest("hex") }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ id }) => id);

function counts(conversation: unknown): boolean {
  const { conversations: messages } = Chat.parse(conversation);
  return messages.length >= MIN_MESSAGES && messages[0]?.from === "human";
}
