import { negates } from "./negation.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that carry no topic, by language. */
export const STOP_WORDS = {
  en: set(`a about above after again against all almost along already also although always am an and another any anyone anything are aren't around as at away back
    be became because become been before being below best better between both but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during
    each either else enough even ever every everything few first for from further get gets getting give given go goes going gone good got had has hasn't have haven't having he hello help her here here's hers
    hi him his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself just keep kind know last later least less let let's like likely little look lot made make makes making many may maybe me
    might mine more most much must my myself need needed needs never next no none nor not nothing now of off often oh ok okay on once one ones only onto or other others otherwise our ours out over own
    per perhaps please possible put quite rather really right said same say see seem seems several shall she should shouldn't show simply since so some someone something soon still such sure take tell than thank thanks that that's
    the their theirs them then there there's these they they're thing things think this those though through thus to together too toward try trying two under until up upon us use used useful uses using usually
    various very via want wants was way ways we we'd we'll we're we've well were what what's when where whether which while who whom whose why will wish with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself
    e.g i.e etc vs im ive dont doesnt cant wont lets able new add added include includes including follow following followed specific different example examples based allow allows provide provides provided ensure ensures start started step steps`),
  nl: set(`aan achter al alle alleen alles als altijd ander andere anders ben bent bij bijvoorbeeld binnen boven daar daarna daarom dan dat de deze die dit doe doen door dus een eens eerste elk elke en er even gaan gaat ge geen geven goed graag had hadden heb hebben hebt
    heeft hem hen het hier hij hoe hoeveel hun iemand iets ik in is ja je jij jou jouw jullie kan kom komen komt kun kunnen kunt maak maar maken mag me meer meest men met mijn moet moeten na naar nadat nee net niet niets nieuw nieuwe nog nou nu of om omdat onder ons onze ook op
    over per samen staan staat te tegen ten ter toch toe tot tussen uit uw van vanuit veel via voor vooral waar waarbij waarin waarom wanneer want waren was wat we weer wel welk welke werd wie wij wil willen word worden wordt zal ze zeer zelf zich zie zien zij zijn zo zoals zodat zonder zou zouden zullen
    verschillende gebruik gebruiken gebruikt stap stappen volgende zorg daarnaast hierbij hieronder eventueel`),
  de: set(`aber alle als also am an auch auf aus bei bin bis bitte da damit dann das dass dein dem den der des die dies diese du ein eine einem einen einer eines er es für gibt hat haben hier ich ihr im in ist ja kann kannst können man mehr mein mit möchte
    muss nach nicht noch nur oder ohne sein sich sie sind so soll über um und uns unter vom von vor wann war was wenn werden wie will wir wird zu zum zur`),
  fr: set(`à ai au aux avec avez bonjour c'est ce ces cette comme comment dans de des du elle en est et être eux fait faire il ils j'ai je la le les leur lui ma mais me merci mes moi mon ne nous on ont ou où par pas peut plus pour pouvez qu'il que quel quelle qui sa sans se
    ses si son sont sur ta te tes toi ton tous tout très tu un une veux vos votre vous`),
  es: set(`a al algo como con cómo cual cuando de del desde donde el ella ellos en entre era es esa ese esta este esto está están favor fue ha hacer hasta hay hola la las le les lo los más me mi mis mucho muy necesito no nos o para pero por porque puede puedes que qué quiero
    se ser si sin sobre son su sus también te tiene todo tu un una unos y ya yo`),
} as const;

export type Language = keyof typeof STOP_WORDS;

/** Words that are said of anything: they may stand in a title, but name no topic of their own. */
export const VAGUE_WORDS =
  set(`access account actually additional allowing answer app apps application applications approach appropriate area article aspect assistant available aware base basic basics bit both bunch call called careful case cases certain change changed changes
  check choice choose clear clearly close code command commands common complete complex component components concept conclusion configuration consider considerations contain contains content context continue control copy correct correctly could create created creates creating creation current currently
  custom data day days default define defined definitely depend depending depends describe description design detail detailed details develop developer development directly display does easier easily easy edit effective effectively efficient element else end enhance enhanced entire environment error especially
  essential evaluate exact exactly existing expect expected experience explain explore factor factors familiar feature features feel field fields file files final finally find finding fine finish fix flexibility flexible focus folder form format found full fully function functional functionality functions general generally
  generate generated generic getting goal goals great group guide handle happen hard having high highly hope idea ideal ideas identify imagine immediately impact implement implementation implemented important improve improved improvement improvements incredibly indeed individual info information initial input inside insight insights install
  instructions integrate integration interested interesting involve involves issue issues item items key kinds large larger lead learn level leverage like limit limitations line lines link list lists local logic long looking low main maintain manage manner matter mean means mention mentioned message messages method methods
  mode modern moment move multiple name named native natural necessary nice non note notes number object offer offers old online open operation operations option options order original output outputs overall overview own package page part particular parts path people perfect perform performance person phase piece place
  plan platform platforms play point points popular potential potentially powerful practical practice practices prefer preference preferred prepare previous primary prior probably problem problems process processes product program project projects prompt properly provider provider's providing purpose purposes question questions quick quickly quite read
  readable reading real reality reason recommend recommendation recommendations recommended reduce refer regarding related relationship relevant reliable remember remove replace report represent request requests require required requirement requirements requires research resource resources respond response result results return returns review robust role roles root run running runs
  safe sample save scale scenario scratch second section send sense sentence separate service services set sets setting settings setup share short similar simple simplified single site situation size small solution solutions solve sort source space specifically specify standard start state statement store straightforward string strong structure
  structured style subject suggest suggested suggestion suggestions suit suitable summary support supported supports system systems table take task tasks team technical technique term terms test tested testing tests text theme third three time times title today tool tools top topic total traditional true turn type types typical typically typically under understand
  understanding unique update updated updates upload user users valid valuable value values variety version versions view visit visual wanted web website whole wide within without wonderful word words work worked working works world worth write writing written wrong year years
  best-practice additionally alternatively certainly comprehensive crucial achieve aim allows along among apply around aspects bring build builder building builds built certain challenge challenges combine compare consistent currently ensure ensuring facilitate gain happy here's highlight including let's likely note offering once
  aangepast aantal algemeen antwoord beschrijving beste bestaande bijv complete duidelijk eigen functie functies functionaliteit gegevens goede helpen huidige informatie inhoud klein lijst manier mensen mogelijk mogelijke mogelijkheden naam onderwerp onderdeel optie opties passen punt resultaat schrijf schrijft schrijven soort specifieke tekst titel tijd vraag vragen voorbeeld waarde werk werken
  yeah yep hey dear regards sincerely sorry apologize confusion glad feel free sounds anything everything going gonna wanna stuff thats lets theres youre didnt isnt wasnt`);

const WORD = /[\p{L}\p{N}]+(?:[._+/'’&-][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/** All words in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];

/** Whether a word in lower case says something. */
export const isContentWord = (w: string, language: Language): boolean =>
  w.length > 1 && !STOP_WORDS.en.has(w) && !STOP_WORDS[language].has(w) && !/^[\d.,/'-]+$/.test(w);

/** The words that say something, in lower case. */
export const contentWords = (text: string, language: Language = "en"): string[] =>
  wordsOf(text).filter((w) => isContentWord(w, language));

/** A word without its ending, so that `deploy`, `deploys` and `deploying` count as one. */
export function stem(w: string): string {
  for (const [end, keep] of ENDINGS) {
    if (w.endsWith(end) && w.length - end.length >= keep) return w.slice(0, -end.length);
  }
  return w;
}
const ENDINGS: [string, number][] = [
  ["ations", 4],
  ["ation", 4],
  ["ings", 3],
  ["ing", 3],
  ["ies", 3],
  ["ers", 4],
  ["ed", 3],
  ["es", 3],
  ["er", 4],
  ["ly", 4],
  ["'s", 2],
  ["s", 3],
  ["e", 3],
  ["y", 3],
];

/** The stems of what a text says, without order. */
export function stems(text: string, language: Language = "en"): Set<string> {
  const found = new Set(contentWords(text, language).map(stem));
  return found.size > 0 ? found : new Set(wordsOf(text));
}

/** What texts of the same words may still differ in: "part 1" is not "part 2", and "no ads" is not "ads". */
export const distinction = (text: string): string =>
  `${(text.match(/\d+/g) ?? []).join(" ")}${negates(text) ? " not" : ""}`;

/** Likeness of two sets, 0 to 1 (Dice). */
export function likeness<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** The language most of a text's small words belong to; English when nothing tells. */
export function languageOf(text: string): Language {
  const counts: Record<Language, number> = { en: 0, nl: 0, de: 0, fr: 0, es: 0 };
  for (const w of wordsOf(text.slice(0, 20_000)))
    for (const language of spokenIn.get(w) ?? []) counts[language] += 1;
  return LANGUAGES.reduce(
    (best, language) => (counts[language] > counts[best] * (best === "en" ? 1.1 : 1) ? language : best),
    "en",
  );
}

const LANGUAGES: Language[] = ["en", "nl", "de", "fr", "es"];
const spokenIn = new Map<string, Language[]>();
for (const language of LANGUAGES)
  for (const w of STOP_WORDS[language]) spokenIn.set(w, [...(spokenIn.get(w) ?? []), language]);
