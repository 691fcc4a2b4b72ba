import { chatgpt } from "../formats/chatgpt/chatgpt.ts";
import { claude } from "../formats/claude.ts";
import { claudeCode } from "../formats/claude-code/claude-code.ts";
import { copilot } from "../formats/copilot.ts";
import { cursor } from "../formats/cursor.ts";
import { deepSeek } from "../formats/deepseek.ts";
import { geminiActivity } from "../formats/gemini-activity.ts";
import { grok } from "../formats/grok.ts";
import { perplexity } from "../formats/perplexity.ts";
import { specstory } from "../formats/specstory.ts";

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
export const toolOfFormat = (name: string): string => name.replace(/ \(.*$/, "");

/** What is looked for, in a few words. */
export const LOOKED_FOR = `looked for ${BEST_KNOWN.map(({ name }) => toolOfFormat(name)).join(", ")} and others, which are listed at /docs`;
