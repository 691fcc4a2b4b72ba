import { createHighlighterCore, type HighlighterCore, type LanguageInput } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import type { CodeLanguage } from "./language-of.ts";

/** Each language is loaded when a file has it. */
const languages: Record<CodeLanguage, LanguageInput> = {
  javascript: () => import("shiki/langs/javascript.mjs"),
  typescript: () => import("shiki/langs/typescript.mjs"),
  tsx: () => import("shiki/langs/tsx.mjs"),
  python: () => import("shiki/langs/python.mjs"),
  json: () => import("shiki/langs/json.mjs"),
  markdown: () => import("shiki/langs/markdown.mjs"),
  html: () => import("shiki/langs/html.mjs"),
  css: () => import("shiki/langs/css.mjs"),
  bash: () => import("shiki/langs/bash.mjs"),
  yaml: () => import("shiki/langs/yaml.mjs"),
  toml: () => import("shiki/langs/toml.mjs"),
  sql: () => import("shiki/langs/sql.mjs"),
  go: () => import("shiki/langs/go.mjs"),
  rust: () => import("shiki/langs/rust.mjs"),
  java: () => import("shiki/langs/java.mjs"),
  kotlin: () => import("shiki/langs/kotlin.mjs"),
  php: () => import("shiki/langs/php.mjs"),
  c: () => import("shiki/langs/c.mjs"),
  hcl: () => import("shiki/langs/hcl.mjs"),
};

const LIGHT = "github-light-default";
const DARK = "github-dark-default";

/** A piece of a line in one colour of both themes. */
interface Piece {
  text: string;
  color: string | undefined;
}

let highlighter: Promise<HighlighterCore> | undefined;

/** Cuts code into lines of coloured pieces. */
export async function highlight(code: string, language: CodeLanguage): Promise<Piece[][]> {
  highlighter ??= createHighlighterCore({
    themes: [import("shiki/themes/github-light-default.mjs"), import("shiki/themes/github-dark-default.mjs")],
    // No WebAssembly: the policy of the page forbids it.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const core = await highlighter;
  await core.loadLanguage(languages[language]);
  const lines = core.codeToTokensWithThemes(code, { lang: language, themes: { light: LIGHT, dark: DARK } });
  return lines.map((pieces) =>
    pieces.map(({ content, variants: { light, dark } }) => ({
      text: content,
      color: light?.color && dark?.color && `light-dark(${light.color}, ${dark.color})`,
    })),
  );
}
