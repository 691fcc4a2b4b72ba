import { wordSet } from "../word-set.ts";
import { automating } from "./automating.ts";
import { delivering } from "./delivering.ts";
import type { Lexicon } from "./lexicon.ts";

/** "Niet alleen" denies nothing. */
const ADVERBS = ["niet(?! (?:alleen|slechts)\\b)", "nooit"];

/** What is handed over as a whole. */
const THINGS =
  "script|code|functie|klasse|programma|app|service|pagina|site|component|query|commando|bestand(?:en)?|versie|brief|e-?mail|mail|bericht|artikel|verhaal|gedicht|lied|prompt|beschrijving|samenvatting|tekst|inhoudsopgave|sjabloon|configuratie|test(?:s|en)?|diagram|schema|formule|document|rapport|vertaling|spel|ontwerp|specificatie";

/** How answers hand over what is asked for. */
const DELIVERING = delivering({
  refuses: "het spijt me|helaas|sorry|ik kan (?:helaas )?(?:geen|niet)",
  fails: "is niet gelukt|lukte niet|kon niet",
  reports: String.raw`(?<!\p{L})(?:ik heb|we hebben|heb ik)(?!\p{L})[^.!?\n]{1,80}(?<!\p{L})(?:(?:\p{L}{2,5})?ge\p{L}{2,}(?:t|d|en)|(?:ver|be|her|ont)\p{L}{3,}(?:t|d|en))(?!\p{L})|^(?:klaar|gedaan|(?:\p{L}{2,5})?ge\p{L}{3,}(?:t|d|en))(?!\p{L})`,
  needs: String.raw`(?<!\p{L})(?:geef|stuur|deel|vertel|plak) (?:me|mij|de|het|je)(?!\p{L})|(?<!\p{L})(?:wat|welke?|wie|hoeveel|waar) [^.!?\n]{3,80}\?\s*$`,
  offers: "zal ik|wil je dat ik|moet ik",
  closing: "als je|laat (?:het )?(?:me )?weten als",
  comments: "leuk|goed idee|prima|mooi|oké|ok",
  programs:
    "applicaties?|webpagina['’]?s?|pagina['’]?s?|programma['’]?s?|functies?|klassen?|knop(?:pen)?|formulier(?:en)?|spel(?:letje)?|opdrachten?|zoekbalk|bestanden|apps?|websites?|sites?|scripts?|code|bots?|dashboards?|plugins?|macro['’]?s?|tools?",
  texts:
    "artikel(?:en)?|brief|brieven|bericht(?:en)?|tekst(?:en)?|verhaal|verhalen|gedicht(?:en)?|samenvatting(?:en)?|vertaling(?:en)?|beschrijving(?:en)?|nieuwsbrief|offerte|recept(?:en)?|planning|overzicht|verslag|toespraak|e-?mails?|mails?|blogs?|posts?|titels?|namen|plan(?:nen)?|toespraken|lied(?:eren)?|slogans?|prompts?",
  writes: "schrijf|herschrijf|vertaal|vat|corrigeer|verkort|kort",
  errands: "bel|koop|bestel|vraag|stuur|boek|print|betaal|zoek",
  verb: "\\S+ (?:(?:een|de|het|mijn) )?",
  describes: "die|dat|om|waarmee|waarin|voor|met|over|van|in|op",
});

/** A thing that may come later. */
const PUT_OFF = String.raw`(?!(?:het|dit|dat|er|ze|zij|hij|ik|we|wij|je|tot|zie|wat|hoe|misschien|alles|de rest|rest|niet|geen|meer|veel|spreek|bel|of)(?!\p{L}))[\p{L}\d][\p{L}\d'’ /-]{1,50}?`;

/** Dutch. */
export const nl = {
  delivering: DELIVERING,
  automating: automating({
    names:
      "automatisering(?:en)?|automatiseer|automatiseren|automatisch|home ?assistant|homekit|ifttt|zapier|n8n|node-red|workflows?|routines?|bots?",
    programs:
      "vanzelf|scripts?|programma(?:['’]s)?|apps?|tools?|macro(?:['’]s)?|regels?|meldingen?|functies?|plugins?|extensies?|systeem",
    triggers:
      "als|wanneer|zodra|telkens als|elke? \\p{L}+|iedere? \\p{L}+|bij (?:zonsondergang|zonsopgang|\\p{L}+)|om \\d[\\d:.]*|na \\p{L}+|'s (?:avonds|ochtends|nachts|middags)",
    exceptions:
      "tenzij|behalve|maar niet|maar nooit|nooit|niet (?:als|wanneer|op|om|in|na|tijdens)|alleen (?:als|wanneer|op|om)",
    remarks:
      "niets|geen|een (?:fout|leeg)|(?:\\p{L}+ )?(?:ik|je|jij|we|wij)|dan \\p{L}+ (?:ik|je|we)|dat|dit|er|is|zijn|wat|hoe|waarom|kun|kan|zou|leg",
    wishes: "ik (?:wil|zou willen)(?: graag)? dat ",
    speakers: "ik|je|jij|jouw|u|we|wij",
  }),
  stopWords: wordSet(`
    haar
    aan achter al alle alleen alles als altijd ander andere anders ben bent bij bijvoorbeeld binnen boven daar
    daarna daarom dan dat de deze die dit doe doen door dus een eens eerste elk elke en er even gaan gaat ge
    geen geven goed graag had hadden heb hebben hebt heeft hem hen het hier hij hoe hoeveel hun iemand iets ik
    in is ja je jij jou jouw jullie kan kom komen komt kun kunnen kunt maak maar maken mag me meer meest men
    met mijn moet moeten na naar nadat nee net niet niets nieuw nieuwe nog nou nu of om omdat onder ons onze
    ook op over per samen staan staat te tegen ten ter toch toe tot tussen uit uw van vanuit veel via voor
    vooral waar waarbij waarin waarom wanneer want waren was wat we weer wel welk welke werd wie wij wil
    willen word worden wordt zal ze zeer zelf zich zie zien zij zijn zo zoals zodat zonder zou zouden zullen
    verschillende gebruik gebruiken gebruikt stap stappen volgende zorg daarnaast hierbij hieronder eventueel
    beste daarbij daarmee hiermee hiervoor indien soms steeds tevens vaak vaker waaraan waarmee waarvan
    waarvoor zowel
  `),
  vagueWords: wordSet(`
    m2 twee drie vier
    aangepast aantal algemeen antwoord beschrijving beste bestaande bijv complete duidelijk eigen functie
    functies functionaliteit gegevens goede helpen huidige informatie inhoud klein lijst manier mensen
    mogelijk mogelijke mogelijkheden naam onderwerp onderdeel optie opties passen punt resultaat schrijf
    schrijft schrijven soort specifieke tekst titel tijd vraag vragen voorbeeld waarde werk werken
  `),
  verbs: wordSet(`
    breng snoei maai poets stofzuig verhuur verleng lever sleep verhuis ontdooi bedank bezoek pak
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
  `),
  denials: [
    "in plaats van",
    "geen",
    "niets",
    "niemand",
    "noch(?= [^.,;]{1,40} noch )",
    "zonder",
    "vermijd",
    ...ADVERBS,
  ],
  denialsBehind: ADVERBS,
  noneOf: wordSet("geen zonder"),
  excluded: /\b(?:niet|weglaten|weggelaten|buiten scope)\b/i,
  abbreviations: /(?:bijv|bv|d\.w\.z|o\.a|m\.b\.t)/,
  conditions: ["als", "wanneer", "omdat", "nog", "vergeet"],
  moves: {
    picks:
      /^(?:(?:ok(?:é|ay)?|ja|graag|prima|goed|doe maar|laten we)[ ,.!:]*)*(?:doe|neem|begin met|ga voor|kies|maak|alleen|nummer|optie|stap|stappen)?[ :]*((?:#?\d{1,2}(?:[ ,&]|en|of|dan)*)+)\s*(?=$|[.!?,;:]|(?:eerst|graag|nu|dan|ook|samen|alleen|maar|alsjeblieft)\b)/i,
    offers:
      /^(?:(?:wil|wilt) (?:je|u) dat ik|zal ik|laat (?:me|maar) weten (?:of|als) (?:je|u) wilt dat ik|ik kan (?:ook )?(?=.*\bals (?:je|u) (?:wil|wilt)\b)) ?(.{6,160}?)(?:,? als (?:je|u) (?:wil|wilt).{0,40})?[?.!]*$/i,
    agrees: /^(?:ja|jazeker|graag|ok(?:é|ay)?|prima|doe maar|is goed|lijkt me goed)(?!\p{L})/iu,
    accepts:
      /^(?:(?:ja|ok(?:é|ay)?|prima|goed|top|mooi|perfect|super|bedankt|dank je)[ ,.!:]*)*(?:ga (?:maar )?(?:door|verder)|doe (?:maar|dat|het|alles)|volgende|verder|laten we (?:dat doen|beginnen))(?!\p{L})/iu,
    rejects: /^(?:nee|niet (?:nu|vandaag)|liever niet|laat maar)(?!\p{L})/iu,
    manner:
      /^(?:vertaal (?:het|je|dit|dat) (?:antwoord)|(?:schrijf|zet|kopieer|geef) (?:dit|dat|het) (?:in|als|om)(?!\p{L})|ga (?:door|verder)|het antwoord (?:is|moet|mag)|gebruik (?:vet|markdown|opsommings)|antwoord (?:in|met|als)(?!\p{L}))/iu,
    requests: [
      [
        /^(?:(?:kun|kan|wil|zou|kunt) (?:je|jij|u) (?!(?:\p{L}+ ){0,4}helpen )(?:mij |me |alsjeblieft |ook |nu |even |eens |willen |kunnen |voor mij )*|alsjeblieft )(?=\p{L})/iu,
        "",
      ],
    ],
    decides: [
      /^(?:ik|we) (?:ben|zijn) (?:voor|gegaan voor|uitgekomen op)\s+(.{2,80}?)(?: gegaan)?$/i,
      /^(?:het is )?(.{2,60}?) (?:geworden|is het geworden)$/i,
      /^(?:dan )?wordt het\s+(.{2,60}?)$/i,
      /^(?:nemen|kiezen|gebruiken|doen|gaan) we (?!(?:dat|het|dit|nu|verder)\b)(?:voor )?(.{2,80}?)$/i,
      /^(?:laten we|we|ik) voor\s+(.{2,80}?) (?:gaan|kiezen)$/i,
      /^(?:laten we|we|ik) (?:gaan?|kiezen?|zou gaan) (?:voor|met)\s+(.{2,100}?)$/i,
      /^(?:laten we|ik neem|we nemen|we gebruiken|ik gebruik|ik kies|we kiezen|dan wordt het)\s+(?!(?:eens|even|beginnen|kijken)\b)(?:voor )?(.{2,100}?)(?: nemen| gebruiken| kiezen| doen| aanhouden)?$/i,
      /^(?:het )?wordt (.{2,60}?)$/i,
      /^(?:dan )?(.{2,60}?) wordt het$/i,
      /^(?:ik heb|we hebben) (?:besloten|gekozen|afgesproken)(?: voor| om|:)?\s+(.{2,100}?)$/i,
      /^(?:ik|we) (?:heb|hebben) liever\s+(.{2,100}?)$/i,
      /^(?:laten we |we doen )?(eerst .{3,60}?,? (?:en |dan )?.{3,60}? later)$/i,
    ],
    limits: [
      /^(geen (?!(?:idee|probleem|zin|dank|fout|enkele?|gedoe|tijd|verschil|vragen|uitleg|inleiding|haast|melding|resultaat|reactie)(?!\p{L}))[^,;:]{2,60}?)(?: meer| graag)?$/iu,
      /^((?:max(?:imaal)?\.?|hooguit|hoogstens|niet meer dan) (?:\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\p{L})[^,;:]{2,60})$/iu,
      /^(niet (?:elke?|ieder|iedere|vaker dan|op|voor|na|via|per|met) (?!(?:dit moment|tijd|opzet)(?!\p{L}))[^,;:]{2,40})$/iu,
    ],
    rules: [
      /^(niets? (?:aan|in|van) [^,;:]{3,50} (?:veranderen|wijzigen|aanpassen|verwijderen|wissen))$/i,
      /^(?:je |we )?((?:mag|mogen|moet|moeten) (?:niets? (?:aan|in|van) )?[^,;:]{2,50} (?:niet |niets )?(?:veranderen|wijzigen|aanpassen|verwijderen|wissen|aanraken))$/i,
      /^([^,;:]{3,50} (?:niet (?:aanraken|aanpassen|wijzigen|veranderen|verwijderen)|(?:moet|moeten) (?:blijven|hetzelfde blijven|zo blijven)))$/i,
      /^(kom niet aan [^,;:]{3,50}|laat [^,;:]{3,50} (?:met rust|zoals (?:het|die) is|ongemoeid))$/i,
    ],
    replies: [
      /^(?:gewoon |alleen |maak er |maar )*(een (?:\p{L}+ ){0,2}(?:website|webapp|webpagina|site|app|pwa|bot))(?: van)?$/iu,
      /^((?!(?:het|dat|dit|er|ik|we|je)\b)[^,;:]{3,40} (?:moet|moeten|mag|mogen|kan|kunnen) (?:eruit|weg|erin|erbij|vervallen))(?:,? (?:vindt?|zegt) .{2,30})?$/i,
      /^(?:die|dat|deze|de|het) ([^,;:]{3,40} niet)(?: hoor)?$/i,
      /^((?:\d{1,3}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?!(?:fouten|tests|dingen|vragen)\b)\p{L}+(?: \p{L}+)? (?:in|op|per|voor|na|met|bij) [^,;:]{2,40})$/iu,
      /^((?!(?:het|dat|dit|er|ik|we|je|misschien|tot|zie)\b)[\p{L}\d'’ -]{3,40}?),? ((?:nog niet|nu niet|niet nu|komt later|kan wachten|volgend jaar|een andere keer)(?: tot .{3,40})?)$/iu,
      /^((?!(?:het|dat|dit|er|de fout)\b)[\p{L}\d' -]{3,40} (?:in|voor) (?:fase|versie|stap) ?\d)$/iu,
      /^((?!(?:het|dat|dit|er)\b)[^,;:]{3,40} (?:moet|moeten) (?:gewoon )?(?:blijven \p{L}+|(?:in|op|na|voor) [^,;:]{2,40}))$/iu,
      /^(?:ik|we) (?:ga|gaan|wil|willen) ((?:niet|nooit) [^,;:]{3,60})$/i,
      /^(alleen (?!(?:de|het|als|dan|nog|een)\b)[^,;:]{2,40}(?:,? (?:geen|niet) [^,;:]{2,40})?)$/i,
      /^([\p{L}\p{N} -]{3,40}?) is een (?:goeie|goede|goed idee)$/iu,
      /^(?:het|dit|dat|de (?:app|site)) (?:moet|mag|zou) (?:gewoon |alleen |maar )?(een .{3,80}?) (?:zijn|worden)$/i,
      /^(?:doe|neem|gebruik)\s+(?:dan |toch )*maar (?:gewoon )?(.{2,60}?)(?: dan)?$/i,
      /^((?!dit\b|dat\b|het\b|alles\b)[^,;:]{3,60}?) (?:is|lijkt me|klinkt) (?:prima|genoeg|goed genoeg|beter|voldoende|goed)$/i,
      /^(?:toch maar|(?:eigenlijk |dan )?(?:toch )?liever|dan maar) (.{2,40}?)$/i,
      /^(?:ik|we) ((?:wil|willen|hoef|hoeven|heb|hebben) geen .{2,60}?)$/i,
      /^dan wordt het (.{2,60}?)$/i,
      /^((?!(?:dat|dit|het)\b)[^,;:]{3,40} (?:hoeft niet|is niet nodig|is overdreven))$/i,
      /^((?!(?:oh|ok|nou|en|maar|dat|dit)\b)[\p{L}\p{N} -]{3,40}?),? wil ik erbij$/iu,
    ],
    later: /\b(?:later|latere|volgende?|wachten|nog niet|nu niet|niet nu|in (?:fase|versie|stap))\b/i,
    defers: [
      new RegExp(
        `^(${PUT_OFF}) (?:(?:komt|komen|kan|kunnen|mag|mogen|doen we|volgt|volgen|is|zijn)(?: wel| dan| pas| ook)* )?(?:later(?: komen| wel)?|voor later|in (?:fase|versie|stap) ?[2-9]|in een (?:latere|volgende) versie|volgend jaar|nog niet|nu niet|niet nu)$`,
        "iu",
      ),
      new RegExp(`^(${PUT_OFF}) (?:kan|kunnen|mag|mogen) (?:nog )?wachten(?: tot .{2,40})?$`, "iu"),
      new RegExp(
        `^(?:misschien )?later (?:(?:misschien|ook|nog|wil ik|komt er|komen er|willen we) )*((?:een|de|het) ${PUT_OFF})$`,
        "iu",
      ),
    ],
    elsewhere:
      /^(?:ze|we|zij|wij|mensen|iedereen|leden|buren|klanten|de \p{L}+) (?:(?:kunnen|kan|hebben|heeft|gebruiken|gebruikt|doen|al|toch) ?)+/iu,
    changes:
      /^(?:(?:oké|nee|hmm+|oh|sorry)[,.! ]+)?(?:eigenlijk|wacht|bij nader inzien|toch maar|laat maar|ik heb me bedacht|correctie)[,.:;!…\s–—-]+(?=\S)/i,
    replaces: [
      /^(?:(?:laten we|maak er|maak het|doe|neem|gebruik|liever)\s+)(?:maar |toch |dan )*(?:een )?(.{2,60}?)(?: van)?(?: gebruiken| nemen| doen)?(?: in plaats van .{2,60})?$/i,
    ],
    chooses:
      /^(?:(?:oké|ja|prima|goed|graag|doe|neem|kies|ik|we|wil|neem|maar|voor|gaan|ga)[ ,.!:]+)*(?:de |het )?(?:(?:optie|aanpak|variant|keuze|alternatief) ([a-h]|\d{1,2})|([a-h]|\d{1,2})(?=[.!]?$)|(eerste|tweede|derde|vierde|vijfde)(?: (?:optie|aanpak|variant|keuze|is (?:beter|prima|goed))|(?=[.!]?$)))(?![\w-])|\b(?:optie|aanpak|variant) ([a-h]|\d{1,2}) is (?:beter|prima|goed|het beste)\b/i,
    ordinals: ["eerste", "tweede", "derde", "vierde", "vijfde"],
    follows:
      /^(?:(?:oké|ja|prima|goed|mooi|akkoord)[ ,.!:]+)*(?:laten we (?:dat|het) (?:doen|zo doen|nemen)|doe (?:dat|het) (?:maar|zo)|dat doen we|ik volg je advies)[.!]*$/i,
    either: / of (?:liever |moet (?:ik|het) )?/i,
    insteadOf: /\s(?:in plaats van|en niet) [^,;:]{2,60}$/i,
    asksFor:
      /(?<!\p{L})(?:welke?|wat|hoe(?:veel)?|waar|wanneer|wie)(?!\p{L}).{0,60}(?<!\p{L})(?:wil|wilt|moet|moeten|zou|liever|voorkeur)(?!\p{L})[^?]{0,80}\?$/iu,
    tells:
      /(?<!\p{L})(?:ik|we|wij|je|jij|het|ze|hij|er|is|zijn|was|waren|heeft|hebben|had|doe|doet|kan|kun|kunnen|zou|moet|wat|hoe|waarom|dank|bedankt)(?!\p{L})/iu,
    refusal: /(?<!\p{L})(?:nee|niet|geen|beide|allebei|misschien)(?!\p{L})/iu,
    idle: /^(?:een|gewoon|maar|alleen)\s+|(?:,? (?:dan|dus|hoor|maar|graag|alsjeblieft|bedankt))+$/gi,
    pointing:
      /^(?:als|wanneer|kun|kan|wil|doe|dit|dat|die|deze|het|hem|ze|je|mij|er|alles|beide|iets|wat|hoe|meer|nog|verder|naar|door)(?!\p{L})/iu,
    reason:
      /(?:,?\s+(?:omdat|want|zodat|aangezien)\s+|,\s+(?=(?:ze|we|ik|het|mensen|iedereen|niemand|men|er|je|dat|die|dit|dan (?:is|zijn|kan|kunnen|hoeft|hoeven|blijft|heb|hebben)) \p{L}+))/iu,
    because: /^(?:(?:en|dus|maar) )?(?:omdat|aangezien|nu) ([^,]{5,120}), (\S.*)$/i,
    furthers: [
      /^((?:met|zonder) (?!(?:dit|dat|hem|ze|mij|je)(?!\p{L}))[^,;:]{3,60})$/iu,
      /^((?:ge|be|ver|op|uit|af)\p{Ll}+(?:d|t|en) (?:met|bij|op|in|door|via|voor|per|elke?|iedere?) [^,;:]{2,60})$/iu,
      /^((?!(?:het|dit|dat|er|ze|zij|hij|ik|we|wij|je|wat|die)(?!\p{L}))[^,;:]{3,40}? (?:gaat|gaan|blijft|blijven|komt|komen|draait|draaien|staat|staan) (?:naar|in|op|bij|met|via|alleen|elke?|iedere?|later) ?[^,;:]{0,50})$/iu,
    ],
    complains: /\b(?:fout|werkt niet|maar|nog steeds|klopt niet)\b/i,
    solved:
      /^(?:(?:top|super|mooi|dank je|bedankt|ja|prima)[ ,.!:]*)*(?:het|dat|dit) (?:werkt|is (?:gelukt|opgelost)|lukt)\b/i,
    reports: /\b(?:heb (?:ik )?\w+|is gelukt|het werkt)\b/i,
    settledThings: [
      /^(?:de |het |mijn |onze |alle |beide )?([^,;:]{3,40}?) (?:is|zijn) (?:nu |al |ook |inmiddels |allemaal |sinds \p{L}+ )*(?:klaar|rond|binnen|af|gedaan|geregeld|besteld|betaald|gekocht|verstuurd|opgezegd|gekeurd|geboekt|gerepareerd|geplaatst|aangevraagd|verlengd|vastgelegd)$/iu,
      /^(?:de |het |mijn |onze |alle |beide )?([^,;:]{3,40}?) (?:ligt|liggen|zit|zitten|staat|staan|hangt|hangen) er (?:nu |al |ook |inmiddels |sinds \p{L}+ )*(?:op|in|uit|aan|af|bij|onder|weg)$/iu,
    ],
    announces:
      /^(?:(?:nu|eerst|dan|goed|oké|mooi|prima)(?!\p{L})[ ,.!—–-]*)*(?:laat (?:me|mij)(?! weten)|ik (?:ga|zal|kijk|lees|zoek|begin|controleer|moet|voeg|pas)|even) /iu,
    asksLeave:
      /^(?:wil je|zal ik|zullen we|moet ik|welke (?:\p{L}+ )?(?:optie|aanpak|van|wil|heeft)|wat (?:wil|heb|denk) je|is dat (?:goed|akkoord)|akkoord\?|laat (?:me|het me) weten)/iu,
  },
  answers: {
    aside:
      /^(?:natuurlijk|zeker|uiteraard|prima|goed\b(?! voor)|graag|oké|ok\b|begrepen|geweldig|leuk|mooi|hier(?:bij|onder)? (?:is|zijn|volgt|volgen|vind|heb)|hieronder|laat me|ik (?:zal|kan|ga|hoop|begrijp|heb|help|wil|ben)|wil je|zal ik|als je (?:wilt|nog|meer|vragen)|mocht je|laat (?:het )?me weten|veel (?:succes|plezier)|onthoud|houd er rekening|let op|allereerst|er zijn (?:verschillende|een aantal|meerdere)|door deze|met deze|beste\b|met vriendelijke groet|titel:|om te beginnen|nu\b|als ai\b|sorry|het spijt me|bedankt|dank)(?!\p{L})|(?<!\p{L})(?:(?:er )?zijn (?:er )?(?:verschillende|een aantal|meerdere|enkele)|volg(?:en)? (?:deze|de volgende)|de volgende stappen|laat het me weten|hier (?:is|zijn)|als (?:een )?[\p{L} ]{3,40} is het mijn|ik (?:kan|zal) (?:je|u) )(?!\p{L})/iu,
    opening:
      /^(?:(?:echter|kortom|samengevat|samenvattend|over het algemeen|in het algemeen|al met al|conclusie|aanbeveling|advies|uiteindelijk|daarom|dus|ook|bovendien|daarnaast|helaas|eigenlijk|gedaan|klaar|begrepen)[,:.!]\s+|(?:dus|maar|en) )+/i,
    leaning:
      /^(?:het|dit|dat|deze|die|zij|ze|hij|hun|beide|zo['’]?n|de (?:eerste|tweede|laatste|volgende|bovenstaande)|een ander|sommige|andere|daar|hier|er|dan|daarna|bijvoorbeeld|anders|afhankelijk)(?!\p{L})|^[^,.:;]{0,60}(?<!\p{L})(?:(?:een|één) van deze|(?:de|het) (?:bovenstaande|volgende))(?!\p{L})/iu,
    delivers: new RegExp(
      `^(?:(?:natuurlijk|zeker|prima|oké|ja|graag)[,.!]* +)?(?:hier(?:bij|onder)? (?:is|zijn|volgt|heb je|vind je))(?: de| het| je| jouw)? (?!hoe\\b|wat\\b)((?:een |enkele |twee |drie )?(?=[^:.,]{0,80}(?:${THINGS})(?!\\p{L})).{6,200}?)(?:[:.] |[:.]?$)`,
      "iu",
    ),
    makes:
      /^(?:schrijf|maak|bouw|genereer|ontwerp|ontwikkel|write|create|make|geef)(?: mij| me| voor mij)? (?=\p{L}|["“'‘])/iu,
    titled: /^(?:titel|onderwerp|naam): ["“]?([^"”[\]]{3,80}?)["”]?$/i,
    describes: [new RegExp(`^(?:dit|het bovenstaande) (?=(?:${THINGS})(?!\\p{L}))`, "iu"), "Het "],
    reports:
      /^(?:ik heb .{3,120} (?:ge|ver|be|her|toe)\p{L}+(?=[ .!,]|$)|(?:toegevoegd|aangepast|gemaakt|opgelost|bijgewerkt|verwijderd|hernoemd|geschreven)(?!\p{L})|(?:alle |de )?(?:tests?|build) (?:slagen|slaagt|zijn|is)(?!\p{L})|(?:de oorzaak|het probleem|de fout) (?:is|was|zit)(?!\p{L}))/iu,
    settles:
      /(?<!\p{L})(?:aanrad\w*|raad (?:ik )?(?:je )?aan|aanbevol\w*|aan te raden|raadzaam|(?:goede|beste|betere|prima) (?:keuze|keus|optie|manier|oplossing)|het beste|genoeg|voldoende|geschikt(?:er)?|kortom|dus|ja|kan niet|niet nodig|is een|zijn een|je kunt)(?!\p{L})/iu,
    concludes:
      /^(?:kortom|samengevat|samenvattend|al met al|conclusie|aanbeveling|mijn advies|advies|uiteindelijk)(?!\p{L})/iu,
    concluding: /(?<!\p{L})(?:samenvatting|conclusie|aanbeveling|advies|kortom|resultaat)/iu,
    recommends:
      /(?<!\p{L})(?:ik (?:zou|raad|adviseer)(?: je)?|mijn advies is|(?:de )?beste (?:keuze|optie|keus) is)(?: aan(?: om)?)?:?\s+(.{2,80}?)(?=[.;:!]\s|[.;:!]?$|,? (?:omdat|want|zodat)\b| [–—-] )/iu,
    choices: /(?<!\p{L})(?:wil|wilt|moet|zal|liever|voorkeur|welke?|graag)(?!\p{L})/iu,
    proposes:
      /(?<!\p{L})(?:zal|moet) ik ((?:[^?]{2,80}) (?:gebruiken|nemen|houden|weglaten|schrappen|overslaan))\?$/iu,
    declines:
      /(?<!\p{L})(?:het spijt me|ik kan (?:helaas )?(?:geen|niet)|als ai(?:-taalmodel)?|ik heb geen toegang)(?!\p{L})/iu,
    labels: {
      later: "later",
      decided: "Besloten: ",
      delivered: "Geleverd: ",
      solved: "Opgelost: ",
      points: "Punten: ",
      steps: "Stappen: ",
    },
  },
  kinds: {
    fails:
      /(?<!\p{L})(?:fout(?:melding)?(?:en)?|error|exception|crasht?|kapot|bug|werkt (?:niet|het niet)|doet het niet|lukt niet|mislukt|faalt|gaat (?:mis|fout)|repareer|los .{1,40} op|ontbreekt|lekt|hangt|traag|dubbele? (?:regels|rijen)|klopt niet)(?!\p{L})/iu,
    writes:
      /(?<!\p{L})(?:schrijf(?:t|ft)?|schrijven|herschrijf|vertaal|vat .{1,60} samen|formuleer|maak|stel .{1,40} op|geef)(?=.{0,100}(?<!\p{L})(?:artikel(?:en)?|brief|e-?mail|mail|nieuwsbrief|verhaal|gedicht|lied|tekst|blog|bericht|speech|toespraak|cv|samenvatting|uitnodiging|antwoord|vertaling|advertentie|sollicitatie\p{L}*)(?!\p{L}))/iu,
    wonders:
      /(?<!\p{L})(?:hoe (?:kan|kun|moet|maak|doe|krijg|zet|kom|ontwikkel|bouw|stel|isoleer|werk\p{L}*|je)(?!\p{L})|stap voor stap|stappenplan|stappen om|handleiding|is er een manier|op welke manier|wat is de (?:beste |makkelijkste )?manier)/iu,
    creates:
      /(?<!\p{L})(?:(?:bouw(?:en)?|maak|maken|ontwikkel(?:en)?|ontwerp(?:en)?|schrijf|programmeer|voeg|wil|denken aan)(?!\p{L})(?=.{0,80}(?:app|applicatie|website|site|webpagina|pagina|tool|script|code|functie|api|service|bot|spel|game|programma|systeem|platform|extensie|plugin|shop|dashboard|knop|database)(?!\p{L}))|idee (?:voor|om)|ik (?:ben bezig met|werk aan))/iu,
    undertakes:
      /(?<!(?<!\p{L})(?:als|wanneer|omdat|waarom) )(?<!\p{L})(?:(?:(?:ik|we|wij) (?:wil|willen|wilde|wilden|zou|zouden|ga|gaan|moet|moeten|heb|hebben)|(?:wil|willen|zou|zouden|ga|gaan) (?:ik|we|wij))(?!\p{L})(?:(?=[^.;:?!]{0,80}(?<!\p{L})(?:een|eigen|mijn|ons|onze|\d+)(?!\p{L}))[^.;:?!]{0,120}?(?<!\p{L})(?:maken|bouwen|zetten|neerzetten|beginnen|starten|oprichten|organiseren|opzetten|openen|aanleggen|inrichten|houden|opknappen|ontwerpen|uitbrengen|ombouwen|timmeren|geven)|[^.;:?!]{0,80}?(?<!\p{L})(?:verhuizen|verbouwen|renoveren|samenwonen|op (?:reis|vakantie)))|(?:ik|we|wij) (?:ben|zijn) van plan (?:om )?|(?:ik|we|wij) (?:verhuizen|verhuis|verbouwen|organiseren|organiseer)|(?:ik|we|wij) (?:wil|willen) iets (?:dat|wat|waarmee)|help(?:en)? (?:(?:me|mij|ons) )?(?:om |met |bij )?(?:(?:een|het|mijn|ons|onze) )?(?:(?:plan(?:ning)?|denken|verhuizing|verbouwing)|[^.;:?!]{0,60}(?<!\p{L})te (?:plannen|organiseren|bouwen|verbouwen|verhuizen|starten))|denk (?:eens )?met (?:me|mij|ons) mee)(?!\p{L})/iu,
    causes:
      /(?<!\p{L})(?:(?:mogelijke|waarschijnlijke|meest voorkomende) oorza(?:ak|ken)|oorzaak|oorzaken)(?!\p{L})/iu,
  },
} satisfies Lexicon;
