import { wordSet } from "../word-set.ts";
import type { Lexicon } from "./lexicon.ts";

/** "Niet alleen" denies nothing. */
const ADVERBS = ["niet(?! (?:alleen|slechts)\\b)", "nooit"];

/** Dutch. */
export const nl = {
  stopWords: wordSet(`
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
    aangepast aantal algemeen antwoord beschrijving beste bestaande bijv complete duidelijk eigen functie
    functies functionaliteit gegevens goede helpen huidige informatie inhoud klein lijst manier mensen
    mogelijk mogelijke mogelijkheden naam onderwerp onderdeel optie opties passen punt resultaat schrijf
    schrijft schrijven soort specifieke tekst titel tijd vraag vragen voorbeeld waarde werk werken
  `),
  verbs: wordSet(`
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
  excluded: /\bniet\b/i,
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
    decides: [
      /^(?:(?:laten we|we|ik) (?:gaan? (?:voor|met)|nemen?|kiezen?(?: voor)?)|ik kies voor)\s+(.{2,80}?)[.!]*$/i,
      /^(?:het )?wordt (.{2,60}?)[.!]*$/i,
      /^(?:ik heb|we hebben) (?:besloten|gekozen)(?: voor| om)?\s+(.{2,80}?)[.!]*$/i,
    ],
    reason: /,?\s+(?:omdat|want|zodat|aangezien)\s+/i,
    complains: /\b(?:fout|werkt niet|maar|nog steeds|klopt niet)\b/i,
    solved:
      /^(?:(?:top|super|mooi|dank je|bedankt|ja|prima)[ ,.!:]*)*(?:het|dat|dit) (?:werkt|is (?:gelukt|opgelost)|lukt)\b/i,
    reports: /\b(?:heb (?:ik )?\w+|is gelukt|het werkt)\b/i,
    announces:
      /^(?:(?:nu|eerst|dan|goed|oké|mooi|prima)(?!\p{L})[ ,.!—–-]*)*(?:laat (?:me|mij)(?! weten)|ik (?:ga|zal|kijk|lees|zoek|begin|controleer|moet|voeg|pas)|even) /iu,
    asksLeave:
      /^(?:wil je|zal ik|zullen we|moet ik|welke (?:\p{L}+ )?(?:optie|aanpak|van|wil|heeft)|wat (?:wil|heb|denk) je|is dat (?:goed|akkoord)|akkoord\?|laat (?:me|het me) weten)/iu,
  },
} satisfies Lexicon;
