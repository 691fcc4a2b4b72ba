/** What is made of code: it is delivered as code, not as an answer in words. */
const PROGRAMS =
  "apps?|applications?|websites?|web ?sites?|web ?pages?|landing pages?|home ?pages?|webshops?|web shops?|online shops?|pages?|sites?|programs?|scripts?|userscripts?|code|functions?|methods?|class(?:es)?|modules?|librar(?:y|ies)|packages?|components?|widgets?|buttons?|forms?|dashboards?|games?|bots?|chatbots?|plugins?|extensions?|add-?ons?|macros?|shortcuts?|apis?|endpoints?|services?|microservices?|servers?|clients?|databases?|schemas?|quer(?:y|ies)|commands?|one-?liners?|dockerfiles?|docker|k8s|kubernetes|workflows?|pipelines?|configs?|configurations?|tests?|unit tests?|regex(?:es)?|formulas?|algorithms?|parsers?|scrapers?|crawlers?|tools?|calculators?|trackers?|converters?|simulators?|prototypes?|mvp|menus?|search (?:box|bar)|animations?|models?|views?|css|html|javascript|typescript|python|sql|applicaties?|webpagina['’]?s?|pagina['’]?s?|programma['’]?s?|functies?|klassen?|knop(?:pen)?|formulier(?:en)?|spel(?:letje)?|opdrachten?|zoekbalk|bestanden";
/** What is written in words: it is delivered by an answer. */
const TEXTS =
  "essays?|articles?|posts?|blogs?|blog posts?|newsletters?|letters?|cover letters?|e-?mails?|mails?|messages?|texts?|story|stories|poems?|haikus?|limericks?|songs?|lyrics|speech(?:es)?|summar(?:y|ies)|translations?|descriptions?|captions?|tweets?|threads?|slogans?|taglines?|titles?|headlines?|names|bios?|resumes?|cvs?|recipes?|plans?|schedules?|itinerar(?:y|ies)|checklists?|quiz(?:zes)?|lesson plans?|prompts?|reports?|outlines?|agendas?|proposals?|quotes?|press releases?|user stor(?:y|ies)|epics?|reviews?|hashtags|tags|polic(?:y|ies)|privacy policy|terms of (?:use|service)|contracts?|invitations?|dialogues?|scenes?|characters?|infographics?|diagrams?|presentations?|slides?|documents?|documentation|readme|notes|artikel(?:en)?|brief|brieven|bericht(?:en)?|tekst(?:en)?|verhaal|verhalen|gedicht(?:en)?|samenvatting(?:en)?|vertaling(?:en)?|beschrijving(?:en)?|nieuwsbrief|offerte|recept(?:en)?|planning|overzicht|verslag|toespraak";

const ofKind = (names: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d-])(?:${names})(?![\p{L}\d])`, "iu");
const program = ofKind(PROGRAMS);
const writing = ofKind(TEXTS);

/** How far into a phrase its head noun stands, at most. */
const HEAD_WORDS = 8;
/** What describes a thing comes after its noun: "a page that shows a story" is a page. */
const DESCRIBES =
  /\s(?:that|which|who|where|so|to|for|with|about|of|in|on|from|using|based|die|dat|om|waarmee|waarin|voor|met|over|van|in|op)\s/i;

const headOf = (phrase: string): string =>
  (phrase.split(DESCRIBES, 1)[0] ?? "").split(/\s+/, HEAD_WORDS).join(" ");

/** Whether a phrase names something that is made of code. */
export function isProgram(phrase: string): boolean {
  const head = headOf(phrase);
  return program.test(head) && !writing.test(head.split(" ").slice(-1).join());
}

/** Whether a phrase names something that is written in words. */
export const isWriting = (phrase: string): boolean => writing.test(headOf(phrase)) && !isProgram(phrase);

/** Verbs of writing, which an answer in words delivers. */
export const isAboutWords = (todo: string): boolean =>
  /^(?:write|rewrite|draft|summari[sz]e|translate|rephrase|paraphrase|proofread|correct|shorten|compose|schrijf|herschrijf|vertaal|vat|corrigeer)\b/i.test(
    todo,
  ) && !isProgram(todo.replace(/^\S+ /, ""));
