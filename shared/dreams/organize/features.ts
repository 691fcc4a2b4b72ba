import { isProse } from "./asks.ts";
import type { Block } from "./markdown.ts";
import { clip, sentences, shorten } from "./sentences.ts";
import type { Talk } from "./talk.ts";
import { likeness, stems } from "./words.ts";

const most = 15;

/** A feature with the turn that named it. */
export interface Feature {
  text: string;
  turn: number;
}

const featured =
  /\b(?:features?|functionalit(?:y|ies)|capabilit(?:y|ies)|requirements?|criteria|specs?|specifications?|mechanics|must[- ]haves?|able to do|should (?:be|have|support|include|do)|needs? to|expect|user stories|scope|functies|functionaliteiten|eisen|wensen|kenmerken)\b/i;
const notFeatured =
  /\b(?:advantages?|disadvantages?|pros|cons|pricing|alternatives?|options|tools|benefits|steps|examples?)\b/i;

/** What the thing imagined does, has or must support, said by the person or proposed in an answer. */
export function featuresOf(talk: Talk): Feature[] {
  const found: (Feature & { stems: Set<string> })[] = [];
  const add = (text: string, turn: number) => {
    const tidy = clip(shorten(text.replace(/[\s.;:,]+$/, ""), 22), 500);
    const own = stems(tidy);
    if (tidy.length < 3 || found.some((other) => likeness(other.stems, own) >= 0.6)) return;
    found.push({ text: tidy, turn, stems: own });
  };
  talk.turns.slice(0, 400).forEach((turn, at) => {
    for (const said of turn.asked) for (const text of wanted(said.blocks)) add(text, at);
    if (!talk.agentic)
      for (const said of turn.answered) for (const text of proposed(said.blocks)) add(text, at);
  });
  return found.slice(0, most).map(({ text, turn }) => ({ text, turn }));
}

const must =
  /\b(?:should|must|needs? to|has to|have to|can|could|will|would be able to|moet|moeten|kan|kunnen)\b/i;

function wanted(blocks: Block[]): string[] {
  const found: string[] = [];
  for (const block of blocks) {
    if (
      block.kind === "item" &&
      block.depth === 1 &&
      (featured.test(block.intro) || featured.test(block.under.at(-1) ?? ""))
    )
      found.push(block.text);
    else if (block.kind === "paragraph" && !block.quoted) {
      for (const sentence of sentences(block.text)) {
        if (!isProse(sentence) || /\?$/.test(sentence)) continue;
        const told =
          /^(?:the|it|this|that|each|every|users?|players?|customers?|people|een|de|het)\b.*?\b(?:should|must|needs? to|has to|will|can|moet|kan)\s+(?:also |be able to )?(.+)$/i.exec(
            sentence,
          );
        if (told?.[1] && must.test(sentence)) found.push(told[1]);
      }
    }
  }
  return found;
}

function proposed(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "item" || block.depth > 1) return [];
    const context = `${block.intro} ${block.under.at(-1) ?? ""}`;
    if (!featured.test(context) || notFeatured.test(context)) return [];
    return [block.lead ? `${block.lead}: ${sentences(block.body)[0] ?? ""}` : block.text];
  });
}
