import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { wishesIn } from "../language/wishes.ts";
import type { Turn } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";

/** Products that have features; a text or a plain question has none. */
const PRODUCTS =
  /\b(?:(?:[a-z]{3,}(?<!whats))?apps?|applications?|tools?|systems?|(?:web ?)?sites?|(?:web ?)?shops?|games?|services?|interfaces?|ui|gui|apis?|plugins?|extensions?|bots?|platforms?|programs?|scripts?|librar(?:y|ies)|widgets?|dashboards?|commands?|cli|tui|flags?|pages?|buttons?|screens?|software|prototypes?|mvp|backend|frontend|servers?|components?|infographics?|calendars?|automate|automation|pipelines?|ci\/cd|devices?|robots?|gadgets?|guides?|archives?|features?|menus?|headers?|layouts?|toggles?|workflows?|ci|formatters?|databases?|modules?|spreadsheets?|trackers?|planners?|marketplaces?|diar(?:y|ies)|journals?|forms?|portals?|chatbots?|editors?|converters?|generators?|calculators?|scrapers?|parsers?|agents?|code|functions?|class(?:es)?)\b/i;

/** The person imagines something, whatever it is. */
const IMAGINES =
  /\b(?:what i(?:'m| am| was|’m)? (?:imagine|picture|envision|thinking|have in mind)(?: of)? is an?|ik zit te denken aan een)\b/i;

/** Whether the person speaks of any product that could have features. */
export const namesProduct = (turns: Turn[], spoken: SpokenLanguage | null): boolean =>
  turns.some((turn) =>
    turn.asked.some(({ text, blocks }) => {
      const opening = text.slice(0, 3_000);
      return (
        PRODUCTS.test(opening) ||
        IMAGINES.test(opening) ||
        (spoken !== null && (spoken.products.test(opening) || wishesForProject(blocks, spoken)))
      );
    }),
  );

const MAX_BLOCKS = 20;

const wishesForProject = (blocks: Passage[], spoken: SpokenLanguage): boolean =>
  blocks
    .slice(0, MAX_BLOCKS)
    .some((block) =>
      block.sentences.some((each) => wishesIn(each, spoken).some(({ kind }) => kind === "project")),
    );
