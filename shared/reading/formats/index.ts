import { aiStudio } from "./ai-studio.ts";
import { chatgpt } from "./chatgpt/chatgpt.ts";
import { claude } from "./claude.ts";
import { copilot } from "./copilot.ts";
import type { Format, ObjectFormat, RecordsFormat, TextFormat } from "./format.ts";
import { geminiActivity } from "./gemini-activity.ts";
import { geminiCli } from "./gemini-cli.ts";
import { generic } from "./generic.ts";
import { genericList } from "./generic-list.ts";
import { grok } from "./grok.ts";
import { libreChat } from "./librechat.ts";
import { markdownTurns } from "./markdown-turns.ts";
import { openWebUi } from "./open-webui.ts";
import { shareGpt } from "./sharegpt.ts";
import { shareGptList } from "./sharegpt-list.ts";
import { specstory } from "./specstory.ts";

/**
 * All formats that are read. A new one is added here, and nowhere else. The first that recognizes an input
 * reads it, so the ones with common marks come last.
 */
export const FORMATS: readonly Format[] = [
  chatgpt,
  claude,
  grok,
  openWebUi,
  libreChat,
  shareGpt,
  shareGptList,
  copilot,
  aiStudio,
  geminiCli,
  geminiActivity,
  specstory,
  generic,
  genericList,
  markdownTurns,
];

const ofShape = <Shape extends Format["shape"]>(shape: Shape) =>
  FORMATS.filter((format): format is Extract<Format, { shape: Shape }> => format.shape === shape);

export const OBJECT_FORMATS: readonly ObjectFormat[] = ofShape("object");
export const RECORDS_FORMATS: readonly RecordsFormat[] = ofShape("records");
export const TEXT_FORMATS: readonly TextFormat[] = ofShape("text");
