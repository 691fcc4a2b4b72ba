import { languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import { isProduct } from "./language/products.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";

/** Languages of programs, rather than formats of data or markup. */
const LANGUAGES = new Set(
  `applescript c clojure cpp csharp dart elixir elm erlang fortran fsharp go groovy haskell java javascript julia
  kotlin lua matlab objective-c ocaml perl php prolog python r ruby rust scala solidity swift typescript vbnet
  zig`.split(/\s+/),
);
const FILE = /[\w-]+\.[a-z]{1,6}\b/gi;
const MAX_NAMES = 200;
/** One block of code, or files that are named twice. */
const MIN_WEIGHT = 2;

/** The language that most of a conversation's programs are written in; null where it holds no program. */
export function programmingLanguageOf({ turns }: ParsedConversation): string | null {
  const weights = new Map<string, number>();
  const add = (language: string | null, weight: number): void => {
    if (language && LANGUAGES.has(language)) weights.set(language, (weights.get(language) ?? 0) + weight);
  };
  for (const { asked, answered, files } of turns) {
    for (const file of files) add(file.language, MIN_WEIGHT);
    for (const { blocks } of [...asked, ...answered])
      for (const block of blocks) {
        if (block.kind === "code") add(languageOfInfo(block.info), MIN_WEIGHT);
        else if (block.text.includes("."))
          for (const name of (block.text.match(FILE) ?? []).slice(0, MAX_NAMES))
            if (!isProduct(name)) add(languageOfFile(name), 1);
      }
  }
  const [language, weight] = [...weights].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0]);
  return weight < MIN_WEIGHT ? null : (NAMES.get(language) ?? language);
}

/** Languages that people write otherwise. */
const NAMES = new Map([
  ["cpp", "c++"],
  ["csharp", "c#"],
  ["fsharp", "f#"],
  ["vbnet", "visual basic"],
]);
