/** What the address of a chat in the browser says. */
export interface ChatAddress {
  /** The tool, as a source is named. */
  source: string;
  /** The id of the conversation in that tool. */
  id: string;
}

/** Where each tool has the id of a chat in its address. Links that share a copy have ids of their own. */
const ADDRESSES: readonly [source: string, address: RegExp][] = [
  ["chatgpt", /^(?:chatgpt\.com|chat\.openai\.com)\/(?:g\/[\w-]+\/)?(?:c|chat)\/([\w:-]+)/],
  ["claude", /^claude\.ai\/chat\/([\w-]+)/],
  ["gemini", /^gemini\.google\.com\/(?:u\/\d+\/)?(?:app|gem\/[\w-]+)\/([\w-]+)/],
  ["grok", /^grok\.com\/(?:chat|c)\/([\w-]+)/],
  ["grok", /^(?:x|twitter)\.com\/i\/grok\?(?:[^#]{0,200}&)?conversation=(\w+)/],
  ["perplexity", /^perplexity\.ai\/(?:search|thread)\/([\w.-]+)/],
  ["deepseek", /^chat\.deepseek\.com\/a\/chat\/s\/([\w-]+)/],
  ["copilot", /^copilot\.microsoft\.com\/chats\/([\w-]+)/],
  ["le-chat", /^chat\.mistral\.ai\/chat\/([\w-]+)/],
  ["ai-studio", /^aistudio\.google\.com\/(?:app\/)?prompts\/([\w-]+)/],
  ["qwen", /^chat\.qwen\.ai\/c\/([\w-]+)/],
  ["kimi", /^(?:kimi\.moonshot\.cn|kimi\.com|kimi\.ai)\/chat\/([\w-]+)/],
  ["poe", /^poe\.com\/chat\/([\w-]+)/],
];
const NO_IDS = new Set(["new", "new_chat", "new_prompt"]);
const MAX_ADDRESS = 2048;

/** The tool and the id that an address names; undefined where it is not that of one chat. */
export function chatAddressOf(url: unknown): ChatAddress | undefined {
  if (typeof url !== "string" || url.length > MAX_ADDRESS) return undefined;
  const address = url.trim().replace(/^https?:\/\/(?:www\.)?/i, "");
  for (const [source, pattern] of ADDRESSES) {
    const id = pattern.exec(address)?.[1];
    if (id !== undefined) return NO_IDS.has(id) ? undefined : { source, id };
  }
  return undefined;
}

const URL_IN_TEXT = /https?:\/\/[^\s<>()"'\]]{1,2048}/g;

/** The first address of a chat in a text. */
export function chatUrlIn(text: string): string | undefined {
  for (const [url] of text.matchAll(URL_IN_TEXT)) if (chatAddressOf(url)) return url;
  return undefined;
}
