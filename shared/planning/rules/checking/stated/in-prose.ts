import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../../assembling/assemble.ts";
import { saidIn, withoutCode } from "../said.ts";
import type { Functions } from "./calls.ts";
import { isMeant } from "./meant.ts";
import { parametersOf, single } from "./parameters.ts";
import { isLiteral, type StatedValue } from "./values.ts";

/** A value that a word follows is a part of more: "2 metres", "3 of them". */
const NO_UNIT = String.raw`(?![\d.]*\s{0,2}(?!(?:and|or|because|since|as|for|while|but|which|und|en|et|y|e)\b)[\p{L}%€$°])`;

/** How a sentence joins a call and its value; in several languages, since the words between do not matter. */
const GIVES = String.raw`(?:\s{1,2}\p{L}{1,20}){0,2}?\s{0,2}(?:returns?|gives?|yields?|equals|evaluates to|is|becomes|prints?|outputs?|return|produce|→|->|=>|==?=?|geeft|wordt|gibt|ergibt|liefert|renvoie|retourne|donne|devuelve|da|retorna|devolve|restituisce)\s{0,2}:?\s{0,2}`;
const VALUE = String.raw`(?:${"`"}([^${"`"}\n]{1,200})${"`"}|("[^"\n]{0,200}"|'[^'\n]{0,200}'|[-+]?\d[\d.]*(?![\w])${NO_UNIT}|\[[^\]\n]{0,200}\]|(?:True|False|None|true|false|null)\b))`;
const MARKED_CALL = new RegExp(
  String.raw`${"`"}([A-Za-z_$][^${"`"}\n]{0,250}\))${"`"}${GIVES}${VALUE}`,
  "giu",
);
/** Names of types, and how long it takes: "`tide(4)` returns `Tide`", "`sort([2, 1])` is `O(n log n)`". */
const DESCRIBES =
  /^(?:[OΘΩ]\(|(?!(?:True|False|None|NaN|Infinity)$)[A-Z][a-z]\w*(?:[<[.{(].*)?$|(?:number|string|boolean|object|array|void|any|unknown|never|int|str|float|bool|dict|list|tuple|set|bytes|iterator|generator)\b)/;
const LITERAL = String.raw`"[^"\n]{0,100}"|'[^'\n]{0,100}'|[-+]?\d[\d.]*(?<!\.)|\[[^\]\n]{0,100}\]`;
const FOR_INPUT = new RegExp(
  [
    String.raw`\b(?:for|given|with|input|für|bei|voor|bij|pour|para|per|con)\s{1,3}\x60?(${LITERAL})\x60?`,
    String.raw`,?\s{1,3}(?:it|the (?:function|result|output|answer)|you|we|i|that|this)?\s{0,3}`,
    String.raw`(?:should|must|would|will)?\s{0,3}(?:gives?|returns?|get|gets|prints?|be|is|outputs?|expect)\s{1,3}`,
    String.raw`\x60?(${LITERAL}|(?:True|False|true|false)\b)\x60?${NO_UNIT}`,
  ].join(""),
  "giu",
);
const INPUT_OUTPUT =
  /\bInput[*_:= ]{1,6}`?([^\n]{1,200})\n{1,3}[ >*_-]{0,10}(?:Expected )?Output[*_:= ]{1,6}`?([^\n`]{1,200})/gi;

/** What sentences say that functions give: "`half(4)` returns `2`", "for 10 it gives 5", "Input: …". */
export function valuesInProse(
  fragments: readonly Fragment[],
  files: readonly SourceFile[],
  functions: Functions,
): StatedValue[] {
  const only = single(files);
  return saidIn(fragments).flatMap(({ turns, fragment }) =>
    turns.flatMap(({ role, text: markdown }) => {
      const text = withoutCode(markdown);
      const isWish = role === "user";
      const stated = (quote: string) => ({ quote: clip(quote.trim(), 500), fragment, isWish });
      return [
        ...[...text.matchAll(MARKED_CALL)].flatMap((found): StatedValue[] => {
          const [quote, expression = "", marked, plain] = found;
          const call = functions.callIn(expression);
          const expected = (marked ?? plain ?? "").trim();
          return call && !DESCRIBES.test(expected) && isMeant(text, found, isWish)
            ? [{ ...call, expected, ...stated(quote) }]
            : [];
        }),
        ...[...text.matchAll(FOR_INPUT)].flatMap((found): StatedValue[] => {
          const [quote, input = "", expected = ""] = found;
          const call = only && functions.callIn(`${only.callee}(${input})`);
          return call && parametersOf(only).length === 1 && isMeant(text, found, isWish)
            ? [{ ...call, expected, ...stated(quote) }]
            : [];
        }),
        ...[...text.matchAll(INPUT_OUTPUT)].flatMap(([quote, input = "", expected = ""]): StatedValue[] => {
          const values = only ? argumentsIn(input.trim(), parametersOf(only)) : null;
          const call = only && values && functions.callIn(`${only.callee}(${values.join(", ")})`);
          const value = expected.trim().replace(/[.;]$/, "");
          return call && isLiteral(value) ? [{ ...call, expected: value, ...stated(quote) }] : [];
        }),
      ];
    }),
  );
}

/** The values of `nums = [2, 7], target = 9` in the order of the parameters; null where they do not fit. */
function argumentsIn(input: string, parameters: readonly string[]): string[] | null {
  const parts = topLevelParts(input.replace(/[`*]/g, ""));
  const named = parts.map((part) => /^([A-Za-z_]\w*)\s*=\s*(.+)$/s.exec(part));
  if (parts.length !== parameters.length) return null;
  const isNamed = named.every((each) => each !== null);
  const values = isNamed ? named.map((each) => each?.[2] ?? "") : parts;
  return values.every(isLiteral) ? values : null;
}

/** The parts of a text between commas outside brackets and quotes. */
function topLevelParts(text: string): string[] {
  const parts = [""];
  let depth = 0;
  let quote = "";
  for (const character of text) {
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth -= 1;
    if (character === "," && depth === 0 && !quote) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
