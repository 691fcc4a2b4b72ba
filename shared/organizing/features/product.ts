import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import type { Turn } from "../parsed-conversation.ts";

/** Products that have features; a text or a plain question has none. */
const PRODUCTS =
  /\b(?:apps?|applications?|tools?|systems?|(?:web ?)?sites?|(?:web ?)?shops?|games?|services?|interfaces?|ui|gui|apis?|plugins?|extensions?|bots?|platforms?|programs?|scripts?|librar(?:y|ies)|widgets?|dashboards?|commands?|cli|tui|flags?|pages?|buttons?|screens?|software|prototypes?|mvp|backend|frontend|servers?|components?|infographics?|calendars?|automate|automation|pipelines?|ci\/cd|devices?|robots?|gadgets?|guides?|archives?|features?|menus?|headers?|layouts?|toggles?|workflows?|ci|formatters?|databases?|modules?|spreadsheets?|trackers?|planners?|marketplaces?|diar(?:y|ies)|journals?|forms?|portals?|chatbots?|editors?|converters?|generators?|calculators?|scrapers?|parsers?|agents?|code|functions?|class(?:es)?)\b/i;

/** The person imagines something, whatever it is. */
const IMAGINES =
  /\b(?:what i(?:'m| am| was|’m)? (?:imagine|picture|envision|thinking|have in mind)(?: of)? is an?|ik zit te denken aan een)\b/i;

/** Whether the person speaks of any product that could have features. */
export const namesProduct = (turns: Turn[], spoken: SpokenLanguage | null): boolean =>
  turns.some((turn) =>
    turn.asked.some(({ text }) => {
      const opening = text.slice(0, 3_000);
      return PRODUCTS.test(opening) || IMAGINES.test(opening) || (spoken?.products.test(opening) ?? false);
    }),
  );
