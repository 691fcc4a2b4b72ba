/** Who answers no person: what a program calls, asks or sends something to. */
const PROGRAMS =
  "users?|visitors?|customers?|clients?|players?|members?|subscribers?|apis?|servers?|services?|models?|functions?|endpoints?|databases?|systems?|scripts?|programs?|methods?|commands?|browsers?|gebruikers?|klanten|klant|bezoekers?";
const OWN =
  "(?:the|my|our|your|his|her|their|an?|some(?:one|body)|de|het|een|mijn|onze|ons|jouw|je|zijn|haar|iemand)";
/** A person: with a word before them, or by their name. */
const PERSON = String.raw`(?:${OWN} (?!(?:\p{L}+ )?(?:${PROGRAMS})(?!\p{L}))\p{L}|[A-Z]\p{Ll}+(?!\p{L}))`;

/** What a person does with other people, in a shop, or in their own head; nothing of it can be built. */
const ERRANDS = [
  new RegExp(
    `^(?:[Aa]sk|[Pp]hone|[Rr]ing|[Cc]onsult|[Tt]alk (?:to|with)|[Ss]peak (?:to|with)|[Mm]eet(?: with)?|[Vv]isit|[Rr]emind|[Vv]raag(?: aan)?|[Bb]el|[Oo]verleg met|[Ss]preek met) ${PERSON}`,
    "u",
  ),
  // These are also said of what a program does, so more of a person must be in them.
  new RegExp(
    String.raw`^(?:[Cc]all|[Ee]-?mail|[Mm]ail|[Tt]ext|[Tt]ell) ${PERSON}.* (?:about|whether|if|how|when|what|which|for|of|over|hoe|wat|wanneer|welke)(?!\p{L})`,
    "u",
  ),
  /(?:^|\s)(?:de|het|mijn|onze|aan)\s.*\s(?:vragen|bellen|opbellen|mailen)(?:\s(?:of|om|naar|hoe|wat|wanneer|welke|over)(?!\p{L})|\P{L}*$)/iu,
  /^(?:buy|borrow|koop|leen)(?! (?:button|link|page|now|knop))(?!\p{L})/iu,
  /^(?:decide|beslis|bedenk)(?: (?:on|whether|if|which|how|what|when|between|of|welke|hoe|wat|wanneer))(?!\p{L})/iu,
];

/** Whether a text names something that a person does, rather than something that can be built. */
export const isErrand = (text: string): boolean => ERRANDS.some((each) => each.test(text));
