import type { Code } from "@dreamcatcher/text/markdown";
import type { Turn, Utterance } from "../parsed-conversation.ts";

const GO_ON =
  /^(?:please |ok(?:ay)?,? |and )?(?:continue|go on|keep going|carry on|finish(?: it| the code)?|the rest|more|next|ga (?:door|verder)|weiter(?:machen)?|mach weiter|continue[rz]?|contin[uú]a|sigue|continua|prossegui)\b.{0,40}$/is;
const MAX_REPEATED_LINES = 20;

/**
 * Code that one answer begins and the next one goes on with, since the first was cut off: by the block that
 * goes on, the whole; by the block that was cut off, null.
 */
export function continuedCode(turns: readonly Turn[]): ReadonlyMap<object, Code | null> {
  const joined = new Map<object, Code | null>();
  for (const [at, { answered }] of turns.entries()) {
    const next = turns[at + 1];
    const cut = cutOffIn(answered.at(-1));
    const more = next?.answered[0]?.blocks.find(({ kind }) => kind === "code");
    if (!cut || more?.kind !== "code" || !next?.asked.every(({ text }) => GO_ON.test(text.trim()))) continue;
    const whole = joined.get(cut) ?? cut;
    if (startsAnew(whole.code, more.code)) continue;
    joined.set(cut, null);
    joined.set(more, { ...whole, code: withoutRepeat(whole.code, more.code) });
  }
  return joined;
}

/** The block of code that is never closed, at the end of an answer. */
function cutOffIn(said: Utterance | undefined): Code | undefined {
  const last = said?.blocks.at(-1);
  return last?.kind === "code" && !/(?:```|~~~)\s*$/.test(said?.text ?? "") ? last : undefined;
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
