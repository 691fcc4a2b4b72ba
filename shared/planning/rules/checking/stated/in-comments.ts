import { clip } from "@dreamcatcher/text/clip";
import type { SketchFile, SourceFile } from "../../assembling/assemble.ts";
import type { Functions } from "./calls.ts";
import { isLiteral, type StatedValue } from "./values.ts";

/** A line with code and a comment after it, in Python or JavaScript. */
const COMMENTED = /^[ \t]*(?![ \t]|#|\/\/)(.{1,300}?)[ \t]*(?:#|\/\/)[ \t]*(\S.{0,300})$/;
const PRINT = /^(?:print|console\.log)\((.*)\)\s*;?$/;
const MARKER =
  /^(?:(?:expected )?(?:outputs?|prints?|printed|returns?|result|expected|gives?|logs?|→|=>|->|==|===)\s*:?\s*)(?=\S)/i;

/** What comments say that calls give: `roman(4)  # 'IV'`, `console.log(sum(1, 2)); // → 3`. */
export const valuesInComments = (
  codes: readonly Pick<SourceFile | SketchFile, "path" | "content" | "fragment">[],
  functions: Functions,
): StatedValue[] =>
  codes.flatMap(({ path, content, fragment }) =>
    content.split("\n").flatMap((line): StatedValue[] => {
      const [, code = "", comment = ""] = COMMENTED.exec(line) ?? [];
      const expected = statedIn(comment);
      if (expected === null) return [];
      const printed = PRINT.exec(code.trim())?.[1];
      const call = functions.callIn(printed ?? assigned(code));
      return call
        ? [{ ...call, expected, quote: clip(line.trim(), 500), stated_in: path, fragment, isWish: false }]
        : [];
    }),
  );

/** What a comment says comes out: a literal, or any text after a marker such as `prints` or `→`. */
export function statedIn(comment: string): string | null {
  const text = comment.trim();
  const marker = MARKER.exec(text)?.[0] ?? "";
  const value = text
    .slice(marker.length)
    .replace(/^`(.*)`$/, "$1")
    .trim();
  const isValue =
    marker === "" ? isLiteral(value) : value !== "" && (isLiteral(value) || !/\s{2}|[.…]{2}/.test(value));
  if (!isValue || value.length > 200) return null;
  return marker !== "" && isSentence(value) ? null : value;
}

/** Whether a text describes a value instead of being one: "returns the number of tides". */
export const isSentence = (text: string): boolean =>
  !isLiteral(text) && /^(?:an?|the|all|each|only|if|when|nothing|error)\b/i.test(text);

const assigned = (code: string): string =>
  code.trim().replace(/^(?:(?:const|let|var)\s+)?[\w$]+\s*=\s*(?=[A-Za-z_$])/, "");
