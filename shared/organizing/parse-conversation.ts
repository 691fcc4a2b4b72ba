import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Transcript, TranscriptDocument } from "@dreamcatcher/reading/transcript";
import { readMarkdown } from "@dreamcatcher/text/markdown";
import { languageOf } from "@dreamcatcher/text/words";
import { isSession } from "./agents/session.ts";
import { codeIn, textIn } from "./code/code-document.ts";
import { withOwnFences } from "./code/continued-fences.ts";
import { withFencedCode, withFencedProgram, withFencedSql } from "./code/unfenced.ts";
import { withListsInLines } from "./language/inline-lists.ts";
import { callsCommand, isInserted, withoutNoise } from "./language/noise.ts";
import { withOwnWords } from "./own-words.ts";
import type { ParsedConversation, Turn, Utterance } from "./parsed-conversation.ts";
import { type Passage, passagesOf } from "./passages.ts";

/**
 * Reads a transcript's messages: noise out, Markdown parsed once, questions put together with their
 * answers.
 */
export function parseConversation(
  transcript: Pick<Transcript, "messages" | "documents">,
): ParsedConversation {
  const turns: Turn[] = [];
  /** The index of the turn of each message. */
  const places: number[] = [];
  let command = false;
  for (const [index, message] of transcript.messages.entries()) {
    places.push(Math.max(0, turns.length - 1));
    const inserted: boolean = command && message.role === "user" && isInserted(message.content);
    command = message.role === "user" && (callsCommand(message.content) || (command && !inserted));
    let turn = turns.at(-1);
    const before = turns.at(-2)?.answered.at(-1)?.blocks.at(-1);
    const said = inserted ? null : utteranceOf(message, index, before);
    if (!said) continue;
    if (!turn || (said.role === "user" && turn.answered.length > 0)) {
      turn = { asked: [], answered: [], written: [], files: [] };
      turns.push(turn);
    }
    places[places.length - 1] = turns.length - 1;
    (said.role === "user" ? turn.asked : turn.answered).push(said);
  }
  for (const document of transcript.documents) {
    const { message } = document;
    const turn = message === undefined ? turns.at(-1) : turns[places[message] ?? 0];
    if (turn) addDocument(turn, document, transcript.messages[message ?? -1]);
  }
  return { turns, language: languageOf(spoken(turns)), agentic: isSession(turns) };
}

/** Reads a message; `before` is what the answer before it ends with, which may be cut off. */
function utteranceOf(
  { role, created, content }: Message,
  message: number,
  before: Passage | undefined,
): Utterance | null {
  const bare = withoutNoise(content);
  const isOwn = role === "user";
  const text = isOwn
    ? withListsInLines(withFencedSql(withFencedProgram(bare)))
    : withFencedCode(withOwnFences(before, bare));
  if (!text) return null;
  const blocks = passagesOf(readMarkdown(text));
  return { message, role, created, text, blocks: isOwn ? withOwnWords(blocks) : blocks };
}

/** Adds what is to be read of a document: all that the assistant wrote, and only code of what is attached. */
function addDocument(turn: Turn, document: TranscriptDocument, message: Message | undefined): void {
  const files = codeIn(document, message?.role === "user");
  turn.files.push(...files);
  const isText = files.every(({ language }) => language === "markdown");
  if (isText && message?.role === "assistant") {
    const written = utteranceOf(
      { ...message, content: textIn(document) ?? "" },
      document.message ?? -1,
      undefined,
    );
    if (written) turn.written.push(written);
  }
}

/** So much of what is said last tells the language. */
const MAX_SPOKEN = 2_000;

function spoken(turns: Turn[]): string {
  let text = "";
  // The latest messages count: a conversation that was translated half-way goes on in the new language.
  for (const turn of turns.toReversed()) {
    for (const said of [...turn.answered, ...turn.asked]) {
      for (const block of said.blocks)
        if (block.kind !== "code" && text.length < MAX_SPOKEN) text += `${block.text}\n`;
    }
    if (text.length >= MAX_SPOKEN) break;
  }
  return text;
}
