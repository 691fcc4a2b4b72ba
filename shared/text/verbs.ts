import { wordSet } from "./word-set.ts";

/** Verbs that open a piece of work, English and Dutch imperatives. */
const WORK = wordSet(`
  accept activate adapt add address adjust align allocate annotate append apply appoint archive arrange ask
  assemble assign attach audit authenticate automate avoid back backup bake bend benchmark block boil book
  boost brainstorm break bring budget build bump buy bundle cache calculate call capture catch centralize
  change charge chart click check choose chop clarify clean clear clone close code collaborate collect
  combine commit compare compile complete compose compress compute conduct configure confirm connect
  consolidate construct contact containerize convert cook copy correct craft create crop cut debug declare
  decide decorate decrease define delegate delete deliver demonstrate deploy describe design detect
  determine develop dig disable discuss display distribute divide do document double download drag draft
  draw drill drop duplicate edit educate eliminate embed enable encrypt engage enhance enlarge enter
  establish estimate evaluate execute expand experiment explore export expose extend extract fetch figure
  file fill filter finalize find finish fix flip follow fork format formulate forward gather generalize
  generate get glue grab grant group grow guide hand handle hang harvest have hide highlight hire host
  identify implement import improve include incorporate increase index initialize inject input insert
  inspect install integrate introduce invest investigate invite iterate join keep knit label launch layer
  lay learn leave let limit link list load log look lower maintain make manage map mark market measure meet
  merge migrate mix mock model modify monitor mount move rename navigate negotiate note notify obtain open
  optimize order organize outline overhaul pack package paint parse partner paste patch perform persist pick
  pilot pin place plan plant play polish populate port post pour prepare preserve press print prioritize
  process procure produce profile program promote propose protect prototype provide provision publish pull
  purchase push put query raise read rebase rebuild recalculate recheck record redesign redirect redo reduce
  refactor refine refresh register reinstall release reload remove rename render reorder reorganize repair
  repeat replace reply report request require rerun research reserve reset resize resolve respond restart
  restore restrict restructure retrieve return reuse revert review revise revisit rewrite roll rotate route
  run save scaffold scale scan schedule scrape script scroll seal search secure seed segment select sell
  send separate serve set sew share ship show shorten simplify simulate sketch solve sort source specify
  split spin sprint stage standardize start stir stock stop store streamline strip structure study style
  subscribe submit summarize supply survey swap swipe switch sync tag take tap target teach tell test tie
  tighten tokenize trace track trade train transcribe transfer transform translate trigger trim try tune
  turn tweak unify uninstall unzip update upgrade upload use validate verify version visit visualize walk
  warm wash watch wire wrap write zip zoom ensure familiarize begin continue leverage utilize abstract
  animate attend bind blur borrow bounce bury cancel center centre clip colour concatenate cover debounce
  decode deprecate deserialize drain dry encode escape fade feed film flatten fold fry glaze grate grease
  hammer hash ignore indent inform insulate insure interview invert invoice iron justify knead lend lint
  marinate mend mow nail normalize oil omit paginate parallelize parameterize pause pay peel poll prune
  queue rake recruit rehearse rent repot resume retry rinse roast round sand sanitize saw season serialize
  shoot sign simmer skip slice slide soak sow spray staple stitch stretch stub suppress sweep taste throttle
  toggle truncate uncomment unplug varnish warn weigh whisk wipe compose invent paraphrase proofread rephrase
  backfill batch cap clamp collapse dedupe deduplicate gate guard harden hook hydrate invalidate loosen memoize
  pad pass prefetch preload relocate revalidate reword scope squash stream tidy unwrap
`);

const DUTCH_WORK = wordSet(`
  analyseer automatiseer begin bekijk bel bepaal beschrijf bespreek bestel betaal bewaar bied boek bouw
  breid bundel check configureer controleer converteer creëer definieer deel denk deploy documenteer
  download draai experimenteer exporteer gebruik genereer geef haal hergebruik herschrijf implementeer
  importeer informeer installeer integreer kies koop koppel laat leer leg lees leg los lanceer maak meet
  meld migreer monitor neem noteer nodig onderhoud onderzoek ontwerp ontwikkel open optimaliseer organiseer
  overleg pas plaats plan probeer publiceer push regel registreer reserveer richt schaal schrap schrijf
  selecteer splits start stel stuur synchroniseer test toon train upload vat verbind vereenvoudig vergelijk
  verbeter verplaats vertaal verwijder verzamel vind voeg voer volg vraag vul wijzig werk zet zoek zorg
  beheer benader bespaar bestudeer bevestig bewerk boor brei codeer doe evalueer filter formuleer
  fotografeer hang herhaal huur identificeer inspecteer investeer isoleer klik knip kook kopieer leen lijm
  luister mail meng monteer naai navigeer nummer oefen olie ontdek plak presenteer print prioriteer
  programmeer raadpleeg rapporteer repareer ruil ruim schilder schroef schuur snijd specialiseer spreek
  spreid teken tel timmer valideer verdeel verf verken verkoop verkrijg verminder vernieuw versleutel
  verspreid vervang verwerk verwissel verzend visualiseer weeg werf wissel zaag zaai zoom bedenk
`);

/** Imperatives that are as often nouns: they open a piece of work only where an object follows. */
const NOUNS = wordSet(`
  batch cap pad gate scope pass guard
  access back benchmark block book boost budget bump cache call capture change chart check clone code
  comment control copy craft cut debug design display document download draft edit embed estimate experiment
  export extract figure file fill filter fix flash flip focus fork format forward grant group guide hand
  handle harvest host image impact import increase index insert keep label launch layer layout lead limit
  link list load lock log look map mark market match measure mock model monitor mount move name note offer
  open order outline overhaul pack package paint parse partner paste patch phase pick pilot pin place plan
  plant play polish port post practice press print process produce profile program project prompt prototype
  pull purchase push query question raise rank rate read record register release report request research
  reset rest restart result return reuse review revise reward rewrite roll route run sample save scale scan
  schedule score scrape screen script seal search seed segment sequence serve set share shift ship show sign
  sketch sort source spin split sprint stage start state stock stop store stream structure study style
  submit supply support survey swap switch sync tag target task team template test tie time trace track
  trade train transfer transform trigger trim try tune turn tweak type update upgrade upload use value
  version view visit walk warm wash watch wire work wrap zip test plan start check design open download
  upload pas plan plaats train regel abstract center centre clip colour cover escape fade feed film fold
  hammer hash interview invoice iron nail oil pause pay poll prune queue rent resume round sand saw season
  shoot slice slide spray stretch stub sweep taste toggle dry deel mail print huur boor olie
`);
const OBJECTS =
  /^[\p{L}-]+(?:\s*(?:,|and|or|&|\/|en)\s*[\p{L}-]+)?\s+(?:(?:up|out|off|down|over|through|on|in)\s+)?(?:the|a|an|your|my|our|his|her|their|its|all|each|every|any|this|that|these|those|it|them|to|with|for|from|in|into|at|on|if|whether|how|what|which|as|some|more|new|both|only|out|up|down|back|off|de|het|een|je|jouw|mijn|onze|uw|alle|elke|dit|deze|die|op|uit|met|of|voor|["'“‘\d])(?:\b|$|(?=["'“‘]))|^[\p{L}-]+ly\b|^[\p{L}-]+ \p{L}+ly$|^[\p{L}-]+ (?:[\w./@-]*[\d._/@()-][\w./@()-]*|\p{L}*\p{Ll}\p{Lu}\p{L}*|\p{Lu}{2,}\w*)(?:\s|$)/u;

/** Verbs by which a person asks to be told something rather than to have something made. */
const TELLING = wordSet(`
  tell explain describe recommend suggest advise compare list show give act answer say clarify elaborate
  discuss define provide help think imagine translate pretend let remember note know understand see find
  look do be ask call consider tell take walk play identify name find search look leg geef noem denk vertaal
  vertel beschrijf vergelijk laat help probeer begin gebruik toon vraag
`);

const first = (text: string): string => /^[\p{L}-]+/u.exec(text.toLowerCase())?.[0] ?? "";

/** Whether a text opens with a verb in the imperative that calls for work. */
export function isImperative(text: string): boolean {
  const opening = first(text);
  if (NOUNS.has(opening))
    return (
      OBJECTS.test(text) ||
      (text.split(" ").length >= 5 &&
        !/^\S+ (?:of|and|or|is|are|was|were|has|have|had|can|should|would|will|works?|than|vs|not|in|on|at)\b/i.test(
          text,
        ))
    );
  return WORK.has(opening) || DUTCH_WORK.has(opening) || isReVerb(opening);
}

/** Whether a word, in lower case, is a verb that calls for work. */
export const isWorkVerb = (w: string): boolean =>
  WORK.has(w) || DUTCH_WORK.has(w) || NOUNS.has(w) || isReVerb(w);

/** Whether a text opens with a verb that asks for information or a change of manner. */
export const asksToTell = (text: string): boolean => TELLING.has(first(text));

const isReVerb = (opening: string): boolean => opening.startsWith("re-") && WORK.has(opening.slice(3));

/** `Setting` as `set`, `designed` as `design`: the imperative of a known verb's form, or null. */
export function imperativeOf(gerund: string): string | null {
  const base = /^(\p{L}{2,})(?:ing|ed)$/u.exec(gerund.toLowerCase())?.[1];
  if (!base) return null;
  const undoubled = base.at(-1) === base.at(-2) ? [base.slice(0, -1)] : [];
  return [...undoubled, base, `${base}e`].find((verb) => WORK.has(verb)) ?? null;
}

/** `Maken` as `maak`, `schrijven` as `schrijf`: the imperative of a known Dutch infinitive, or null. */
export function imperativeOfInfinitive(infinitive: string): string | null {
  const base = /^(\p{L}{2,})en$/u.exec(infinitive)?.[1];
  if (!base)
    return DUTCH_WORK.has(infinitive.replace(/n$/, "")) && /(?:oe|aa)n$/.test(infinitive)
      ? infinitive.slice(0, -1)
      : null;
  const hard = base.replace(/v$/, "f").replace(/z$/, "s");
  const single = hard.replace(/(\p{L})\1$/u, "$1");
  const long = hard.replace(/([aeou])([^aeiou])$/, "$1$1$2");
  return [single, long, hard].find((verb) => DUTCH_WORK.has(verb)) ?? null;
}
