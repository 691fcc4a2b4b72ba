import type { Transcript } from "@dreamcatcher/reading/transcript";
import { ellipsize } from "@dreamcatcher/text/clip";
import type { Block } from "@dreamcatcher/text/markdown";
import { isProduct } from "./language/products.ts";
import { isShell } from "./language/shell.ts";
import type { OrganizedDocument } from "./organizer.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";

const MAX_DOCUMENTS = 200;

/**
 * The texts that a conversation made or attached, and the links and files it refers to, each once, in order
 * of appearance. Two texts are two documents, also with the same title.
 */
export function documentsOf(conversation: ParsedConversation, transcript: Transcript): OrganizedDocument[] {
  const found = new Map<string, OrganizedDocument>();
  const add = (key: string, document: OrganizedDocument) => {
    if (!found.has(key)) found.set(key, document);
  };
  for (const { message, made, ...document } of transcript.documents) {
    const { title, url, content } = document;
    const key = url === undefined ? title.toLowerCase() : sameUrl(url);
    add(content === undefined ? key : JSON.stringify([key, content]), {
      ...document,
      title: ellipsize(title, 300),
    });
  }
  for (const said of conversation.turns.flatMap((turn) => [...turn.asked, ...turn.answered])) {
    for (const block of said.blocks) {
      if (block.kind === "code" || (said.role === "user" && block.pasted)) continue;
      for (const { url, text } of linksOf(block))
        add(sameUrl(url), { title: ellipsize(text || url, 300), url });
      for (const name of filesOf(block)) add(name.toLowerCase(), { title: ellipsize(name, 300) });
    }
  }
  return merged([...found.values()]).slice(0, MAX_DOCUMENTS);
}

type Words = Exclude<Block, { kind: "code" }>;

function linksOf(block: Words): { url: string; text: string }[] {
  if (block.links.length === 0 && !block.text.includes("://")) return [];
  const bare = [...block.text.matchAll(/\bhttps?:\/\/[^\s<>"'`\\^{}|]+/g)].map(([url]) => ({
    url: trimmed(url),
    text: "",
  }));
  return [...block.links, ...bare]
    .filter(({ url }) => isKept(url))
    .map(({ url, text }) => ({ url, text: text.replace(/\s+/g, " ").trim() }));
}

/** A bare address without the punctuation of the sentence around it. */
function trimmed(url: string): string {
  let end = url.replace(/[.,;:!?*_…]+$/, "");
  while (end.endsWith(")") && (end.match(/\(/g)?.length ?? 0) < (end.match(/\)/g)?.length ?? 0)) {
    end = end.slice(0, -1).replace(/[.,;:!?*_…]+$/, "");
  }
  return end;
}

const PLACEHOLDER =
  /^https?:\/\/(?:[^/]*\.)?(?:example\.(?:com|org|net)|localhost|your[\w-]*\.[\w.]+|127\.|0\.0\.0\.0|10\.|192\.168\.|\[::1\])|^https?:\/\/[^/.]+(?:[:/]|$)|[<>{}]|\.\.\.|your[-_]|my[-_]?(?:domain|site|app)/i;

const isKept = (url: string): boolean =>
  /^https?:\/\/[^\s/]+\.[^\s/]/i.test(url) && url.length <= 2_048 && !PLACEHOLDER.test(url);

const sameUrl = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/#.*$/, "")
    .replace(/\/$/, "");

const EXTENSIONS =
  "md|mdx|txt|rst|pdf|docx?|xlsx?|pptx?|csv|tsv|json|jsonl|ya?ml|toml|ini|cfg|conf|env|xml|html?|css|scss|less|jsx?|mjs|cjs|tsx?|vue|svelte|py|ipynb|rb|go|mod|sum|rs|java|kt|swift|c|h|cc|cpp|hpp|cs|php|sh|bash|zsh|ps1|bat|sql|tf|proto|graphql|dart|lua|pl|r|scala|lock|log|plist|gradle|dockerfile|png|jpe?g|gif|svg|webp|mp[34]|wav|mov|zip|tar|gz|ics|epub|odt|fig|psd|db|sqlite|example|template";
const LETTER = "\\w\\u00c0-\\u024f";
const FILE = new RegExp(
  `(?<![${LETTER}./@:~+-])(?:~|\\.{1,2})?/?(?:[${LETTER}.@+-]+/)*[${LETTER}@+-][${LETTER}.@+-]*\\.(?:${EXTENSIONS})(?![${LETTER}/-])(?!\\.\\w)`,
  "gi",
);
const NAMED =
  /(?<![\w./-])(?:[\w.-]+\/)*(?:Dockerfile|Makefile|Procfile|Jenkinsfile|Vagrantfile|Gemfile|\.gitignore|\.env|\.dockerignore|\.npmrc|\.bashrc|\.zshrc)(?![\w/-])/g;

/** Cheaper than looking for a file where none can be. */
const MAY_HOLD_FILE = /\.\p{L}|(?:Docker|Make|Proc|Jenkins|Vagrant|Gem)file/u;

function filesOf(block: Words): string[] {
  if (!MAY_HOLD_FILE.test(block.text)) return [];
  let text = block.text
    .replace(/\bhttps?:\/\/\S+|\[\[[^[\]\n]{0,300}\]\]/g, " ")
    .replace(/(\.\w{1,5})\/(?=[\w-]+\.\w{1,5}\b)/g, "$1 ")
    .replace(/(?<![\w.])@(?=[\w./])/g, "");
  for (const name of block.names) if (/\s/.test(name) && isShell(name)) text = text.replace(name, " ");
  const found = [...text.matchAll(FILE), ...text.matchAll(NAMED)]
    .sort((a, b) => a.index - b.index)
    .map(([name]) => name);
  return found.filter((name) => name.length <= 300 && !isProduct(name) && !/^\.?\w{0,1}\.\w+$/.test(name));
}

/**
 * One document a file: `list.go` beside `pkg/cmd/list.go` is the same. A name is not shown beside a text with
 * that name, whichever comes first.
 */
function merged(documents: readonly OrganizedDocument[]): OrganizedDocument[] {
  const paths = new Set(
    documents.flatMap(({ title, url }) => (url ? [] : [title.slice(title.lastIndexOf("/"))])),
  );
  const keyOf = ({ title, url }: OrganizedDocument) => (url ?? title).toLowerCase().replace(/^\.\//, "");
  const shown = new Set(documents.filter(hasText).map(keyOf));
  return documents.filter((document) => {
    if (hasText(document)) return true;
    const { title, url } = document;
    if (!url && !title.includes("/") && paths.has(`/${title}`)) return false;
    const key = keyOf(document);
    if (shown.has(key)) return false;
    shown.add(key);
    return true;
  });
}

const hasText = ({ content }: OrganizedDocument) => content !== undefined;
