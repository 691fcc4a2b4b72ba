import { wordSet } from "../word-set.ts";
import type { Lexicon } from "./lexicon.ts";

/** "Not only" denies nothing. */
const ADVERBS = [
  "not(?! (?:only|just|merely)\\b)",
  "never",
  "cannot",
  "\\p{L}+n['’]t",
  "(?:do|does|did|ca|wo|would|should|could|must|is|are|was|were)nt",
];

/** English. */
export const en = {
  stopWords: wordSet(`
    a about above after again against all almost along already also although always am an and another any
    anyone anything are aren't around as at away back be became because become been before being below best
    better between both but by came can can't cannot come could couldn't did didn't do does doesn't doing
    don't done down during each either else enough even ever every everything few first for from further get
    gets getting give given go goes going gone good got had has hasn't have haven't having he hello help her
    here here's hers hi him his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself
    just keep kind know last later least less let let's like likely little look lot made make makes making
    many may maybe me might mine more most much must my myself need needed needs never next no none nor not
    nothing now of off often oh ok okay on once one ones only onto or other others otherwise our ours out over
    own per perhaps please possible put quite rather really right said same say see seem seems several shall
    she should shouldn't show simply since so some someone something soon still such sure take tell than thank
    thanks that that's the their theirs them then there there's these they they're thing things think this
    those though through thus to together too toward try trying two under until up upon us use used useful
    uses using usually various very via want wants was way ways we we'd we'll we're we've well were what
    what's when where whether which while who whom whose why will wish with within without won't would
    wouldn't yes yet you you'd you'll you're you've your yours yourself e.g i.e etc vs im ive dont doesnt cant
    wont lets able new add added include includes including follow following followed specific different
    example examples based allow allows provide provides provided ensure ensures start started step steps
    across along among amongst asked asking asks besides beyond bought brought caught despite eight eleven
    exist exists felt five formerly four furthermore held hence herself himself inside keeps kept knew left
    lost lying meanwhile met moreover near nevertheless nine ourselves outside paid ran saw says seen sent
    seven six spent ten themselves thx told took towards tried twelve unless unlike went whatever whenever
    whereas wherever whichever whoever
  `),
  vagueWords: wordSet(`
    access account actually additional allowing answer app apps application applications approach appropriate
    area article aspect assistant available aware base basic basics bit both bunch call called careful case
    cases certain change changed changes check choice choose clear clearly close code command commands common
    complete complex component components concept conclusion configuration consider considerations contain
    contains content context continue control copy correct correctly could create created creates creating
    creation current currently custom data day days default define defined definitely depend depending depends
    describe description design detail detailed details develop developer development directly display does
    easier easily easy edit effective effectively efficient element else end enhance enhanced entire
    environment error especially essential evaluate exact exactly existing expect expected experience explain
    explore factor factors familiar feature features feel field fields file files final finally find finding
    fine finish fix flexibility flexible focus folder form format found full fully function functional
    functionality functions general generally generate generated generic getting goal goals great group guide
    handle happen hard having high highly hope idea ideal ideas identify imagine immediately impact implement
    implementation implemented important improve improved improvement improvements incredibly indeed
    individual info information initial input inside insight insights install instructions integrate
    integration interested interesting involve involves issue issues item items key kinds large larger lead
    learn level leverage like limit limitations line lines link list lists local logic long looking low main
    maintain manage manner matter mean means mention mentioned message messages method methods mode modern
    moment move multiple name named native natural necessary nice non note notes number object offer offers
    old online open operation operations option options order original output outputs overall overview own
    package page part particular parts path people perfect perform performance person phase piece place plan
    platform platforms play point points popular potential potentially powerful practical practice practices
    prefer preference preferred prepare previous primary prior probably problem problems process processes
    product program project projects prompt properly provider provider's providing purpose purposes question
    questions quick quickly quite read readable reading real reality reason recommend recommendation
    recommendations recommended reduce refer regarding related relationship relevant reliable remember remove
    replace report represent request requests require required requirement requirements requires research
    resource resources respond response result results return returns review robust role roles root run
    running runs safe sample save scale scenario scratch second section send sense sentence separate service
    services set sets setting settings setup share short similar simple simplified single site situation size
    small solution solutions solve sort source space specifically specify standard start state statement store
    straightforward string strong structure structured style subject suggest suggested suggestion suggestions
    suit suitable summary support supported supports system systems table take task tasks team technical
    technique term terms test tested testing tests text theme third three time times title today tool tools
    top topic total traditional true turn type types typical typically typically under understand
    understanding unique update updated updates upload user users valid valuable value values variety version
    versions view visit visual wanted web website whole wide within without wonderful word words work worked
    working works world worth write writing written wrong year years best-practice additionally alternatively
    certainly comprehensive crucial achieve aim allows along among apply around aspects bring build builder
    building builds built certain challenge challenges combine compare consistent currently ensure ensuring
    facilitate gain happy here's highlight including let's likely note offering once
    yeah yep hey dear regards sincerely sorry
    apologize confusion glad feel free sounds anything everything going gonna wanna stuff thats lets theres
    youre didnt isnt wasnt
    accepting according act actual advantage advantages appear appears attempt attempts assume assumed assumes
    benefit benefits breakdown briefly cause caused causes closing completed completely con condition
    conditions cons desired disadvantage disadvantages ease expert experts formerly frequent frequently hour
    hours includes intermediate minute minutes month months numerous particularly perspective present presents
    previously pro properties property pros receive received receives regular remaining rest separately show
    showing shown shows slow slowly successful successfully sufficient taken takes therefore tips various week
    weeks wrongly
  `),
  verbs: wordSet(`
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
  `),
  denials: [
    "instead of",
    "rather than",
    "no",
    "none",
    "nobody",
    "nothing",
    "neither",
    "nor",
    "without",
    "avoid(?:s|ing)?",
    ...ADVERBS,
  ],
  denialsBehind: ADVERBS,
  noneOf: wordSet("no without"),
  excluded:
    /\b(?:non-?goals?|out of scope|what not|not (?:in scope|included|needed|wanted|allowed|now)|won['’]?t|don['’]?ts?|do not|excluded|exclusions?)\b/i,
  abbreviations: /(?:e\.g|i\.e|etc|vs|no|nr|dr|mr|mrs|ms|st|approx|fig|incl|excl|max|min)/,
  conditions: ["if", "when", "until", "unless", "because", "yet", "done", "finished", "forget", "hesitate"],
  moves: {
    picks:
      /^(?:(?:ok(?:ay)?|yes|great|good|please|let['’]?s|i(?:['’]d| would)? (?:like|want|pick|choose|take))[ ,.!:]*)*(?:do|take|start with|go with|go for|pick|choose|implement|build|make|try|only|just|number|option|options|numbers|step|steps)?[ :]*((?:#?\d{1,2}(?:[ ,&]|and|or|then)*)+)\s*(?=$|[.!?,;:]|(?:first|please|now|then|too|for now|together|only|next|thanks)\b)/i,
    offers:
      /^(?:(?:so|if so|also|and|or),? )?(?:(?:would you like|do you want|want|shall|should)(?: me to| i)|(?:just )?let me know if you(?:['’]d| would)? (?:like|want) me to|i (?:can|could)(?: also)?(?= .*\bif you(?:['’]d| would)? (?:like|want|prefer)\b)) (.{6,160}?)(?:,? (?:for you|next|now|if you(?:['’]d| would)? (?:like|want|prefer).{0,40}))*[?.!]*$/i,
    agrees:
      /^(?:yes|yep|yeah|yup|sure|ok(?:ay)?|please(?: do)?|absolutely|definitely|of course|sounds (?:good|great)|why not|go (?:ahead|for it)|do (?:it|that)|that would be (?:great|nice|good|helpful))\b/i,
    accepts:
      /^(?:(?:yes|yep|yeah|ok(?:ay)?|great|perfect|good|nice|sounds good|awesome|excellent|cool|sure|thanks|thank you|all right)[ ,.!:]*)*(?:please )?(?:go ahead|go on|carry on|continue|proceed|keep going|do (?:it|that|so|all|them)|next|let['’]?s (?:do (?:it|that|this|them|all)|go|start|begin)|make it so|implement (?:it|that|this|all|them))\b/i,
    rejects: /^(?:no\b(?! (?:problem|worries))|nope|not (?:now|today|yet)|don['’]?t|rather not|skip)/i,
    decides: [
      /^(?:(?:let['’]?s|we(?:['’]ll| will| should)?|i(?:['’]ll| will| want to|['’]m going to)) (?:go|stick) (?:with|for)|(?:let['’]?s|we['’]ll|i['’]ll) (?:take|use|choose|pick))\s+(.{2,80}?)[.!]*$/i,
      /^(.{2,60}?) it is[.!]*$/i,
      /^(?:i|we)(?: have|['’]ve)? (?:decided|settled|chosen|picked)(?: to go with| to take| to use| on| for| to)?\s+(.{2,80}?)[.!]*$/i,
    ],
    reason: /,?\s+(?:because|since|as|so that|given that)\s+/i,
    complains:
      /\b(?:errors?|wrong|incorrect|not work\w*|(?:does|did|do)(?:n't| not)|still|instead|fails?|failed)\b/i,
    solved:
      /^(?:(?:great|perfect|awesome|thanks?|thank you|ok(?:ay)?|yes)[ ,.!:]*)*(?:that|this|it)(?:['’]s| has| is)? (?:now )?(?:work(?:s|ed)|did it|fixed(?: it)?|solved(?: it)?|does it|helped)\b/i,
    reports:
      /\b(?:i(?:'ve| have)?(?: now| already| just)? (?:\w+ed|done|made|built|set up|sent|written|run|put|bought|found)|it works|(?:that|this|it)(?:'s| is)? (?:done|works|worked)|is done|are done)\b/i,
    announces:
      /^(?:(?:now|next|first|then|good|great|ok(?:ay)?|clean|perfect|confirmed|still used)\b[ ,.!—–-]*)*(?:let me(?! know)|let['’]s|i(?:['’]ll| will)(?! (?:leave|wait|stop|hold)\b)|i need to|i['’]m going to|i['’]m (?:now )?\p{L}+ing|running|reading|checking|applying|proceeding)\b/iu,
    asksLeave:
      /^(?:one (?:question|decision)\b|(?:would|do|did) you (?:like|want|prefer|rather)|want me to|should (?:i|we)\b|shall (?:i|we)\b|which (?:\p{L}+ )?(?:approach|option|would|direction|one|of|do)\b|what(?:['’]s| is| would) (?:your|you)\b|(?:is|does) (?:that|this)\b.*\?|agree\?|ready for your|before i (?:start|touch|do)|are you happy|let me know (?:if|which|how|what)|(?:a |two |few )?(?:\p{L}+ )?(?:decisions?|questions?)\b.*:$|proceed\?)/iu,
  },
} satisfies Lexicon;
