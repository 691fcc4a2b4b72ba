import { negates } from "@dreamcatcher/text/negation";
import type { Work } from "./ask.ts";
import { isProgram, isWriting } from "./things.ts";

/** "I need a script that …", "I'm after a poem", "any chance of a map": a thing rather than an act. */
const WANTS_THING =
  /^(?:(?:i|we)(?:'d|’d| would)? ?(?:also |really |just |still |now |then )*(?:want|need|like|love|require)(?: to (?:have|get))?|(?:i|we)(?:'m|’m|'re|’re| am| are) (?:also )?(?:after|in need of)|(?:can|could) (?:i|we) (?:please )?(?:have|get)|any chance of(?: getting)?|(?:ik|we) (?:wil|willen|zoek|zoeken|heb|hebben)(?: graag| ook| nog)*|graag)\s+((?:an?|the|some|een|de|het|wat)\s.+)$/i;
/** "Give me a poem": only what is made of words or code, since people ask for lists and tips as well. */
const GIVES_THING =
  /^(?:(?:can|could|would|will) you |kun je )?(?:please )?(?:give|get|make|send|provide|show|geef|stuur) (?:me|us|mij|ons)(?: with)? ((?:an?|the|some|een|de|het)\s.+)$/i;
/** "A poem about the sea, please". */
const THING_PLEASE = /^((?:an?|some|one|een|wat) .{3,120}?),? (?:please|pls|graag|alsjeblieft|aub)[.!]*$/i;
/** What exists already is looked for rather than made; what informs is no work. */
const NOT_MADE =
  /^(?:an?|the|some|een) (?:\p{L}+ )?(?:tools?|librar\p{L}+|packages?|services?|methods?|extensions?|plugins?|add-?ons?|lists?|examples?|overviews?|explanations?|tips|ideas|names|features?|overzicht|voorbeeld\p{L}*|lijst\p{L}*)\b/iu;

/** The thing that a clause, without what opens it, wants to have, as the work of making it. */
export function thingWanted(bare: string): Work | null {
  const [, wanted] = WANTS_THING.exec(bare) ?? [];
  const given = (GIVES_THING.exec(bare) ?? THING_PLEASE.exec(bare))?.[1];
  const thing = (wanted ?? given)
    ?.replace(/[\s.!?]+$/, "")
    .replace(/^[AE](?=\p{Ll}* )/u, (first) => first.toLowerCase());
  if (!thing || NOT_MADE.test(thing) || negates(thing) || (!wanted && /\?$/.test(thing))) return null;
  const isDutch = /^(?:een|de|het|wat) /i.test(thing);
  if (isDutch && /^(?:ik|we) heb/i.test(bare) && !/\bnodig\b/i.test(thing)) return null;
  if (!isWriting(thing) && !isProgram(thing)) return null;
  const [write, create] = isDutch ? ["Schrijf", "Maak"] : ["Write", "Create"];
  const text = `${isWriting(thing) ? write : create} ${thing.replace(/ (?:nodig|hebben)\b/i, "")}`;
  return { text, kind: wanted ? "wished" : "asked" };
}

const FURTHER =
  /^(?:and |en )?(?:also|ook|the same|hetzelfde) ((?:for|in|with|on|as|to|voor|met|op|als) .{2,60})$/i;

/** What a clause asks for beyond what was asked before: "Also for png". */
export function furtherIn(clause: string): Work | null {
  const [, what] = FURTHER.exec(clause.trim().replace(/[.!]+$/, "")) ?? [];
  if (!what || /\?$/.test(clause)) return null;
  const isDutch = /^(?:voor|met|op|als) /i.test(what);
  return { text: `${isDutch ? "Ook" : "Also"} ${what}`, kind: "asked" };
}
