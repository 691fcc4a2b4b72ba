import { LENGTHS } from "@dreamcatcher/contracts/limits";
import * as z from "zod";
import { capture } from "../../capturing/capture.ts";
import { wordsOfSecret } from "../../capturing/redacted.ts";
import { CommandError } from "../../command-error.ts";
import { EXIT } from "../../exit-codes.ts";
import { whereItIs } from "../sending.ts";
import { DREAM_HEAD, headLine, headOf } from "./dream-head.ts";
import { tool } from "./tool.ts";

const MAX_MESSAGES = 2_000;
const MAX_CHARACTERS = 400_000;
const MAX_TAGS = 20;
/** An assistant waits so long for the service to have it, too. */
const PATIENCE_MS = 15_000;

const Message = z.strictObject({
  role: z.enum(["user", "assistant"]).describe("Who says it."),
  content: z
    .string()
    .min(1)
    .max(MAX_CHARACTERS)
    .describe("What is said, verbatim and whole, in Markdown; code in fences with its file name."),
});

export const captureConversation = tool({
  name: "capture_conversation",
  title: "Capture this conversation",
  description:
    "Keeps the present conversation as a dream: it is organized into summary, decisions, todos, features and code, " +
    "each with its quote. Use it when the person asks to keep, save or remember the conversation. Pass the messages " +
    "verbatim and in order, without tool calls: what you shorten is lost, and what you make up is kept as said. " +
    "Secrets in them are removed before they are kept. Captured again with more messages, the same dream grows.",
  input: {
    title: z
      .string()
      .trim()
      .min(LENGTHS.title.min)
      .max(LENGTHS.title.max)
      .describe("What the conversation is about, in a few words."),
    messages: z
      .array(Message)
      .min(1)
      .max(MAX_MESSAGES)
      .describe("The conversation from its beginning, oldest first."),
    tags: z
      .array(z.string().trim().min(1).max(LENGTHS.tag.max))
      .max(MAX_TAGS)
      .default([])
      .describe("Tags that the person wants; others are found by themselves."),
  },
  output: {
    ...DREAM_HEAD,
    summary: z.string(),
    todos: z
      .array(z.object({ id: z.string(), text: z.string() }))
      .describe("The todos found, those that are open."),
    decisions: z.array(z.string()).describe("The decisions found."),
    redacted: z
      .array(z.string())
      .describe("What was secret and is not kept: what it is, and in which message it stands."),
    sent: z.string().describe("Whether it is at the service, too, or only on this machine for now."),
  },
  writes: { idempotentHint: true, destructiveHint: false },
  async run(access, { title, messages, tags }) {
    const patience = AbortSignal.any([access.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const redacted: string[] = [];
    const { id } = await capture(
      access.sync,
      { title, source: "mcp", messages },
      {
        ...{ tags, signal: patience },
        onRedacted: (secrets) => redacted.push(...secrets.map(wordsOfSecret)),
      },
    );
    const sent = await whereItIs(access, id);
    const dream = await access.sync.dreams.get(id);
    if (dream === undefined) throw new CommandError(EXIT.refused, "The dream was deleted meanwhile.");
    const todos = dream.todos.filter(({ done }) => !done).map(({ id, text }) => ({ id, text }));
    const head = headOf(dream);
    const data = {
      ...head,
      ...{ summary: dream.summary, todos, decisions: dream.decisions.map(({ text }) => text) },
      ...{ redacted, sent },
    };
    return {
      data,
      text: [
        `Captured: ${headLine(head)}`,
        dream.summary,
        ...todos.map(({ text }) => `- [ ] ${text}`),
        ...redacted.map((secret) => `Redacted: ${secret}`),
        sent,
      ].join("\n"),
    };
  },
});
