import { aiStudio } from "./ai-studio.ts";
import { aider } from "./aider/aider.ts";
import { apiCall } from "./api-call.ts";
import { callouts } from "./callouts.ts";
import { chatbotUi } from "./chatbot-ui.ts";
import { chatbox } from "./chatbox.ts";
import { chatgpt } from "./chatgpt/chatgpt.ts";
import { claude } from "./claude.ts";
import { claudeCode } from "./claude-code/claude-code.ts";
import { claudeCodeExport } from "./claude-code/claude-code-export.ts";
import { codex } from "./codex.ts";
import { copiedChat } from "./copied-chat.ts";
import { copilot } from "./copilot.ts";
import { copilotLog } from "./copilot-log.ts";
import { cursor } from "./cursor.ts";
import { cursorMarkdown } from "./cursor-markdown.ts";
import { cursorRows } from "./cursor-rows.ts";
import { deepSeek } from "./deepseek.ts";
import type { Format, ObjectFormat, RecordsFormat, TextFormat } from "./format.ts";
import { geminiActivity } from "./gemini-activity.ts";
import { geminiActivityHtml } from "./gemini-activity-html.ts";
import { geminiApi } from "./gemini-api.ts";
import { geminiApiList } from "./gemini-api-list.ts";
import { geminiCli } from "./gemini-cli.ts";
import { geminiCliLog } from "./gemini-cli-log.ts";
import { generic } from "./generic.ts";
import { genericList } from "./generic-list.ts";
import { grok } from "./grok.ts";
import { leChat } from "./le-chat.ts";
import { libreChat } from "./librechat.ts";
import { lmStudio } from "./lm-studio.ts";
import { markdownTurns } from "./markdown-turns.ts";
import { microsoftCopilot } from "./microsoft-copilot.ts";
import { openWebUi } from "./open-webui.ts";
import { openCode } from "./opencode.ts";
import { perplexity } from "./perplexity.ts";
import { perplexityMarkdown } from "./perplexity-markdown.ts";
import { qwen } from "./qwen.ts";
import { shareGpt } from "./sharegpt.ts";
import { shareGptList } from "./sharegpt-list.ts";
import { specstory } from "./specstory.ts";
import { typingMind } from "./typing-mind.ts";

/**
 * All formats that are read. A new one is added here, and nowhere else. The first that recognizes an input
 * reads it, so the ones with common marks come last.
 */
export const FORMATS: readonly Format[] = [
  deepSeek,
  chatgpt,
  claude,
  grok,
  perplexity,
  leChat,
  qwen,
  openWebUi,
  libreChat,
  typingMind,
  chatbox,
  lmStudio,
  chatbotUi,
  shareGpt,
  shareGptList,
  copilot,
  copilotLog,
  claudeCode,
  claudeCodeExport,
  codex,
  cursor,
  cursorRows,
  openCode,
  aiStudio,
  geminiCli,
  geminiCliLog,
  geminiApi,
  geminiApiList,
  geminiActivity,
  specstory,
  aider,
  microsoftCopilot,
  geminiActivityHtml,
  cursorMarkdown,
  callouts,
  perplexityMarkdown,
  apiCall,
  generic,
  genericList,
  copiedChat,
  markdownTurns,
];

const ofShape = <Shape extends Format["shape"]>(shape: Shape) =>
  FORMATS.filter((format): format is Extract<Format, { shape: Shape }> => format.shape === shape);

export const OBJECT_FORMATS: readonly ObjectFormat[] = ofShape("object");
export const RECORDS_FORMATS: readonly RecordsFormat[] = ofShape("records");
export const TEXT_FORMATS: readonly TextFormat[] = ofShape("text");
