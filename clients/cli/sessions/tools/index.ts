import { claudeCode } from "./claude-code.ts";
import { codex } from "./codex.ts";
import { cursor } from "./cursor.ts";
import { geminiCli } from "./gemini-cli.ts";
import { specstory } from "./specstory.ts";

/** All tools whose sessions are captured. */
export const TOOLS = [claudeCode, codex, cursor, geminiCli, specstory] as const;
