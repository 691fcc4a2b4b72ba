import type { Message } from "@dreamcatcher/contracts/conversation";

const ROLES: Readonly<Record<string, Message["role"] | "other">> = {
  user: "user",
  human: "user",
  you: "user",
  prompt: "user",
  assistant: "assistant",
  ai: "assistant",
  bot: "assistant",
  chatgpt: "assistant",
  claude: "assistant",
  gemini: "assistant",
  gpt: "assistant",
  model: "assistant",
  response: "assistant",
  developer: "other",
  function: "other",
  system: "other",
  tool: "other",
};

/**
 * The role that a tool's name for a sender means; `other` for system and tools, undefined for unknown names.
 */
export const roleOf = (name: unknown): Message["role"] | "other" | undefined =>
  typeof name === "string" && Object.hasOwn(ROLES, name.toLowerCase())
    ? ROLES[name.toLowerCase()]
    : undefined;
