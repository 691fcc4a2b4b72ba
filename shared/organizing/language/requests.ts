import { negates } from "@dreamcatcher/text/negation";
import { imperativeOf } from "@dreamcatcher/text/verbs";

/**
 * How a person names work: requests it of the assistant (`asked`), wants to do or have it (`wished`),
 * asks how to do it (`wondered`), or plays with the idea (`imagined`).
 */
export type AskKind = "asked" | "wished" | "wondered" | "imagined";

const ALSO =
  "(?:also |then |now |next |just |please |kindly |maybe |perhaps |possibly |(?!(?:ap|re|sup|multi|com|im)ply |rely )\\p{Ll}+ly |try to |attempt to )*";
const HELP = "(?:help (?:me|us) (?:to |with |in )?)?";

/** How requests and wishes begin, before the verb of the work; the first that matches counts. */
export const REQUESTS: [RegExp, AskKind][] = [
  [
    /^what if (?:there (?:was|were|is) (?:a way|an option|a possibility) to |(?:we|it|you|i|they) (?:could |can |would )?)/i,
    "imagined",
  ],
  [
    new RegExp(
      `^(?:it(?:'d| would|’d) be|i(?:'d| would|’d) (?:really )?appreciate it) (?:really |very |so )?(?:cool |nice |great |good |helpful |useful |awesome |best |lovely )?if you (?:could |would |can )${ALSO}${HELP}`,
      "iu",
    ),
    "asked",
  ],
  [
    /^it(?:'d| would|’d) be (?:really |very |so )?(?:cool|nice|great|good|fun|helpful|useful|awesome|best) (?:if (?:we|i|it) could |to )(?:be able to )?/i,
    "imagined",
  ],
  [/^(?:would|do) you mind (?:please )?(?=\p{Ll}+ing\b)/iu, "asked"],
  [
    new RegExp(
      `^(?:can|could|would|will|might) (?:you|we) ${ALSO}(?:be (?:so kind as to|able to) |move on to )?${ALSO}${HELP}`,
      "iu",
    ),
    "asked",
  ],
  [new RegExp(`^(?:is there )?any chance (?:that )?you (?:could|can|would) ${ALSO}${HELP}`, "iu"), "asked"],
  [
    new RegExp(
      `^i(?:'m| am| was|’m)? ?(?:hoping|wondering if|hope) (?:that )?you (?:could|can|would|might) ${ALSO}${HELP}`,
      "iu",
    ),
    "asked",
  ],
  [
    new RegExp(
      `^(?:i|we)(?:'d|’d| would)? ?(?:really |also |now |still )*(?:want|need|like|love|prefer|require|would like) (?:for )?you to ${ALSO}${HELP}`,
      "iu",
    ),
    "asked",
  ],
  [
    /^you (?:will|shall|are (?:going )?to|should|must|need to|have to) (?:also )?(?=(?:write|create|make|build|design|draft|generate|develop)\b)/i,
    "asked",
  ],
  [/^(?:i(?:'d| would)? (?:propose|suggest) (?:that )?we (?:should )?|we should )/i, "wished"],
  [/^(?:let's|let’s|lets|let us) (?:also |now |then |just |go ahead and |move on to )*/i, "asked"],
  [/^(?:help me|help us|assist me) (?:to |in |with )?/i, "asked"],
  [
    /^(?:your (?:task|job) is to|the (?:task|goal|aim|idea|plan) is to|my (?:goal|aim|plan|idea) is to) /i,
    "asked",
  ],
  [
    /^(?:i|we)(?:'m|'re| am| are|’m|’re) (?:currently |now )?(?:trying|looking|going|planning|hoping|about|attempting) to (?:try to |start to )?/i,
    "wished",
  ],
  [/^(?:still |first |only )?(?:need|have|got|going|gonna|want) to /i, "wished"],
  [
    /^(?:what )?(?:i|we)(?:'d|’d| would)? ?(?:also |really |then |now |still |first |probably )*(?:want|wanna|need|like|love|wish|have|plan|intend|hope|aim) to (?:also |be able to |try to )*/i,
    "wished",
  ],
  [
    /^(?:i|we)(?:'ll|’ll| will| should| must) (?:also |then |now |still |really |probably |first |have to |need to )*/i,
    "wished",
  ],
  [
    /^(?:how|where) (?:do|would|can|could|should|might|to)(?: (?:i|we|you|one))? (?:be able to |go about |best )?/i,
    "wondered",
  ],
  [/^(?:can|could) (?:i|we) (?:also |then |still )*/i, "wondered"],
  [
    /^(?:kun|kan|wil|zou|zul) (?:je|jij|u) (?:dit |dat |ook |nu |voor mij |me |mij |alsjeblieft |willen |kunnen )*/i,
    "asked",
  ],
  [
    /^(?:ik wil(?: graag)? dat (?:je|jij|u)|laten we|help (?:me|mij|ons)(?: met(?: het)?| om)?|(?:je|jij|u) moet) /i,
    "asked",
  ],
  [/^(?:je|jij|u) (?=(?:schrijft|maakt|ontwerpt|bouwt|genereert)\b)/i, "asked"],
  [/^(?:ik|we|wij) (?:wil|willen|moet|moeten|ga|gaan|zal|zullen)(?: graag| nog| nu| ook)* /i, "wished"],
  [/^hoe (?:kan|kun|moet|zou|maak|krijg) (?:ik|je|we) /i, "wondered"],
];

/** "I'm planning on opening a bakery". */
const WISH_WITH_GERUND =
  /^(?:i|we)(?:'m|'re| am| are|’m|’re|'d be| would be)? (?:planning on|thinking (?:of|about)|interested in|working on|considering|plan on) (\p{Ll}+ing)(?:\/\p{Ll}+)?(?= )/iu;

/** "We'd like the tests to be run at night" is the wish to run the tests at night. */
const PASSIVE_WISH =
  /^(?:i|we)(?:'d|’d| would)? (?:also |really |just )*(?:like|love|want|need) ((?:the|all|each|every|my|our|a|an|any) .{3,80}?|it|them) (?:to (?:be|get) )(\p{Ll}+)(?= |[.!]?$)/iu;
/** The verbs of irregular participles. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    built: "build",
    drawn: "draw",
    kept: "keep",
    made: "make",
    put: "put",
    run: "run",
    sent: "send",
    set: "set",
    shown: "show",
    rewritten: "rewrite",
    written: "write",
  }),
);

/** "The model should be renamed to Order" orders a change; what else should be describes the thing. */
const PASSIVE_ORDER =
  /^((?:the|this|that|these|those|my|our|all|each|every) [^,.;:]{2,60}?) (?:should|must|needs? to|has to|have to) be (renamed|removed|replaced|moved|changed|updated|fixed|deleted|merged|rewritten|converted|translated|added)\b/i;

/** A wish without "to" and verb of its own in the form of one that has both. */
export const withPlainWish = (clause: string): string =>
  clause
    .replace(PASSIVE_WISH, activeOf)
    .replace(PASSIVE_ORDER, orderOf)
    .replace(WISH_WITH_GERUND, (_, verb: string) => `I want to ${imperativeOf(verb) ?? verb}`);

function activeOf(clause: string, object: string, participle: string): string {
  if (negates(clause)) return clause;
  const verb = PARTICIPLES.get(participle) ?? (participle.endsWith("ed") ? imperativeOf(participle) : null);
  return verb ? `I want to ${verb} ${object}` : clause;
}

function orderOf(clause: string, object: string, participle: string): string {
  if (negates(clause)) return clause;
  const verb = PARTICIPLES.get(participle) ?? imperativeOf(participle);
  return verb ? `${verb} ${object.charAt(0).toLowerCase()}${object.slice(1)}` : clause;
}

/** A text that begins with a gerund or participle, as an imperative: "we designed a garden". */
export function asImperative(text: string): string {
  const [, participle = "", rest = ""] = /^(\p{Ll}+(?:ing|ed))( .+)$/u.exec(text) ?? [];
  const verb = imperativeOf(participle);
  return verb ? `${verb}${rest}` : text;
}
