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
/** What an answer with a program says that the program does. */
export function deliveredFeatures({ message, blocks }: Utterance): Described[] {
  if (!blocks.some((block) => block.kind === "code" && !isShell(block.code))) return [];
  return blocks.flatMap((block) => {
    if (block.kind === "item" && block.depth === 1 && LEADS_TO_ACTS.test(block.leading.slice(-MAX_LEAD))) {
      const [first = ""] = block.sentences;
      return [
        {
          text: first.replace(/^use (?:the )?.{1,40}? to (?=\p{Ll})/iu, ""),
          sentence: first,
          message,
        },
      ];
    }
    if (block.kind !== "paragraph") return [];
    return block.sentences.flatMap((sentence) => {
      if (sentence.endsWith(":")) return [];
      const [, acts = ""] = ACTS.exec(sentence.replace(/[.!]+$/, "")) ?? [];
      return actsOf(acts)
        .filter((act) => act && !NO_ACT.test(act))
        .map((act) => ({ text: act.replace(/^takes care of /, ""), sentence, message }));
    });
  });
}
