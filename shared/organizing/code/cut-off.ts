import { endsAmid } from "@dreamcatcher/text/cut-code";
import type { Code } from "@dreamcatcher/text/markdown";
import type { Turn, Utterance } from "../parsed-conversation.ts";

const GO_ON =
  /^(?:please |ok(?:ay)?,? |and )?(?:continue|go on|keep going|carry on|finish(?: it| the code)?|the rest|more|next|ga (?:door|verder)|weiter(?:machen)?|mach weiter|continue[rz]?|contin[uú]a|sigue|continua|prossegui)(?![\p{L}]).{0,40}$/isu;
/** Doubts whether an answer was whole. */
const IS_THAT_ALL =
  /^(?:.{0,40}\b(?:cut[ -]?off|stopped|unfinished|incomplete|afgebroken|onvolledig|abgeschnitten|unvollst[äa]ndig|coup[ée]e?|incomplet[ao]?|cortad[oa])(?!\p{L}).{0,40}|(?:is (?:it|that) )?(?:finished|complete|done|all|klaar|fertig|fini|terminado)\s?\?)$/isu;
const MAX_REPEATED_LINES = 20;

/**
 * Code that one answer begins and the next one goes on with, since the first was cut off: by the block that
 * was cut off, the whole, which is what that answer was asked for; by each block that goes on, null.
 */
export function continuedCode(turns: readonly Turn[]): ReadonlyMap<object, Code | null> {
  const joined = new Map<object, Code | null>();
  const begins = new Map<Code, Code>();
  for (const [at, { answered }] of turns.entries()) {
    const next = turns[at + 1];
    const cut = cutOffIn(answered.at(-1));
    const more = next?.answered[0]?.blocks.find(({ kind }) => kind === "code");
    if (!cut || more?.kind !== "code" || !next) continue;
    const asked = next.asked.map(({ text }) => text.trim());
    const isAskedFor = (wish: RegExp) => asked.every((text) => wish.test(text));
    if (!isAskedFor(GO_ON) && !(isAskedFor(IS_THAT_ALL) && goesOn(cut.code, more.code))) continue;
    const begun = begins.get(cut) ?? cut;
    const whole = joined.get(begun) ?? begun;
    if (startsAnew(whole.code, more.code)) continue;
    begins.set(more, begun);
    joined.set(begun, { ...whole, code: withoutRepeat(whole.code, more.code) });
    joined.set(more, null);
  }
  return joined;
}

/** The block of code at the end of an answer that is never closed, or that stops amid a statement. */
function cutOffIn(said: Utterance | undefined): Code | undefined {
  const last = said?.blocks.at(-1);
  if (last?.kind !== "code") return undefined;
  return /(?:```|~~~)\s*$/.test(said?.text ?? "") && !endsAmid(last.code) ? undefined : last;
}

/** Whether code begins within a block, or with the line that the other stops in. */
function goesOn(code: string, more: string): boolean {
  const last = code.trimEnd().split("\n").at(-1) ?? "";
  const first = more.replace(/^(?:[ \t]*\n)+/, "").split("\n", 1)[0] ?? "";
  return /^\s/.test(first) || (first !== last && first.startsWith(last));
}

const startsAnew = (code: string, more: string): boolean =>
  more.trimStart().split("\n", 2).join("\n") === code.trimStart().split("\n", 2).join("\n");

/** Both parts. The second may repeat the last lines of the first, whose last line may be incomplete. */
function withoutRepeat(code: string, more: string): string {
  const [lines, others] = [code.trimEnd().split("\n"), more.split("\n")];
  const isRepeated = (count: number) =>
    lines
      .slice(-count)
      .every((line, at) =>
        at === count - 1
          ? (others[at] ?? "").startsWith(line.trimEnd()) && line.trim() !== ""
          : others[at] === line,
      );
  const counts = Array.from({ length: Math.min(MAX_REPEATED_LINES, lines.length) }, (_, at) => at + 1);
  const repeated = counts.findLast(isRepeated) ?? 0;
  return [...lines.slice(0, lines.length - repeated), ...others].join("\n");
}
