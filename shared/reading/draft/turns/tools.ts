/** Assistants, in small letters, with the tool whose source they are. */
const PRODUCTS: Readonly<Record<string, string>> = {
  chatgpt: "chatgpt",
  "chat gpt": "chatgpt",
  gpt: "chatgpt",
  openai: "chatgpt",
  o1: "chatgpt",
  o3: "chatgpt",
  o4: "chatgpt",
  claude: "claude",
  gemini: "gemini",
  bard: "gemini",
  grok: "grok",
  copilot: "copilot",
  bing: "copilot",
  deepseek: "deepseek",
  perplexity: "perplexity",
  "le chat": "le-chat",
  mistral: "le-chat",
  cursor: "cursor",
  "meta ai": "meta",
  llama: "meta",
  qwen: "qwen",
  kimi: "kimi",
  poe: "poe",
  gemma: "gemma",
  codex: "codex",
  cline: "cline",
  windsurf: "windsurf",
  notebooklm: "notebooklm",
  豆包: "doubao",
  文心一言: "ernie",
  通义千问: "qwen",
  千问: "qwen",
  元宝: "yuanbao",
  腾讯元宝: "yuanbao",
  doubao: "doubao",
  ernie: "ernie",
  混元: "hunyuan",
  hunyuan: "hunyuan",
  讯飞星火: "spark",
  智谱清言: "glm",
  chatglm: "glm",
  glm: "glm",
  minimax: "minimax",
  huggingchat: "huggingchat",
  mixtral: "mixtral",
  phind: "phind",
  manus: "manus",
  antigravity: "antigravity",
  qoder: "qoder",
  trae: "trae",
  kiro: "kiro",
  aider: "aider",
  opencode: "opencode",
  lovable: "lovable",
  replit: "replit",
  "roo code": "roo-code",
  "kilo code": "kilo-code",
  "amazon q": "amazon-q",
};
const PRODUCT = new RegExp(
  `^(?:github |microsoft |google |openai |anthropic )?(${Object.keys(PRODUCTS).join("|")})` +
    "(?:[- ]?(?:\\d[\\w.]{0,8}|agent|ai|advanced|assistant|cli|code|flash|fast|haiku|instant|large|lite|max|medium|mini|nano|opus|plus|preview|pro|r\\d|small|sonnet|thinking|turbo|v\\d[\\w.]{0,4})){0,5}$",
);

/** Whether a name in small letters is that of an assistant, without its version. */
export const isToolName = (name: string): boolean => Object.hasOwn(PRODUCTS, name);

/** The tool, as a source is named, that an assistant's name means. */
export function toolOf(name: string): string | undefined {
  const product = PRODUCT.exec(name.toLowerCase().trim())?.[1];
  return product === undefined ? undefined : PRODUCTS[product];
}

/** The tool that a field or an address names somewhere: `gemini.google.com`. */
export function toolNamedIn(text: string): string | undefined {
  const name = /\b(?:chatgpt|openai|claude|gemini|grok|copilot|deepseek|perplexity|mistral|cursor)\b/i.exec(
    text,
  )?.[0];
  return name === undefined ? undefined : toolOf(name);
}
