import { negates } from "@dreamcatcher/text/negation";
import { actsOf } from "./acts.ts";

/** A word of a subject, not one that opens a clause. */
const WORD = String.raw`(?:(?!(?:where|that|which|who|you|i|we|if|when|there|what|how|why|er|waar|die|dat|wat|hoe)\b)[\w'’-]+ )`;
const SUBJECT = String.raw`(?:it|this|that|they|hij |zij |the ${WORD}{1,5}|each [\w-]+ |an? ${WORD}{1,5}|every [\w-]+ |all ${WORD}{1,3}|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?) |(?:leden|gebruikers|klanten|bezoekers|spelers|mensen) |[A-Z][a-z]+(?:s|en) |(?:de|het|een|elke?|iedere?|alle|deze|dit) ${WORD}{1,4})`;
const MUST_NOT = String.raw`(?:should|must|ca|could|wo|would)n['’]t|(?:cannot|may not|might not)|(?:mag|mogen|hoeft|hoeven)(?= (?:niet|geen|nooit)\b)`;
const MUST =
  "should|must|needs? to|has to|have to|shall|can|could|will|would|moet|moeten|kan|kunnen|zou|zouden|zal|zullen|mag|mogen";
/** "That can wait" and "it would always be on" argue. */
const ARGUED = /^(?:this|that) (?:can|could|will|would)\b|^it would (?:always|never|still|mean|not)\b/i;
const STRONG = "should|must|needs? to|has to|have to|shall|moet|moeten";
/** "The app must send reminders": subject, modal verb and what is required. */
const REQUIRED = new RegExp(
  String.raw`^(${SUBJECT}(?=\s*(?:${MUST_NOT}|${MUST})\s)|${WORD}{1,4}(?=(?:${STRONG})\s))\s*((?:${MUST_NOT}|${MUST})\s+(?:also |ook |always |then |be able to |be )?)((?!(?:also |always )?have (?:been|had|\p{L}+ed|spent|gone|made|done)\b)\S.{5,})$`,
  "iu",
);
const OPENS_STATEMENT = String.raw`(?=(?:${SUBJECT}\s*(?:${MUST_NOT}|${MUST})\s|ideally |preferably |maybe |perhaps |later |er (?:moet|moeten|komt|komen) |there (?:should|must|will|needs?) |misschien |liefst ))`;
/** Where the next statement of a sentence begins: "…, and ideally it works offline". */
const AFTER_COMMA = new RegExp(`[,;:] (?:and |but |so |en |maar )?${OPENS_STATEMENT}`, "iu");
const AFTER_AND = new RegExp(` (?:and|but|so|en|maar) ${OPENS_STATEMENT}`, "iu");

/** The statements of a sentence, each of which may say something of the product. */
export function statementsIn(sentence: string): string[] {
  if (DEPENDENT.test(sentence)) return [sentence];
  return sentence.split(AFTER_COMMA).flatMap((part) => {
    const [first = "", ...others] = part.split(AFTER_AND);
    return OPEN_CLAUSE.test(first) ? [part] : [first, ...others];
  });
}
/** What only holds together with what follows. */
const DEPENDENT = /^(?:if|when|while|as|since|because|where|als|wanneer|omdat)\b/i;
/** A clause that goes on after "and": "where members can borrow a boat and others can wait". */
const OPEN_CLAUSE = /\b(?:where|that|which|waar|waarin|die|dat) [^,]{3,}$/i;

/** "The load is so small that one server should do". */
const CONSEQUENCE = /\b(?:so|such) .{3,40}? that (.{8,})$/i;
const ASIDE = /,? (?:of course|obviously|anyway|natuurlijk|please)\b.*$|[.!]+$/i;
/** "It would be nice to have a map" says no more of the map than that. */
const PRAISE =
  /^(?:really |very |so |more )*(?:cool|nice|great|good|fun|funny|helpful|useful|awesome|interesting|best|ideal|easier|perfect|wonderful|amazing)\b(?: and \p{Ll}+)?(?: to\b| for\b| if\b|,|$)/iu;
/** Subjects that the text of a feature leaves out: the product and its users. */
const PRODUCT_OR_USERS =
  /^(?:it|this|that|they|hij|zij|leden|gebruikers|klanten|bezoekers|spelers|mensen|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?|apps?|systems?|tools?|(?:web)?site|(?:web)?shop|game|steps|dashboard|bot|page|script|program|widget|extension|plugin|service)|(?:de|het|deze|dit) (?:app|site|website|webshop|tool|bot|game|spel|systeem|programma)|[A-Z][a-z]+s) $|^(?:it|this|that|they)$/i;
/** Of a prohibition only the product is left out: "Users cannot delete posts" keeps its subject. */
const PRODUCT =
  /^(?:it|this|that|het|dit|dat|(?:the |de |het )?(?:apps?|systems?|tools?|site|website|webshop|game|spel|programma)) ?$/i;
/** What a statement says that the product or its users must, can or may not do. */
export function requiredIn(statement: string): string[] {
  const [, clause = statement] = CONSEQUENCE.exec(statement) ?? [];
  const [, subject = "", modal = "", what] = REQUIRED.exec(clause) ?? [];
  if (!what || ARGUED.test(clause) || PRAISE.test(what)) return [];
  if (negates(modal)) return [PRODUCT.test(subject) ? `not ${what}` : `${subject}${modal}${what}`];
  const omitted = negates(what) ? PRODUCT : PRODUCT_OR_USERS;
  // "It must be waterproof" says more than its last word.
  if (!what.replace(ASIDE, "").includes(" ")) return /\bbe $/.test(modal) ? [clause.replace(ASIDE, "")] : [];
  if (/^(?:in|on|at|from|of) /.test(what)) return [`${subject}${what}`];
  return omitted.test(subject) ? actsOf(what) : [`${subject}${modal}${what}`];
}
