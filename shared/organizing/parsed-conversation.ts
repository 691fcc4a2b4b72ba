import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import { readMarkdown } from "@dreamcatcher/text/markdown";
import { type Language, languageOf } from "@dreamcatcher/text/words";
import { callsCommand, isInserted, withoutNoise } from "./language/noise.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** A message with its Markdown parsed. */
export interface Utterance {
  role: Message["role"];
  created: string | null;
  text: string;
  blocks: Passage[];
}

/** Successive messages of the person, with the messages of the assistant that follow them. */
export interface Turn {
  asked: Utterance[];
  answered: Utterance[];
}

/** A transcript made ready for the rules. */
export interface ParsedConversation {
  turns: Turn[];
  language: Language;
  /** Written by a coding agent, which narrates between tool calls: only its reports count. */
  agentic: boolean;
}

/**
 * Reads a transcript's messages: noise out, Markdown parsed once, questions put together with their
 * answers.
 */
export function parseConversation(transcript: Transcript): ParsedConversation {
  const turns: Turn[] = [];
  let command = false;
  for (const message of transcript.messages) {
    const inserted: boolean = command && message.role === "user" && isInserted(message.content);
    command = message.role === "user" && (callsCommand(message.content) || (command && !inserted));
    const text = inserted ? "" : withoutNoise(message.content);
    if (!text) continue;
    const said: Utterance = {
      role: message.role,
      created: message.created,
      text,
      blocks: passagesOf(readMarkdown(text)),
    };
    let turn = turns.at(-1);
    if (!turn || (said.role === "user" && turn.answered.length > 0)) {
      turn = { asked: [], answered: [] };
      turns.push(turn);
    }
    (said.role === "user" ? turn.asked : turn.answered).push(said);
  }
  return { turns, language: languageOf(spoken(turns)), agentic: isAgentic(turns) };
}

const NARRATION =
  /^(?:let me|now\b|i'll|i’ll|i've|i’ve|i'm|i’m|i need|i have|i see|i found|first|next|good|perfect|the build|all tests)\b/i;

/** An agent sends many short messages about its progress where a chat assistant sends one. */
function isAgentic(turns: Turn[]): boolean {
  const answered = turns.filter((turn) => turn.answered.length > 0);
  const answers = answered.flatMap((turn) => turn.answered);
  const narrated = answers.filter((said) => said.text.length < 300 || NARRATION.test(said.text)).length;
  return answers.length > answered.length * 1.6 && narrated >= answers.length * 0.4;
}

function spoken(turns: Turn[]): string {
  let text = "";
  // The latest messages count: a conversation that was translated half-way goes on in the new language.
  for (const turn of turns.toReversed()) {
    for (const said of [...turn.answered, ...turn.asked]) {
      for (const block of said.blocks)
        if (block.kind !== "code" && text.length < 4_000) text += `${block.text}\n`;
    }
    if (text.length >= 4_000) break;
  }
  return text;
}
