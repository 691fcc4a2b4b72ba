import { wordSet } from "../word-set.ts";
import { automating } from "./automating.ts";
import { delivering } from "./delivering.ts";
import type { Lexicon } from "./lexicon.ts";

/** "Not only" denies nothing. */
const ADVERBS = [
  "not(?! (?:only|just|merely)\\b)",
  "never",
  "cannot",
  "\\p{L}+n['’]t",
  "(?:do|does|did|ca|wo|would|should|could|must|is|are|was|were)nt",
];

/** What is handed over as a whole. */
const THINGS =
  "script|code|snippet|function|class|program|app(?:lication)?|(?:micro)?service|(?:web ?)?page|site|component|query|command|files?|version|letter|e-?mail|message|article|story|poem|song|prompt|description|tweet|post|caption|table of contents|template|config(?:uration)?s?|implementation|tests?|diagram|schema|regex|expression|formula|macro|workflow|dockerfile|policy|document|essay|speech|report|translation|text|one-?liner|game|design|concept|architecture|specification|issue|epic|user stories";

const COUNT = "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";

/** What "no" is followed by where it refuses nothing, tells of a fault or says how to answer. */
const NOT_REFUSED =
  "idea|problem|worries|need|way|errors?|issues?|luck|questions?|changes?|answer|response|result|thanks?|longer|one|doubt|it|that|this|the|i|we|you|drips?|difference|signs?|man|dude|such|no|more|other|introduction|intro|explanations?|comments?|preamble|fluff|yapping|markdown|matter|wonder|pressure|hurry|rush|clue|warnings?|output|message";

/** What must be left as it is. */
const MEDDLE =
  "touch|change|modify|edit|delete|remove|rename|move|break|lock|upgrade|migrate|install|overwrite";

/** How answers hand over what is asked for. */
const DELIVERING = delivering({
  refuses: "i'?m sorry|sorry|i apologi[sz]e|i can(?:no|['’])t|i am unable|i'm unable|as an ai|unfortunately",
  fails: "interrupted|could not|couldn't|failed to|unable to",
  reports: String.raw`\b(?:i|we)(?:['’]ve| have|)(?: now| also| already| just| successfully)? (?:created|updated|added|fixed|implemented|built|made|written|rewritten|changed|removed|replaced|renamed|moved|generated|refactored|converted|translated|deployed|integrated|redesigned|incorporated|modified|corrected|set up|put together|finished|completed)\b|^(?:done|updated|fixed|added|created|removed|renamed)\b`,
  needs: String.raw`\b(?:(?:please|kindly|can you|could you) (?:provide|share|paste|send|upload|tell me|specify|clarify|describe|confirm|let me know)|(?:i(?:['’]ll| will)? need|let me know|tell me) (?:the|your|more|some|which|what|a few)|(?:what|which|who|how many|where) [^.!?\n]{3,80}\?\s*$)`,
  offers: "(?:shall|should|may|can) (?:i|we) |(?:do you want|would you like|want) me to ",
  closing: "if you|let me know if|feel free",
  comments:
    "(?:what a |that(?:['’]s| is) an? )?(?:good|great|nice|lovely|fun|interesting|fantastic|excellent|cool) (?:idea|thought|choice|plan|question)|sounds|fine|ok(?:ay)?|sure|noted|you (?:could|might|can)|i (?:can|will|would|think)",
  programs:
    "apps?|applications?|websites?|web ?sites?|web ?pages?|landing pages?|home ?pages?|webshops?|web shops?|online shops?|pages?|sites?|programs?|scripts?|userscripts?|code|functions?|methods?|class(?:es)?|modules?|librar(?:y|ies)|packages?|components?|widgets?|buttons?|forms?|dashboards?|games?|bots?|chatbots?|plugins?|extensions?|add-?ons?|macros?|shortcuts?|apis?|endpoints?|services?|microservices?|servers?|clients?|databases?|schemas?|quer(?:y|ies)|commands?|one-?liners?|dockerfiles?|docker|k8s|kubernetes|workflows?|pipelines?|configs?|configurations?|tests?|unit tests?|regex(?:es)?|formulas?|algorithms?|parsers?|scrapers?|crawlers?|tools?|calculators?|trackers?|converters?|simulators?|prototypes?|mvp|menus?|search (?:box|bar)|animations?|models?|views?|css|html|javascript|typescript|python|sql",
  texts:
    "essays?|articles?|posts?|blogs?|blog posts?|newsletters?|letters?|cover letters?|e-?mails?|mails?|messages?|texts?|story|stories|poems?|haikus?|limericks?|songs?|lyrics|speech(?:es)?|summar(?:y|ies)|translations?|descriptions?|captions?|tweets?|threads?|slogans?|taglines?|titles?|headlines?|names|bios?|resumes?|cvs?|recipes?|plans?|schedules?|itinerar(?:y|ies)|checklists?|quiz(?:zes)?|lesson plans?|prompts?|reports?|outlines?|agendas?|proposals?|quotes?|press releases?|user stor(?:y|ies)|epics?|reviews?|hashtags|tags|polic(?:y|ies)|privacy policy|terms of (?:use|service)|contracts?|invitations?|dialogues?|scenes?|characters?|infographics?|diagrams?|presentations?|slides?|documents?|documentation|readme|notes",
  writes: "write|rewrite|draft|summari[sz]e|translate|rephrase|paraphrase|proofread|correct|shorten|compose",
  errands: "buy|order|call|phone|ask|book|send|print|visit|meet|talk|show|find|look|pay",
  verb: "\\S+ (?:(?:an?|the|my|our|some) )?",
  describes: "that|which|who|where|so|to|for|with|about|of|in|on|from|using|based",
});

/** A thing that may come later. */
const PUT_OFF = String.raw`(?!(?:it|its|their|this|that|these|those|there|they|we|i|you|see|talk|catch|speak|call|more|until|what|which|how|maybe|everything|all|rest|the rest|others?|come|sooner|much|no|not|don['’]t|do|one|or)\b)[\p{L}\d][\p{L}\d'’ /-]{1,50}?`;

/** English. */
export const en = {
  delivering: DELIVERING,
  automating: automating({
    names:
      "automations?|automat(?:e[sd]?|ing)|home ?assistant|homekit|smart home|ifttt|zapier|n8n|node-red|workflows?|routines?|bots?|cron ?jobs?",
    programs:
      "by itself|on its own|automatically|scripts?|programs?|apps?|tools?|macros?|applets?|shortcuts?|triggers?|rules?|alerts?|functions?|services?|plugins?|extensions?|systems?",
    triggers:
      "when(?:ever)?|if|once|as soon as|(?:every|each) \\p{L}+|at (?:sun(?:set|rise)|dusk|dawn|night|noon|midnight|\\d[\\d:.apm]*)|(?:after|before|on|from) (?!(?:this|that|it|my|your)\\b)[\\p{L}\\d:]+",
    exceptions:
      "unless|except|but not|but never|never|not (?:if|when|while|on|at|during|after|before)|only (?:if|when|while|on|at)",
    remarks:
      "nothing|no|an? (?:error|blank)|i(?:['’]\\p{L}+)?|you(?:['’]\\p{L}+)?|we(?:['’]\\p{L}+)?|it(?:['’]s)?(?! (?:should|must|has to|needs to))|that(?:['’]s| is)?|this|there|what|how|why|is|are|can|could|would|do|does|which|explain|tell me how",
    speakers: "i(?:['’]\\p{L}+)?|you(?:['’]\\p{L}+)?|your|we|us|let['’]s",
  }),
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
    afraid look looks tomorrow twice
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
    carry congratulate defrost enrol laminate photograph renew thank unpack vaccinate
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
    /\b(?:non-?goals?|out of scope|what not|not (?:in scope|included|needed|wanted|allowed|now)|won['’]?t|don['’]?ts?|do not|excluded|exclusions?|le(?:ave|aving|ft) out)\b/i,
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
    manner:
      /^(?:translate (?:the|your|this|that) (?:answer|response|text above)|(?:write|put|copy|format|convert|give) (?:this|it|that|them) (?:in|to|into|as)\b|continue\b|go on\b|keep going|the (?:answer|message|response|output) (?:only |should |must |needs )|use (?:bold|italics?|markdown|bullet|emojis?)|carefully (?:follow|adhere)|(?:you|each answer) (?:will|must|should) (?:answer|respond|reply|deliver)|answer (?:in|with|as)\b|give me the (?:full|complete|whole) (?:code|answer))/i,
    requests: [
      [
        /^(?:(?:can|could|would|will) you (?:please |also |then |now |just |kindly |maybe |perhaps |try to |help me (?:to |with )?)*|(?:i(?:['’]d| would| want| need)?(?: like| love)? you to |please |pls |kindly )+(?:also |now )?)(?=\p{L})/iu,
        "",
      ],
      [/^how (?:do|does|can|could|would|should|might) (?:i|we|you|one) (?:best )?(?=\p{L})/iu, "How to "],
    ],
    decides: [
      /^(?:let['’]?s|we(?:['’]ll| will| should)?|i(?:['’]ll| will| want to|['’]m going to|['’]d(?: like to)?| would)?) (?:go(?:ing)?|stick(?:ing)?|stay(?:ing)?|proceed) (?:with|for)\s+(.{2,100}?)$/i,
      /^(?:let['’]?s|we['’]ll|we will|i['’]ll|i will) (?:take|use|choose|pick)\s+(.{2,100}?)$/i,
      /^(?:let['’]?s|we['’]ll|we will|we should) ((?:keep|skip|drop|leave out|postpone|avoid|not|stay|wait|host)\s.{2,100}?)$/i,
      /^(?:.{0,100}[,;:] )?(?:then )?([^,;:]{2,60}?) it is$/i,
      /^(?:i (?:think|guess|suppose) )?(?:i|we)(?:['’]ve| have)? (?:went|gone|ended up) with\s+(.{2,100}?)$/i,
      /^(?:i (?:think|guess|suppose) )?(?:(?:i|we)(?:['’]m| am|['’]re| are) going|(?:i|we)(?:['’]ll| will) go) (?:with|for)\s+(.{2,100}?)$/i,
      /^(?:i|we)(?: have|['’]ve)? (?:decided|settled|chosen|chose|picked|agreed)(?: to go with| to take| to use| on| for| to| that|:)?\s+(.{2,100}?)$/i,
      /^(?:i|we)(?: would|['’]d)? (?:prefer|rather (?:have|use|take))\s+(.{2,100}?)$/i,
      /^(?:let['’]?s )?(?:do |start with )?(first (?!of\b|i\b|we\b|you\b).{3,60}?,? (?:and |then )?.{3,60}? later(?: on)?)$/i,
      /^(?:let['’]?s )?(?:do )?(.{3,60}? first,? (?:and |then )?.{3,60}? later(?: on)?)$/i,
    ],
    limits: [
      new RegExp(`^(?:no )?(no (?!(?:${NOT_REFUSED})\\b)[^,;:]{2,60}?)(?: either| though| please)*$`, "i"),
      new RegExp(
        `^((?:max(?:imum)?\\.?|at most|no more than|not more than|up to) ${COUNT}\\b[^,;:]{2,60})$`,
        "i",
      ),
      /^(not (?:every|each|more (?:often )?than|on|in|before|after|by|via|with) (?!(?:the moment|my|purpose|sure)\b)[^,;:]{2,40})$/i,
      /^((?!(?:it|this|that|there|which)\b)[^,;:]{3,50} (?:should|would|will) be enough)$/i,
    ],
    rules: [
      new RegExp(
        `^((?:don['’]t|do not|never) (?:${MEDDLE}) (?!(?:this|that|it|them|the (?:text|wording|meaning))\\b)[^,;:]{3,60}?)(?: please)?$`,
        "i",
      ),
      new RegExp(
        `^(?:we|you) ((?:must|may|should|can)(?:n['’]t| not| never) (?:${MEDDLE}|lose|stop) [^,;:]{3,60})$`,
        "i",
      ),
      /^((?:leave|keep) [^,;:]{3,40} (?:alone|untouched|unchanged|as (?:it|they) (?:is|are)))$/i,
      /^((?!(?:it|this|that|there)\b)[^,;:]{3,40} (?:must|has to|have to|should) (?:be (?:the |on by |off by )?default|stay (?:as (?:it|they) (?:is|are)|unchanged|untouched)))$/i,
      /^((?:out of scope|not in scope|non-goals?)\s?[:–-] .{3,100})$/i,
    ],
    replies: [
      /^we (?:take|choose|pick)\s+(?!(?:a|our|turns|part|place|notes)\b)(.{2,60}?)$/i,
      /^(?:i|we)(?:['’]d like| would like| want) (?:it|this) (?:as|to be) (an? .{2,60}?)$/i,
      /^(?:make (?:it|this) )?(an? (?:\p{L}+ ){0,2}(?:web ?sites?|web ?app|web ?page|pwa|site|app|cli|bot|spreadsheet|browser extension|command[- ]line tool))$/iu,
      /^(?:it|this|that|the (?:app|site|tool|thing|first version)) (?:should|must|has to|will|can) (?:just |simply |only )?be (an? (?!(?:bit|little|lot|way|error)\b).{3,80}?)$/i,
      /^(?:use|take|go with|go for|choose)\s+(.{2,60}?) then$/i,
      /^((?!this\b|that\b|it\b|all\b|everything\b|the (?:plan|rest|idea|list|text)\b|which\b|what\b)(?![^,;:]*\b(?:says?|said|thinks?|told|tells)\b)[^,;:]{3,60}? (?:is|are) (?:fine|ok(?:ay)?|good enough|enough)(?: for (?:now|me|us))?)$/i,
      /^((?!this\b|that\b|it\b|all\b|everything\b|which\b|what\b)[^,;:]{3,60}?) (?:sounds?|looks?|seems?|is) (?:fine|ok(?:ay)?|good|better)(?: (?:to|by|for) (?:me|us))$/i,
      /^(?:i|we) ((?:don['’]t|do not) (?:want|need) (?!to (?:know|see|hear)\b)(?!.*\b(?:introduction|conclusion|explanation|(?:this|that|it|them)$)).{2,60}?)$/i,
      /^((?:skip|scrap|leave out|forget about|postpone) .{2,60}?)$/i,
      /^((?:don['’]t|do not) (?:write|build|make|start|do|add|touch|change|use|include|store|spend|buy|order|publish|translate) (?!(?:it|this|that|them|anything|so)\b)[^,;:]{3,60}?)$/i,
      /^((?!(?:what|how|why|who|when|where|do|does|did|is|are|so|until|since|by|back|and|but|still|left|open|to do)\b)[\p{L}\p{N}.#+-]{2,20}(?: [\p{L}\p{N}.#+-]{1,20}){0,2}) then$/iu,
      /^((?!(?:it|this|that|there)\b).{3,40} (?:has|have|must|should|needs?) (?:to )?be (?:in|on|at|before|after|first|last)\b.{2,40})$/i,
      /^((?!(?:the error|an error)\b)[\p{L}\d' -]{3,40} (?:in|for) (?:phase|version|release|step) ?\d)$/iu,
      /^((?!(?:it|this|that|there)\b)[^,;:]{3,50} (?:is|are) (?:overkill|not needed|not necessary|out of scope)(?: for [^,;:]{2,30})?)$/i,
      /^([\p{L} ]{3,30} = [\p{L}\d ]{1,30})$/iu,
      new RegExp(
        `^(${COUNT} (?!(?:errors?|tests?|warnings?|failures?|questions?|things?|of)\\b)\\p{L}+(?: \\p{L}+)? (?:in|at|on|per|for|before|after|each) [^,;:]{2,40})$`,
        "iu",
      ),
      /^((?!(?:it|this|that|there|i|we|you)\b)[^,;:]{3,40} (?:has to|have to|must|can|should) (?:go|come out|be (?:removed|dropped|left out)))$/i,
      /^((?!(?:it|this|that|there|i|we|you)\b)[^,;:]{3,50} (?:has to|have to|must|should) (?:keep|stay|remain|still) [^,;:]{3,50})$/i,
      /^((?!(?:it|this|that|there|i|i['’]ll|we|see|talk|maybe|perhaps|you|or)\b)[\p{L}\d'’ -]{3,40}?)(?: (?:we|i)['’]ve [\p{L} ]{3,40})?,? ((?:maybe |perhaps )?(?:not now|not yet|some other time|next year|in a later version))$/iu,
      /^((?!(?:it|this|that|there|i|i['’]ll|we|see|talk|maybe|perhaps|you|or)\b)[\p{L}\d'’ -]{3,40}? (?:can wait|(?:will )?ha(?:s|ve) to wait|comes? later|(?:is|are) for later)(?: (?:until|till|for) .{3,40})?)$/iu,
      /^(?:i|we)['’]d rather (not [^,;:]{3,60})$/i,
      /^(?:i|we)(?:['’]m| am|['’]re| are) (not (?:doing|using|building|buying|adding|selling|taking|making) (?!(?:that|this|it)\b)[^,;:]{2,60})$/i,
      /^(?:i|we) ((?:won['’]t|will not) (?:use|do|build|buy|take|add|make|have|offer|sell) (?!(?:that|this|it)\b)[^,;:]{2,60})$/i,
      /^(only (?!(?:the|when|if|then|one|problem|thing|question|way|after)\b)[^,;:]{2,40}(?:,? (?:no|not) [^,;:]{2,40})?)$/i,
      /^(?:it|that)(?:['’]ll| will| is going to|['’]s going to) be (?!(?:fun|great|fine|nice|good|hard|ok|okay|a lot|too|so|very)\b)([^,;:]{2,40})$/i,
      /^([^,;:]{2,40}) wins$/i,
    ],
    later:
      /\b(?:later|eventually|future|wait|afterwards|next year|not now|not yet|other time|in (?:phase|version|step|round|a second|a next))\b/i,
    defers: [
      new RegExp(
        `^(?:(?:we(?:['’]ll| will| can)? )?(?:do|add) )?(${PUT_OFF}) (?:(?:(?:can|could|may|might|will|should|must|would) )?(?:comes?|follows?|wait|be (?:added|done|built|made)|(?:is|are)(?: for)?) )?(?:later(?: on)?|in (?:phase|version|step|round) ?[2-9]|in a (?:later|second|next) (?:version|phase|step)|next year|afterwards|not now|not yet|some other time)$`,
        "iu",
      ),
      new RegExp(
        `^(${PUT_OFF}) (?:can|could|may|will|must|(?:will )?ha(?:s|ve) to) wait(?: (?:until|till|for) .{2,40})?$`,
        "iu",
      ),
      new RegExp(
        `^(?:later(?: on)?|eventually|in the future|in (?:phase|version|step) ?[2-9]|in a later version),? (?:(?:maybe|perhaps|also|we(?:['’]ll| will| can| could)?|i(?:['’]ll| will)?|add|want|have) )*((?:an?|the|some) ${PUT_OFF}|(?<=add )${PUT_OFF})$`,
        "iu",
      ),
    ],
    elsewhere:
      /^(?:they|we|people|users|members|everyone|everybody|neighbou?rs|customers|the \p{L}+) (?:(?:can|could|already|all|just|still|will|do|have|has|uses?|knows?) )+/iu,
    changes:
      /^(?:(?:ok(?:ay)?|no|hmm+|oh|sorry)[,.! ]+)?(?:actually|wait|on second thoughts?|scratch that|never ?mind|(?:i|we)(?:['’]ve| have)? changed my mind|i take that back|correction|instead)[,.:;!…\s–—-]+(?=\S)|\s+instead(?: of .{2,60})?[.!]*$/i,
    replaces: [
      /^(?:let['’]?s )?(?:make it|use|go with|take|do it in|switch to|change it to|write it in|build it (?:in|with))\s+(?:an? )?(.{2,60}?)(?: instead(?: of .{2,60})?)?$/i,
    ],
    chooses:
      /^(?:(?:ok(?:ay)?|yes|great|good|please|let['’]?s|i(?:['’]d| would|['’]ll)?|like|want|prefer|choose|pick|take|go|do|with|for)[ ,.!:]+)*(?:the )?(?:(?:option|approach|variant|choice|alternative) (?:#|no\.? )?([a-h]|\d{1,2})|([a-h]|\d{1,2})(?=[.!]?$|\s+it is\b|,\s(?:but|please|then|and|because|since)\b)|(first|second|third|fourth|fifth)(?: (?:one|option|approach|variant|choice|alternative|idea))(?: (?:is|sounds|looks) (?:better|best|good|fine|great))?|(first|second|third|fourth|fifth)(?=[.!]?$))(?![\w-])|\b(?:option|approach|variant|choice|alternative) ([a-h]|\d{1,2}) (?:is|sounds|looks|seems) (?:better|best|good|fine|great|right)\b/i,
    ordinals: ["first", "second", "third", "fourth", "fifth"],
    follows:
      /^(?:(?:ok(?:ay)?|yes|great|perfect|good|fine|sounds good|agreed?|makes sense)[ ,.!:]+)*(?:let['’]?s|i['’]ll|we['’]ll|i will) (?:go with|do|take|use) (?:that|it|this|your (?:recommendation|suggestion|advice))(?: then| one| option)?[.!]*$/i,
    either: / or (?:rather |should (?:i|we|it) )?/i,
    insteadOf: /\s(?:instead of|rather than) [^,;:]{2,60}$/i,
    asksFor:
      /\b(?:which|what|how|where|when|who)\b.{0,60}\b(?:should|shall|prefer|would you like|do you want|would you rather)\b[^?]{0,80}\?$/i,
    tells:
      /\b(?:i|we|you|it|they|he|she|is|are|was|were|has|have|had|do|does|did|can|will|would|should|what|how|why|thanks?)\b|['’](?:m|s|re|ve|ll|d)\b/i,
    refusal: /\b(?:no|not|n['’]t|neither|both|unsure|maybe)\b/i,
    idle: /^(?:an?|just|only|simply)\s+|(?:,? (?:then|please|instead|thanks?|thank you))+$/gi,
    pointing:
      /^(?:please|if|when|can|could|would|do(?!n?['’]| not)|this|that|it|its|these|those|them|you|me|one|both|all|everything|a look|advantage|care|a step|time|whatever|what|which|how|more|another|something|to)\b/i,
    reason:
      /(?:,?\s+(?:because|since(?! (?:yesterday|today|last|this|then|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))|so that|given that|'?cause)\s+|,\s+as\s+(?=\p{L}+ \p{L}+)|,\s+(?=(?:they|we|i|it|that|these|those|people|users|everyone|nobody|there|half(?: of)?|most(?: of)?|my|our|his|her|the [\p{L}]+ (?:is|are|has|have|had|was|can))(?:['’]\p{L}+)? \p{L}+))/iu,
    because: /^(?:(?:and|so|but) )?(?:because|since|as|given that|now that) ([^,]{5,120}), (\S.*)$/i,
    furthers: [
      /^((?:with|without) (?!(?:this|that|it|them|me|you)\b)[^,;:]{3,60})$/i,
      /^(\p{Ll}{2,}(?:ed|t|pt|de|un|en)(?: up| out)?(?: \p{Ll}+ly| only)? (?:at|by|with|from|in|on|to|as|per|for|via|once|twice|every|each) [^,;:]{2,60})$/iu,
      /^((?!(?:it|this|that|there|they|he|she|i|we|you|what|which)\b)[^,;:]{3,40}? (?:go(?:es)?|stays?|comes?|runs?|lives?) (?:to|into|in|on|at|with|from|by|for|only|every|each|later) [^,;:]{2,50})$/i,
    ],
    complains:
      /\b(?:errors?|wrong|incorrect|not work\w*|(?:does|did|do)(?:n['’]?t| not)|still|instead|fails?|failed)\b/i,
    solved:
      /^(?:(?:great|perfect|awesome|thanks?|thank you|ok(?:ay)?|yes)[ ,.!:]*)*(?:that|this|it)(?:['’]s| has| is)? (?:now )?(?:work(?:s|ed)|did it|fixed(?: it)?|solved(?: it)?|does it|helped)\b/i,
    reports:
      /\b(?:i(?:'ve| have)?(?: now| already| just)? (?:\w+ed|done|made|built|set up|sent|written|run|put|bought|found)|it works|(?:that|this|it)(?:'s| is)? (?:done|works|worked)|is done|are done)\b/i,
    settledThings: [
      /^(?:the |my |our |both |all )?([^,;:]{3,40}?) (?:is|are|has been|have been) (?:now |already |all |finally )*(?:done|finished|ready|in place|sorted|arranged|booked|ordered|paid|bought|sent|fixed|installed|delivered|signed|printed|cancelled|renewed|loaded|set(?: up)?)(?: (?:now|already|as well|too|since .{3,30}))*$/i,
    ],
    deeds: [
      /^(?:(?:and|all|both|everything|already|they(?:['’]re| are)?) )*(\p{L}{3,}ed)(?: (?:as well|too|now|already|them all|them|it))*$/iu,
    ],
    announces:
      /^(?:(?:now|next|first|then|good|great|ok(?:ay)?|clean|perfect|confirmed|still used)\b[ ,.!—–-]*)*(?:let me(?! know)|let['’]s|i(?:['’]ll| will)(?! (?:leave|wait|stop|hold)\b)|i need to|i['’]m going to|i['’]m (?:now )?\p{L}+ing|running|reading|checking|applying|proceeding)\b/iu,
    asksLeave:
      /^(?:one (?:question|decision)\b|(?:would|do|did) you (?:like|want|prefer|rather)|want me to|should (?:i|we)\b|shall (?:i|we)\b|which (?:\p{L}+ )?(?:approach|option|would|direction|one|of|do)\b|what(?:['’]s| is| would) (?:your|you)\b|(?:is|does) (?:that|this)\b.*\?|agree\?|ready for your|before i (?:start|touch|do)|are you happy|let me know (?:if|which|how|what)|(?:a |two |few )?(?:\p{L}+ )?(?:decisions?|questions?)\b.*:$|proceed\?)/iu,
  },
  answers: {
    aside:
      /^(?:let me|now\b|i(?:['’](?:ll|m|ve)|ll)?\b(?!['’]d\b| would\b| (?:recommend|suggest|advise)\b)|i(?:['’]?d| would)\b(?! (?:recommend|suggest|define|go with|say|pick|choose|start|use))|as an ai\b|sure|certainly|of course|absolutely|definitely|got it|great|nice|interesting|perfect|good\b(?! for)|ok\b|okay|sorry|ha!|feel free|please|if you(?:['’](?:d|ve)| would| need| want| have| prefer| can)|would you|do you|want me|shall i|should i|could you|once (?:i|you)|thanks?\b|you['’]re (?:right|correct|welcome)|that['’]s (?:an?|great|good|correct)|it(?:['’]s great| sounds| seems)|glad|remember|note\b|keep in mind|hope|happy|happy to|below (?:is|are)|here['’]?s? ?(?:is|are)?\b|in (?:this|the) (?:example|code)|by following|following (?:these|this)|these (?:are|steps)|each of these|ready\b|see\b|first,|next,|then\b|finally,|step \d|dear\b|best regards|kind regards|subject:|my (?:goal|aim|task)\b|it depends|by [a-zà-ÿ]+ing (?:these|this|one of these|the above|your)|(?:website|type|link|url|setup|pros|cons|model|platforms?|price|pricing):|there is no one|(?:the|your) (?:choice|best (?:approach|choice|option)) depends|to (?:get started|begin|start))|\b(?:(?:there are|has|have) (?:a few|several|many|various|some|a number of)|(?:various|several) (?:commands|ways|methods|tools|options|approaches|steps)|you can follow|follow these|here['’]s how|here are|here is|let me\b|need to add\b|i (?:will|can|would be) (?:definitely |certainly |gladly |happily )?(?:help|provide|assist|explain|give|do my best)|i['’]ll (?:help|provide|explain|give)|let me know|for more information|beautiful|hope this|(?:may|can|will) (?:vary|depend)|depends on)\b/i,
    opening:
      /^(?:(?:description|details|example|usage|answer):\s+|(?:based on (?:your|the) [^,.]{3,80}|as an? [\p{L} -]{3,40}|however|overall|in (?:summary|short|conclusion|general|essence|fact)|to (?:summari[sz]e|sum up|recap)|ultimately|therefore|thus|so|also|additionally|furthermore|moreover|of course|unfortunately|actually|basically|generally|for (?:most|your) (?:users|cases|case|use case)|bottom line|tl;?dr|verdict|recommendation|conclusion|answer|summary|understood|fine|done|completed|correct|exactly|right|good point|got it)[,:.!]\s+|(?:so|but|and) )+/iu,
    leaning:
      /^(?:it|its|it['’]s|this|that|that['’]s|these|those|they|their|he|she|both|such|another|the (?:first|second|third|former|latter|above|following|same)|one|some|others?|each|here|there|which|then|after (?:that|this)|similarly|likewise|for example|for instance|e\.g|again|instead|otherwise|alternatively|depending)\b|^[^,.:;]{0,60}\b(?:these|those|the (?:above|following))\b/i,
    delivers: new RegExp(
      `^(?:(?:sure|certainly|of course|absolutely|ok(?:ay)?|yes)[,.!]* +)?(?:here(?:['’]s| is| are)|below (?:is|are)|i(?:['’]ve| have) (?:created|written|made|drafted|prepared|generated)|i(?:['’]ll| will) (?:provide|give|create|write|show)(?: you)?(?: with)?)(?: the| your)? (?!how\\b|what\\b|why\\b)((?:an? |some |two |three |four |five )?(?=[^:.,]{0,80}\\b(?:${THINGS})\\b).{6,200}?)(?:[:.] |[:.]?$)`,
      "i",
    ),
    makes:
      /^(?:write|create|make|build|generate|draft|design|develop|implement|code|compose|define|give|provide)(?: me| us)? (?=\p{L}|["“'‘])/iu,
    titled: /^(?:title|subject|name): ["“]?([^"”[\]]{3,80}?)["”]?$/i,
    describes: [new RegExp(`^(?:this|the above) (?:updated |new )?(?=(?:${THINGS})\\b)`, "i"), "The "],
    reports:
      /^(?:(?:all |both |every )?(?:(?:i|we)(?:['’]ve| have) (?:now |also |just |successfully )?(?:[a-zà-ÿ]+ed|written|made|built|set|put|split|rewritten|done|run)\b(?! (?:all|everything|enough|the full|a (?:clear|complete|full)))|(?:added|created|updated|fixed|implemented|moved|removed|renamed|written|wrote|changed|refactored|rewrote|replaced|extracted|converted|deleted|reordered|made|built|split|switched|deployed|committed|pushed|documented|resolved|cleaned|bumped|merged|simplified|tightened|extended|expanded)\b|(?:the |all |every |both )?(?:[a-zà-ÿ]+ ){0,2}(?:builds?|tests?|lint(?:er)?|edits?|changes|issues?|files?)(?: [a-zà-ÿ]+){0,2} (?:is|are|pass(?:es|ed)?|succeed(?:s|ed)?|clean|fixed|applied|green|complete|done|re-applied)\b|(?:root cause|the (?:issue|problem|bug|cause|root cause|fix) (?:is|was))\b)|all (?:of them|two|three|four|five|\d+) (?:fixed|done|applied|updated)\b|(?:the )?(?:[a-zà-ÿ`-]+ ){1,5}now (?:works?|shows?|uses?|has|have|returns?|opens?|reads?|writes?|supports?|passes|passe?d|runs?|prints?|includes?|handles?|says)\b)/i,
    settles:
      /\b(?:recommend\w*|suggest(?:ed|ion)?|advis(?:e|ed|able)|best (?:choice|option|fit|approach|balance|way|practice)|(?:good|great|excellent|solid|better|safe|ideal|right|popular) (?:choice|option|fit|approach|solution|starting point|idea)|better suited|(?:is|are) (?:enough|sufficient|essential|crucial|ideal|generally considered|not possible)|gold standard|widely|should (?:use|be)|start with|need(?:s|ed)? (?:a|an|the|to have|to be)|cannot|can['’]t|do(?:es)?(?: not|n['’]t) (?:provide|support|have|offer|allow|need)|yes,|no,)/i,
    concludes:
      /^(?:overall|in (?:summary|short|conclusion|essence)|to (?:summari[sz]e|sum up|recap)|ultimately|bottom line|tl;?dr|(?:review )?verdict|(?:my )?recommendation|conclusion|answer)\b/i,
    concluding:
      /\b(?:summary|conclusion|recommend\w*|verdict|tl;?dr|bottom line|key takeaways?|in short|final (?:answer|thoughts)|outcome|result)\b/i,
    recommends:
      /\b(?:i(?:['’]d| would)? (?:recommend|suggest|go with|pick|choose|take)|my recommendation is|(?:the )?best (?:option|choice|approach|fit) (?:is|would be|here is))(?: (?:to )?(?:us(?:e|ing)|go(?:ing)? with|tak(?:e|ing)|start(?:ing)? with))?:?\s+(.{2,80}?)(?=[.;:!]\s|[.;:!]?$|,? (?:because|since|as|so|for)\b| [–—-] )/i,
    choices: /\b(?:should|shall|want|prefer|like|rather|which)\b/i,
    proposes:
      /\b(?:(?:shall|should) (?:i|we)|(?:do you )?want (?:me|us) to|would you like (?:me |us )?to) ((?:use|take|keep|drop|remove|go with|stick with|skip|switch to|make it|leave)\b[^?]{2,80})\?$/i,
    declines:
      /\b(?:as of my (?:last )?(?:knowledge|training)|not have the (?:ability|capability)|i(?:['’]m| am) (?:sorry|unable|not able|not capable)|i (?:cannot|can['’]t|don['’]t have (?:the ability|access)|do not have (?:the ability|access)|apologi[sz]e)|as an ai(?: language)? model)\b/i,
    labels: {
      later: "later",
      decided: "Decided: ",
      delivered: "Delivered: ",
      solved: "Solved: ",
      points: "Points: ",
      steps: "Steps: ",
    },
  },
  kinds: {
    fails:
      /\b(?:(?:get(?:ting)?|got|see|seeing|throws?|throwing|following|this|an?|console|build|lint|these) (?:\w+ ){0,3}errors?|error:|error (?:message|code)|[a-zà-ÿ]{2,31}Error\b|exception|traceback|fails?|failing|failed|crash\w*|broken|bugs?|(?:does|do|did|is|are|was)(?: not|n['’]t) (?:work\w*|show\w*|load\w*|compil\w*|run\w*|start\w*|what we want|right|defined|found)|not (?:working|showing|found)|stopped working|won['’]t (?:start|open|load|turn|connect|work)|goes (?:wrong|off)|wrong|fix\b|debug|troubleshoot|over-match\w*|is missing|regression|lint issues|leak(?:s|ing)?|drip(?:s|ping)|hangs?|freez(?:es|ing)|stuck|(?:too|so|very) slow|keeps? (?:losing|dropping|failing|stopping|restarting)|loses?)\b/i,
    writes:
      /\b(?:(?:write|draft|compose|rewrite|rephrase|reword|proofread|translate|summari[sz]e|edit|generate|create|turn|word|shorten|polish|improvements? to|improve|help me (?:to )?(?:write|draft)|act as|you write|deliver|provide|answer)\b(?=.{0,100}\b(?:articles?|letters?|e-?mails?|mail|newsletters?|essay|story|stories|poem|song|lyrics|blog|posts?|tweets?|captions?|speech|cv|resume|cover letter|bio|descriptions?|messages?|polic(?:y|ies)|terms of use|press release|paragraph|slogan|headline|subject lines?|summary|reply|invitation|review|scenes?|dialog(?:ue)?s?|monologues?|introductions?|biography|greetings?|toasts?|rubrics?|table of contents|writer|translator|communication expert|super prompt|title|markdown|text)\b)|^(?:please )?(?:rewrite|rephrase|proofread|translate|shorten|improve) (?:this|these|the|my)\b|write(?: \w+){0,2} in my (?:name|voice)|\bmake (?:me |us )?(?:an? |some |\d+ )?(?:[\w-]+ ){0,3}(?:essay|story|stories|poems?|songs?|titles?|captions?|tweets?|letters?|e-?mails?|summary|paragraphs?|slogans?|headlines?|scripts? about)\b|\bscripts? about an? |\b(?:write|draft|compose|create|generate)(?: \w+){0,4} (?:personas?|responses?|prompts?)\b)/i,
    wonders:
      /\b(?:how (?:do|does|can|could|would|should|might|to)\b|how\?$|step[- ]by[- ]step|steps (?:to|for)|guide (?:on|to|for)|is there (?:a|any) (?:way|method)|(?:a |the )?(?:way|method|command) to|what['’]?s? (?:is )?the (?:best |easiest |simplest |right )?(?:way|command)|instructions|implementation steps|walk me through|show me how|what can i do myself)/i,
    creates:
      /\b(?:(?:build|create|make|develop|design|write|implement|code|program|generate|add|set up|have|want|wants|like|define|need|lack|looking for)\b(?=.{0,80}\b(?:app|application|(?:web ?)?site|web ?page|page|tool|script|code|userscript|function|class|api|service|microservices?|bot|game|program|system|platform|extension|plugin|shop|webshop|dashboard|library|cli|command|flag|feature|button|prototype|mvp|hotkey|infographic|database|workflow|automation|spreadsheet|query|component|calendar|epic|architecture|device|robot|booking|audio guide|archive|generator|reminders?)s?\b)|(?:an? )?idea (?:for|of|is)|^an? (?:[\w-]+ ){0,3}(?:app|website|page|tool|script|function|bot|game|program|extension|plugin|dashboard|cli|automation) (?:that|which|to) |^(?:please )?(?:make|build|create|design|develop) (?:me )?(?:an?|the|my|our) |^(?:can|could|would|will) you (?:please )?(?:make|build|design|plan) (?:me|us) an? |(?:i|we)(?:['’]m| am|['’]re| are) (?:thinking (?:about|of)|building|making|working on|ideating|planning)|what i(?:['’]m| am)? (?:imagine|want|thinking|have in mind)|what if (?:we|there)|let['’]?s call it|user stories|as an? [a-zà-ÿ]+, i want|(?:we|i) want to go)/i,
    undertakes:
      /(?<!\b(?:if|when(?:ever)?|unless|whether|why) )\b(?:(?:i|we)(?:['’]d| would|['’]m| am|['’]re| are|['’]ve| have)?(?: (?:really|also|both|all|just|now|still))? (?:want(?:ed)?|wanna|like|love|hope|plan|planning|intend|going|need|have|promised|decided|thinking (?:of|about))(?: to)? (?:mak(?:e|ing) (?:(?:her|him|them|us|myself|ourselves) )?(?:an?|my own|our own|some|\d+)|(?:build|start|creat|design|develop|host|hold|found|launch|plan|organi[sz]|renovat|redecorat|restor|throw|publish|record|sew|knit)(?:e|ing)? (?:up )?(?:an?|my|our|the|her|his|their|some|\d+)|(?:open|run)(?:ing)? (?:up )?(?:an?|my own|our own) (?:[\w-]+ ){0,3}(?:shop|store|caf[eé]|restaurant|bakery|studio|school|practice|business|gallery|bar|workshop|course|club|campaign|event|stall|camp)|(?:put|set)(?:ting)? (?:up|together) (?:an?|our|my own)|(?:turn|convert)(?:ing)? (?:an?|my|our|the) (?:[\w-]+ ){1,5}into|mov(?:e|ing) (?:house|home|in|into|abroad|out)|go(?:ing)? (?:from|on|for|by|to \p{Lu}))\b|(?:i|we)(?:['’]m| am|['’]re| are) (?:moving (?:house|home|in|into|abroad|out|on|to)|(?:renovating|organi[sz]ing|hosting|throwing|launching) (?:an?|my|our|the))\b|(?:i|we) want (?:one|something) (?:that|which|where)\b|help me (?:to )?(?:(?:plan|organi[sz]e|build|launch|set up|start|host) (?:an?|my|our|the|this)\b|make a plan\b|think(?:[.!]|$| (?:it|this) through| along)))/iu,
    causes:
      /\b(?:(?:possible|common|likely|probable|usual|root) (?:causes?|culprits?|reasons?)|causes?:|what (?:is|was) (?:causing|wrong))\b/i,
  },
} satisfies Lexicon;
