import { FEATURED } from "../language/feature-lists.ts";
import { isShell } from "../language/shell.ts";
import type { Utterance } from "../parsed-conversation.ts";
import { actsOf } from "./acts.ts";
import type { Described } from "./feature.ts";

const MAX_LEAD = 300;
const THING = String.raw`(?:this|the|our|your) (?:[\w'’-]+ ){0,3}?(?:(?:user)?scripts?|code|programs?|apps?|applications?|implementation|versions?|mvp|components?|functions?|setup|bots?|pages?|sites?|websites?|games?|widgets?|extensions?|plugins?|tools?|servers?|workflows?|classes|class|endpoints?)`;

/** "Here is what this script does:", "This version now:" open a list of what was made does. */
const LEADS_TO_ACTS = new RegExp(
  String.raw`\b${THING}(?: (?:now|also|will|then|can|does|do|performs?|provides?|includes?|offers?|supports?|lets you|allows you to|handles?|has|works?|the following|these|(?:the )?following [\w-]+|as follows|\w+ (?:endpoints|features|functions|commands|things)))*:$`,
  "i",
);
/** "This script saves a copy, then empties the page." */
const ACTS = new RegExp(
  String.raw`^${THING} (?:(?:now|also|will|then|first|simply|automatically|correctly) )*(\p{Ll}{3,}s\b.{8,})$`,
  "iu",
);
/** Verbs that say how a thing is made or to be used, not what it does. */
const NO_ACT =
  /^(?:uses|assumes|is|has|was|does|shows how|demonstrates|needs|requires|contains|consists|follows|relies|works|looks|seems|imports|this|its|provides an? (?:example|basic|simple|starting))\b/i;
/** "I've added a map", "You can tap a boat to see its keeper". */
const MADE =
  /^(?:i(?:['’]ve| have) (?:also |now )*(?:added|incorporated|included|integrated|implemented|designed it to be|made it) (.{6,})|you can (?:also |now )*((?:click|tap|swipe|drag|hover|scroll|press|switch|toggle|filter|search) .{6,}))$/i;

/** What an answer to the order to make something says of what it made. */
export function deliveredFeatures({ message, blocks }: Utterance): Described[] {
  const hasProgram = blocks.some((block) => block.kind === "code" && !isShell(block.code));
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph")
      return block.sentences.flatMap((sentence) =>
        madeIn(sentence, hasProgram).map((text) => ({ text, sentence, message })),
      );
    if (!hasProgram || block.kind !== "item" || block.depth > 1) return [];
    const isListed = LEADS_TO_ACTS.test(block.leading.slice(-MAX_LEAD)) || isUnderFeatures(block);
    if (!isListed) return [];
    const [sentence = ""] = block.sentences;
    return [{ text: sentence.replace(USE_OF, ""), sentence, message }];
  });
}

/** Whether the heading over an item is "Features". */
const isUnderFeatures = ({ under }: { under: string[] }): boolean =>
  FEATURED.test((under.at(-1) ?? "").slice(0, MAX_LEAD));

/** "Use the `tar` command to compress the file" compresses the file. */
const USE_OF = /^uses? (?:the )?.{1,40}? to (?=\p{Ll})/iu;

function madeIn(sentence: string, hasProgram: boolean): string[] {
  const bare = sentence.replace(/[.!]+$/, "");
  const [, added, enabled] = MADE.exec(bare) ?? [];
  const made = added ?? enabled;
  if (made) return [made];
  const [, acts = ""] = (hasProgram && !bare.endsWith(":") && ACTS.exec(bare)) || [];
  return actsOf(acts).flatMap((act) => (act && !NO_ACT.test(act) ? act.replace(/^takes care of /, "") : []));
}
