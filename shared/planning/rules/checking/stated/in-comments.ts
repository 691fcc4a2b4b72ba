import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import type { SketchFile, SourceFile } from "../../assembling/assemble.ts";
import { saidIn } from "../said.ts";
import type { Functions } from "./calls.ts";
import { isLiteral, type StatedValue } from "./values.ts";

/** A line with code and a comment after it, in Python or JavaScript. */
const COMMENTED = /^[ \t]*(?![ \t]|#|\/\/)(.{1,300}?)[ \t]*(?:#|\/\/)[ \t]*(\S.{0,300})$/;
const PRINT = /^(?:print|console\.log)\((.*)\)\s*;?$/;
const MARKER =
  /^(?:(?:expected |(?:should|must|will|would) )?(?:outputs?|prints?|printed|returns?|result|expected|gives?|logs?|→|=>|->|==|===)\s*:?\s*)(?=\S)/i;

/** A literal with words of why it is so: "False because they differ", "3 (rounded)". */
const EXPLAINED =
  /^((?:True|False|None|true|false|null|undefined)(?=,?\s+\S)|(?:-?\d[\d_]*(?:\.\d+)?|"[^"]*"|'[^']*'|\[[^\][]*\])(?=,?\s+(?:\(|because\b|since\b|[-–—]\s)))/;

/** Code that may state values; without a path where it is no file of the project. */
type Code = Pick<SourceFile | SketchFile, "content" | "fragment"> & { path?: string };

/** What comments say that calls give: `roman(4)  # 'IV'`, `console.log(sum(1, 2)); // → 3`. */
export const valuesInComments = (codes: readonly Code[], functions: Functions): StatedValue[] =>
  codes.flatMap(({ path, content, fragment }) =>
    content.split("\n").flatMap((line): StatedValue[] => {
      const [, code = "", comment = ""] = COMMENTED.exec(line) ?? [];
      const expected = statedIn(comment);
      if (expected === null) return [];
      const printed = PRINT.exec(code.trim())?.[1];
      const call = functions.callIn(printed ?? assigned(code));
      if (!call) return [];
      const quote = clip(line.trim(), 500);
      return [{ ...call, expected, quote, fragment, isWish: false, ...(path && { stated_in: path }) }];
    }),
  );

/** The blocks of code in answers, also those that become no file: a line that shows how to call it. */
export const blocksOf = (fragments: readonly Fragment[]): Code[] =>
  saidIn(fragments).flatMap(({ blocks, fragment }) =>
    blocks.flatMap((block) => (block.kind === "code" ? [{ content: block.code, fragment }] : [])),
  );

/** What a comment says comes out: a literal, or any text after a marker such as `prints` or `→`. */
export function statedIn(comment: string): string | null {
  const text = comment.trim();
  const marker = MARKER.exec(text)?.[0] ?? "";
  const shown = text
    .slice(marker.length)
    .replace(/^`(.*)`$/, "$1")
    .trim();
  const value = marker === "" ? shown : (EXPLAINED.exec(shown)?.[1] ?? shown);
  // What is returned is written as a literal, else it is described: "returns 3 tides", "returns a copy".
  if (/return|result/i.test(marker) && !isLiteral(value)) return null;
  const isValue =
    marker === "" ? isLiteral(value) : value !== "" && (isLiteral(value) || !/\s{2}|[.…]{2}/.test(value));
  if (!isValue || value.length > 200) return null;
  return marker !== "" && isSentence(value) ? null : value;
}

const DESCRIBES =
  /^(?:an?|the|all|each|every|any|some|both|only|if|when|whether|how|what|nothing|errors?|it|its|them|their|this|that|these|my|our|your|out|to|into|in|as|with|from|for|of)\b/i;

/** Whether a text describes a value instead of being one: "returns the number of tides", "logs it". */
export const isSentence = (text: string): boolean => !isLiteral(text) && DESCRIBES.test(text);

const assigned = (code: string): string =>
  code.trim().replace(/^(?:(?:const|let|var)\s+)?[\w$]+\s*=\s*(?=[A-Za-z_$])/, "");
