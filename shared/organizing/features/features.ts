import { clip, ellipsize } from "@dreamcatcher/text/clip";
import { shorten } from "@dreamcatcher/text/sentences";
import { distinction, likeness, stems } from "@dreamcatcher/text/words";
import type { Talk, Turn } from "../talk.ts";
import { compares, latestLists, proposed } from "./proposed.ts";
import { reported } from "./reported.ts";
import { imagines, wanted } from "./wanted.ts";

const MOST = 15;

/** A feature with the turn that named it. */
export interface Feature {
  text: string;
  turn: number;
}

/** What the thing imagined does, has or must support, said by the person or proposed in an answer. */
export function featuresOf(talk: Talk): Feature[] {
  const turns = talk.turns.slice(0, 400);
  const makes = imagines(turns);
  const latest = latestLists(turns);
  return united(
    turns.flatMap((turn, at) =>
      [
        ...turn.asked.flatMap((said) => wanted(said, makes, talk.agentic)),
        ...(talk.agentic ? turn.answered.slice(-2).flatMap(reported) : proposedIn(turn, at, latest)),
      ].map((text) => ({ text, turn: at })),
    ),
  );
}

function proposedIn(turn: Turn, at: number, latest: Map<string, number>): string[] {
  if (compares(turn)) return [];
  const question = turn.asked.at(-1)?.text.slice(-600) ?? "";
  return turn.answered.flatMap((said) => proposed(said, question, at, latest));
}

function united(found: Feature[]): Feature[] {
  const kept: (Feature & { stems: Set<string>; distinct: string })[] = [];
  for (const { text, turn } of found) {
    if (kept.length >= MOST) break;
    const tidy = tidied(text);
    const own = stems(tidy);
    const distinct = distinction(tidy);
    const known = kept.some((other) => other.distinct === distinct && likeness(other.stems, own) >= 0.6);
    if (!known && tidy.split(" ").length >= 2 && !ELSEWHERE.test(tidy))
      kept.push({ text: tidy, turn, stems: own, distinct });
  }
  return kept.map(({ text, turn }) => ({ text, turn }));
}

/** What a feature is about stands elsewhere, or it is no more than praise. */
const ELSEWHERE =
  /^\S+ (?:this|it|that|these|those)\b|^(?:really |very |so )*(?:cool|nice|great|good|fun|funny|helpful|useful|awesome|easier)\b(?: and \p{Ll}+)?(?: to\b| for\b|$)/iu;

const tidied = (text: string): string =>
  ellipsize(
    shorten(
      clip(text, 600)
        .replace(/\[\d+\]/g, "")
        .replace(
          /^(?:(?:the )?(?:capability|ability|option|possibility) (?:of|to) )?(?:(?:an?|the|also|to|een|de|het)\s+)?/i,
          "",
        )
        .replace(/[\s.;:,!?]+$/, ""),
      14,
    ),
    500,
  );
