import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../../local/paths.ts";
import { randomFrom } from "../random.ts";

interface Conversation {
  title: string;
  conversation_id: string;
  id: string;
  current_node: string | null;
  mapping: Record<string, { message: Message | null }>;
}
interface Message {
  author: { role: string };
  content: { parts?: unknown[] };
}

/** Writes an export of about so many MB: the example's conversations, whose paragraphs change places. */
export function writeExport(file: string, megabytes: number): void {
  const all: Conversation[] = JSON.parse(readFileSync(join(paths.example, "conversations.json"), "utf8"));
  // convoviz refuses a conversation without a current node.
  const example = all.filter(({ current_node }) => current_node !== null);
  const paragraphs = Map.groupBy(example.flatMap(saidIn), ({ role }) => role);
  const random = randomFrom(1);
  const conversations: string[] = [];
  for (let size = 0, n = 0; size < megabytes * 1_000_000; n++) {
    const conversation = structuredClone(example[n % example.length] as Conversation);
    conversation.title = `${conversation.title} (${n})`;
    conversation.id = conversation.conversation_id = `${conversation.id}-${n}`;
    for (const { message } of Object.values(conversation.mapping)) {
      const said = message && paragraphs.get(message.author.role);
      if (!message?.content.parts || !said) continue;
      message.content.parts = message.content.parts.map((part) =>
        typeof part === "string"
          ? part
              .split("\n\n")
              .map(() => said[Math.floor(random() * said.length)]?.text ?? "")
              .join("\n\n")
          : part,
      );
    }
    conversations.push(JSON.stringify(conversation));
    size += conversations.at(-1)?.length ?? 0;
  }
  writeFileSync(file, `[${conversations.join(",")}]`);
}

const saidIn = ({ mapping }: Conversation): { role: string; text: string }[] =>
  Object.values(mapping).flatMap(({ message }) =>
    (message?.content.parts ?? []).flatMap((part) =>
      message && typeof part === "string"
        ? part.split("\n\n").map((text) => ({ role: message.author.role, text }))
        : [],
    ),
  );
