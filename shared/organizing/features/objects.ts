import { singular } from "@dreamcatcher/text/words";

/** Before an act whose object is named before: "post a review or request one". */
export const ALTERNATIVE =
  /\s+(?:or|and) (?=(?!(?:cancel|edit|delete|remove|change|undo|confirm)\b)\p{Ll}+(?: (?:for|to|about|on|with))? (?:it|them|one|some)\b)/iu;

const UNNAMED = /^(\p{Ll}+(?: (?:for|to|about|on|with))?) (?:it|them|one|some)(?=$| )/u;
const ONGENOEMD = /^(\p{L}+ \p{Ll}+en) (?:er een|het|hem|ze|die)(?=$| )/u;
const NEXT = String.raw`(?=$|[,.]| (?:to|for|with|by|in|on|of|from|per|at|until|when|or|and|that|which|as|via|every|each|aan|op|uit|af|met|voor|per)\b)`;
const OBJECT = new RegExp(
  String.raw`^(?:\p{Ll}+(?: (?:for|to|about|on|with|up))?|\p{L}+ \p{Ll}+en) ((?:an?|the|een|de|het) (?:[\p{L}\d'’-]+ ){0,3}?[\p{L}\d'’-]+|(?:(?:their|his|her|your|our|its|hun) )?(?:[\p{Ll}-]+ ){0,2}?\p{Ll}+s)${NEXT}`,
  "iu",
);
const OWNER = /^(?:their|his|her|your|our|its|hun) /;
/** Shows a thing rather than being the thing that people want. */
const MEDIUM =
  /\b(?:photos?|pictures?|images?|videos?|scans?|descriptions?|ads?|listings?|notes?|notices?|messages?|foto(?:['’]s)?|plaatjes?|berichten|bericht|advertenties?)$/i;

/**
 * Acts with their objects in place of pronouns: "people post a review, others rate it" rate a review. Of a
 * photo "it" is what the photo shows, the topic. Where nothing is named the act is left as it stands.
 */
export function withObjects(acts: readonly string[], topic: string | null): string[] {
  let object: string | null = null;
  return acts.map((act) => {
    const thing: string | null = object && MEDIUM.test(object) && !ONE.test(act) ? topic : object;
    const named: string = thing ? act.replace(UNNAMED, `$1 ${thing}`).replace(ONGENOEMD, `$1 ${thing}`) : act;
    object = OBJECT.exec(named)?.[1]?.replace(OWNER, "") ?? object;
    return named;
  });
}

const ONE = /\bone\b/;

/** What people hand to each other. */
const EXCHANGED =
  /\b(?:(?:swap|shar|trad|exchang|lend|borrow|sell|rent|offer)(?:e|s|es|ing|ping)?|giv(?:e|ing) away) ((?:\p{Ll}+ ){0,2}?\p{Ll}+s)(?=$|[,.;:!?]| (?:with|for|to|in|on|from|among|between|per|and|or|via|by)\b)/iu;
const GERUILD =
  /(?<!\p{L})(?:ruilen|delen|lenen|uitlenen|verkopen|verhuren) ((?:\p{Ll}+ )?\p{Ll}+(?:s|en))(?=$|[,.;:!?]| (?:met|voor|aan|in|op|van|via|en)(?!\p{L}))/iu;

/** What a sentence says that people hand to each other: one of "neighbours swap plant cuttings". */
export function exchangedIn(sentence: string): string | null {
  const [, things] = EXCHANGED.exec(sentence) ?? [];
  if (!things) return GERUILD.exec(sentence)?.[1] ?? null;
  const words = things.split(" ");
  const one = [...words.slice(0, -1), singular(words.at(-1) ?? "")].join(" ");
  return `${/^[aeiou]/.test(one) ? "an" : "a"} ${one}`;
}
