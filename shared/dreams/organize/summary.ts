import { isProse } from "./asks.ts";
import { clip, sentences, shorten } from "./sentences.ts";
import type { Talk } from "./talk.ts";
import { contentWords, stem } from "./words.ts";

const mostWords = 80;

/** Two or three sentences that say what a talk is about and what it settled on. */
export function summaryOf(talk: Talk): string {
  const weights = weightsOf(talk);
  const asked = talk.turns.flatMap((turn) => turn.asked.flatMap((said) => proseOf(said.blocks)));
  const answered = talk.turns.flatMap((turn) => turn.answered.flatMap((said) => proseOf(said.blocks)));
  const covered = new Set<string>();
  const chosen: { text: string; at: number }[] = [];
  let room = mostWords;
  const gain = (text: string) => {
    const fresh = new Set(
      contentWords(text, talk.language)
        .map(stem)
        .filter((w) => !covered.has(w)),
    );
    return (
      [...fresh].reduce((sum, w) => sum + (weights.get(w) ?? 0), 0) /
      Math.max(8, text.split(" ").length) ** 0.5
    );
  };
  const pick = (pool: string[], offset: number) => {
    const best = pool
      .slice(0, 400)
      .map((text, at) => ({ text: shorten(text, Math.min(room, 36)), at: at + offset }))
      .map((each) => ({ ...each, gain: gain(each.text) }))
      .reduce((a, b) => (b.gain > a.gain ? b : a), { text: "", at: 0, gain: 0 });
    if (!best.text || best.text.split(" ").length > room) return;
    chosen.push(best);
    room -= best.text.split(" ").length;
    for (const w of contentWords(best.text, talk.language)) covered.add(stem(w));
  };
  pick(asked.slice(0, 12), 0);
  pick(asked, 0);
  pick(answered, 1_000);
  if (room > 15) pick(answered, 1_000);
  return clip(
    chosen
      .sort((a, b) => a.at - b.at)
      .map(({ text }) => (/[.!?…]$/.test(text) ? text : `${text}.`))
      .join(" "),
    4_000,
  );
}

const narration =
  /^(?:let me|now|i'll|i’ll|i will|i'm|sure|certainly|of course|great|here (?:is|are)|here's|perfect|good|ok)\b/i;

const proseOf = (blocks: Talk["turns"][number]["asked"][number]["blocks"]): string[] =>
  blocks.flatMap((block) =>
    (block.kind === "paragraph" && !block.quoted) || block.kind === "item"
      ? sentences(block.text).filter(
          (each) => isProse(each) && !narration.test(each) && each.split(" ").length >= 5,
        )
      : [],
  );

function weightsOf(talk: Talk): Map<string, number> {
  const weights = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const w of contentWords(text.slice(0, 20_000), talk.language))
      weights.set(stem(w), (weights.get(stem(w)) ?? 0) + weight);
  };
  for (const turn of talk.turns.slice(0, 200)) {
    for (const said of turn.asked)
      for (const block of said.blocks) if (block.kind !== "code") count(block.text, 2);
    for (const said of turn.answered)
      for (const block of said.blocks)
        if (block.kind !== "code") count(block.text, block.kind === "heading" ? 2 : 0.5);
  }
  for (const [w, weight] of weights) weights.set(w, Math.log1p(weight));
  return weights;
}
