// The bot in a terminal: a line is a message.
import { createInterface } from "node:readline";
import { replyTo } from "./bot.mjs";

for await (const text of createInterface({ input: process.stdin }))
  process.stdout.write(`${replyTo({ text, from: "you" })}\n`);
