import type { CodeSnippet, Fragment } from "@dreamcatcher/contracts/fragment";
import { readMarkdown } from "@dreamcatcher/text/markdown";
import { savedAs } from "./file-names.ts";
import { replaces } from "./replaces.ts";
import { snippetsOfBlock } from "./snippet.ts";
import { keysOf, type Version, versionOf } from "./version.ts";

/** The most pieces of code that are read out of the texts of all fragments. */
const MAX_SHOWN = 400;

/** Bounds the comparison of versions. */
const MAX_HOLDERS = 16;

/** A piece of code in the text of a fragment, until another one replaces it. */
export interface EarlierVersion {
  snippet: CodeSnippet;
  /** The index of the fragment that shows it. */
  from: number;
  /** The index of the fragment with the code that replaces it. */
  until: number;
}

/**
 * The code that fragments had earlier, in order. A dream keeps each file in its last version, while the text
 * of its fragments shows all of them. What no later code replaces was left out of the dream for another
 * reason, and is left out here.
 */
export function earlierVersions(
  fragments: readonly Pick<Fragment, "content" | "code_snippets">[],
): EarlierVersion[] {
  const kept = new Set(
    fragments.flatMap(({ code_snippets }) => code_snippets.map(({ code }) => code.trim())),
  );
  const shown: Version[] = [];
  const replacedBy = new Map<Version, number>();
  const holders = new Map<string, Version[]>();
  const replaceEarlier = (later: Version) => {
    const candidates = new Set(keysIn(later).flatMap((key) => holders.get(key) ?? []));
    for (const earlier of candidates)
      if (!replacedBy.has(earlier) && replaces(later, earlier)) replacedBy.set(earlier, later.snippet.turn);
  };
  for (const [at, { content, code_snippets }] of fragments.entries()) {
    for (const snippet of snippetsIn(content)) {
      if (shown.length >= MAX_SHOWN || kept.has(snippet.code.trim())) continue;
      const version = versionOf(snippet, at);
      replaceEarlier(version);
      shown.push(version);
      for (const key of keysIn(version))
        holders.set(key, [...(holders.get(key) ?? []), version].slice(-MAX_HOLDERS));
    }
    for (const snippet of code_snippets) replaceEarlier(versionOf(snippet, at));
  }
  return shown.flatMap((version): EarlierVersion[] => {
    const until = replacedBy.get(version);
    const { turn, ...snippet } = version.snippet;
    return until === undefined ? [] : [{ snippet, from: turn, until }];
  });
}

/** What versions of a file have in common: a line, or the file's name. */
const keysIn = ({ lines, snippet: { filename } }: Version): string[] => [
  ...keysOf(lines),
  ...(filename ? [`file ${filename.slice(filename.lastIndexOf("/") + 1)}`] : []),
];

function snippetsIn(markdown: string): CodeSnippet[] {
  const blocks = readMarkdown(markdown);
  return blocks.flatMap((block, at) => {
    if (block.kind !== "code") return [];
    return snippetsOfBlock(block).map((snippet) => {
      const filename = snippet.filename ?? savedAs(blocks.slice(at + 1, at + 5));
      return { ...snippet, ...(filename ? { filename } : {}) };
    });
  });
}
