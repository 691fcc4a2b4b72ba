import { chatgpt } from "./chatgpt/chatgpt.ts";
import { claude } from "./claude.ts";
import { claudeCode } from "./claude-code.ts";
import { copilot } from "./copilot.ts";
import { cursor } from "./cursor.ts";
import { deepSeek } from "./deepseek.ts";
import { geminiActivity } from "./gemini-activity.ts";
import { grok } from "./grok.ts";
import { perplexity } from "./perplexity.ts";
import { specstory } from "./specstory.ts";

const BEST_KNOWN = [
  chatgpt,
  claude,
  geminiActivity,
  grok,
  perplexity,
  deepSeek,
  copilot,
  claudeCode,
  cursor,
  specstory,
];

/** The tool of a format's name: `Gemini` of `Gemini (Takeout)`. */
export const toolOf = (name: string): string => name.replace(/ \(.*$/, "");

/** What is looked for, in a few words. */
export const LOOKED_FOR = `looked for ${BEST_KNOWN.map(({ name }) => toolOf(name)).join(", ")} and others, which are listed at /docs`;
