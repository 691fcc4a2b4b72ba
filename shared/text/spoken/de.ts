import { wordSet } from "../word-set.ts";
import { automating } from "./automating.ts";
import { delivering } from "./delivering.ts";
import type { Moves } from "./moves.ts";
import { settling } from "./settling.ts";
import type { SpokenLanguage } from "./spoken.ts";
import { verbForms } from "./verb-forms.ts";
import type { Work } from "./work.ts";

const MAKE =
  "bauen|erstellen|entwickeln|machen|schreiben|programmieren|anlegen|aufbauen|gestalten|basteln|entwerfen|umsetzen|starten|coden";
const ADVERB =
  "(?:auch|noch|gerne?|mir|uns|bitte|mal|einfach|nur|jetzt|eigentlich|am liebsten|dann|dafür|unbedingt|außerdem)";
const PRODUCT =
  "(?:web-?|mobile |handy-?)?(?:app|anwendung|webapp|webseite|website|seite|homepage|plattform|programm|tool|werkzeug|system|bot|spiel|shop|onlineshop|dienst|skript|oberfläche|software)";

const DENIALS = [
  "nicht(?! nur\\b)",
  "nie",
  "niemals",
  "nichts",
  "niemand(?:en|em)?",
  "kein(?:e[nmrs]?)?",
  "keinerlei",
  "ohne",
  "anstatt",
  "weder",
];

const VERBS = verbForms(
  `schreiben erstellen bauen entwickeln programmieren machen übersetzen korrigieren verbessern überarbeiten
  optimieren refaktorieren kürzen formulieren umformulieren zusammenfassen testen prüfen überprüfen
  installieren deinstallieren löschen ersetzen verschieben ändern bereinigen beheben reparieren generieren
  entwerfen gestalten planen kaufen bestellen besorgen holen messen schneiden zuschneiden sägen bohren
  schrauben kleben streichen lackieren schleifen montieren anbringen aufhängen einrichten konfigurieren anlegen
  aufsetzen entfernen deaktivieren aktivieren starten stoppen laden herunterladen hochladen speichern
  exportieren importieren kopieren öffnen schließen klicken auswählen wählen eingeben anmelden registrieren
  kündigen anrufen kontaktieren schicken senden verschicken buchen reservieren bezahlen überweisen sammeln
  sortieren aufräumen putzen reinigen waschen kochen backen mischen rühren schälen pflanzen säen gießen düngen
  ernten umgraben veröffentlichen teilen drucken ausdrucken scannen vorbereiten organisieren einladen festlegen
  definieren bestimmen berechnen kalkulieren vergleichen dokumentieren implementieren umsetzen umbauen anpassen
  aktualisieren migrieren verbinden anschließen verkabeln sichern verschlüsseln beantragen ausfüllen einreichen
  abgeben unterschreiben üben wiederholen notieren aufschreiben zeichnen malen filmen aufnehmen fotografieren
  recherchieren untersuchen analysieren auswerten deployen committen pushen mergen debuggen loggen coden fixen
  richten legen setzen fügen bringen hängen stellen melden rufen füllen räumen umwandeln konvertieren
  strukturieren umbenennen einplanen abklären klären absprechen nachfragen beauftragen verkaufen mieten tauschen
  austauschen abholen liefern informieren benachrichtigen verlegen dämmen abdichten ausmessen einbauen hinzufügen ergänzen integrieren`,
  { eln: "eln|le", ern: "ern|ere", en: "en|e|" },
  "gib nimm lies wirf miss lass schreib mach fass",
  "plan start kauf test besuch bau ruf druck teil lager back mal stell leg setz liste wasche ",
);

const WORK: Work = {
  asked: [
    /^(?!(?:kann|könn|könnt|möcht|würd|wirs|will|mags|muss|soll|darf|has|bis|weiß)\p{L}* du)(\p{L}+?)(?:e?st) du(?: mir| uns| bitte| noch)*( .+)$/iu,
    new RegExp(
      `^(?:kannst|könntest|würdest|magst|könnt|könntet|würdet|kann|könnte) (?:du|ihr|man|jemand)(?: ${ADVERB}| uns| mir)*,? (.+?)(?:(?: so)?,? dass .*)?$`,
      "iu",
    ),
    /^(?:hilf|helft|hilfst du) (?:mir|uns)(?: bitte| dabei| mal)*,? (.+)$/iu,
    /^(?:lass uns|lasst uns)(?: bitte| mal| noch| jetzt)* (.+)$/iu,
    /^((?!(?:ich|wir|du|ihr|sie|er|es|man|das|was|wie|wo|wer|wann|warum|kann|muss|soll|wenn|weil) ).+) bitte$/iu,
    /^((?:den|einen|meinen|unseren|alle) .+)$/iu,
  ],
  planned: [
    /^(?:notiz|merken|erinnerung|merke?)\s*: (.+)$/iu,
    /^ich (?:gehe|fahre|versuche mal) (.+)$/iu,
    new RegExp(
      `^(?:ich|wir|man) (?:muss|müssen|müsste|müssten|sollte|sollten|soll|sollen|werde|werden)(?: ${ADVERB}| als nächstes| morgen| heute| erst| selbst| also| ja)* (.+)$`,
      "iu",
    ),
    new RegExp(
      `^(?:muss|müssen|müsste|sollte|sollten|werde|werden) (?:ich|wir)(?: ${ADVERB}| als nächstes| morgen| heute| erst| selbst| also| ja)* (.+)$`,
      "iu",
    ),
    /^(?:ich|wir) (?:plane|planen|habe vor|haben vor|hab vor|versuche|versuchen),? (.+)$/iu,
  ],
  wanted: [
    new RegExp(
      `^(?:(?:ich|wir) (?:will|wollen|möchte|möchten|würde|würden)|(?:will|möchte|wollen|möchten|würde) (?:ich|wir))(?: ${ADVERB}| als nächstes| morgen| heute| erst| selbst)* (.+)$`,
      "iu",
    ),
  ],
  announced: [
    {
      clause: /^(?:ich )?(\p{L}+e) (?:ich )?(.+)$/iu,
      ending: "e",
      infinitives: ["en"],
      soon: /(?<!\p{L})(?:morgen|heute|später|gleich|danach|dann|nächste woche|übermorgen|am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|abend)|bald|diese woche|noch)(?!\p{L})/iu,
      isVerbLast: true,
    },
  ],
  infinitive: /(?<= )(?:\p{L}+zu)?\p{Ll}+(?:en|ern|eln|tun)$/u,
  idle: /(?:wissen|verstehen|sehen|haben|sein|werden|fragen|sagen|erklären|bekommen|kriegen|reden|sprechen|denken|glauben|meinen|schlafen|gehen|können|dürfen|müssen|helfen|erzählen|nennen|geben|empfehlen|vorschlagen|erläutern|beschreiben|zeigen|auflisten|antworten|raten|machen können)$|^(?:antwort|gib mir (?:tipps|ideen|beispiele|eine liste))|^\p{L}+ (?:bitte )?(?:auf (?:deutsch|englisch)|kurz und knapp|in stichpunkten)$|^\p{L}+ (?:ihn|sie|es|ich|wir|du|er|man)(?!\p{L})|(?:ausführlicher|kürzer|genauer|länger|einfacher|lockerer|förmlicher)$|^(?:erklär\p{L}*|sag|zeig\p{L}*|nenn\p{L}*|gib|erzähl\p{L}*)(?!\p{L})|^\p{L}+ (?:(?:den|die|das) )?(?:punkte?|schritte?|nummer)(?!\p{L})|(?<!\p{L})lassen$/iu,
  gives: /^(?:gib|gebt|mach|schick) (?:mir|uns)(?: bitte| mal| noch)* (.+)$/iu,
  texts:
    /^(?:(?:ein|eine|einen|ne|nen|den|die|das|so|kurzen?|kleine[ns]?|neue[ns]?|formelle[ns]?|freundliche[ns]?|\p{L}+e[ns]?) ){0,3}(?:\p{L}*(?:brief|schreiben|text|rede|gedicht|mail|bewerbung|kündigung|einladung|nachricht|artikel|beschreibung|zusammenfassung|übersetzung|skript|script|formel|abfrage|tabelle|vorlage|plakat|flyer|logo|programm|checkliste))(?!\p{L})/iu,
};

/** What opens a sentence. */
const FILLER =
  /^(?:(?:hallo(?: zusammen)?|hi|hey|moin(?: moin)?|servus|kurze frage|folgendes|guten (?:tag|morgen|abend)|danke(?: dir| schön)?|vielen dank|ok(?:ay)?|also|und|aber|außerdem|ausserdem|auch|zusätzlich|dann|danach|bitte|ja|nein|super|gut|genau|klar|zuerst|zunächst|erstens|zweitens|drittens|schließlich|ach ja|morgen(?: früh| abend| nachmittag)?|heute(?: abend)?|übrigens|perfekt|prima|toll|jetzt|nun|vielleicht|wie gesagt|kurz gesagt|grob gesagt)(?!\p{L})[\s,.:!…–-]*)+/iu;

/** How people settle what an answer proposes. */
const SETTLED = settling({
  filler: FILLER,
  unnamed:
    "läuft|sehe|sollte|mache|kommt|nimm|ah|oh|nimm|füg\\p{L}*|bau\\p{L}*|ich|wir|du|ihr|sie|er|es|man|das(?= (?:\\p{L}+ )?(?:ist|war|geht|will|brauche?n?|mag|weiß|passt|auch|nicht|noch|doch|ja|gefällt|klingt|finde|wäre|wird|kann|muss|soll|mache?n?|verstehe|habe|liegt))|was|wie|warum|wer|wo|wann|welche[rsnm]?|wenn|weil|ob|dass|und|aber|oder|ja|nein|nicht|noch|doch|auch|heute|jetzt|morgen|danke|super|gut|schön|perfekt|klasse|toll|leider|sorry|bin|ist|war|hat|habe?|weiß|geht|kann|funktioniert|klappt|bitte|mach(?:e|en)?|schreib|erst|warte|keine (?:ahnung|frage|sorge|eile|zeit|lust|rolle|ursache|idee)|kein problem",
  no: "(?:auch |erstmal |vorerst |jetzt |hier )*(?:nicht|eher nicht|lieber nicht|auf keinen fall)|(?:brauch(?:e|en|t)?|will|wollen|möchten?|mag|mögen) (?:ich|wir|man|keiner|niemand) (?:\\p{L}+ )?nicht|(?:brauch(?:e|en|t)? es|ist|sind) (?:hier |bei uns )?(?:nicht (?:nötig|notwendig)|unnötig|überflüssig|übertrieben)|lass(?:en)? (?:ich|wir|mal)? ?(?:weg|raus)|(?:fällt|fallen|kann|können) (?:weg|raus)",
  yes: "(?:auch |aber |dagegen |hingegen |unbedingt )*(?:ja|gerne?|unbedingt|auf jeden fall|bitte rein)|(?:hätte|hätten|möchten?|brauch(?:e|en)?) (?:ich|wir) (?:aber |auch )*(?:gerne?|unbedingt|dabei)|(?:wäre|ist) (?:super|toll|klasse|wichtig|prima)|(?:muss|müssen|soll|sollen) (?:unbedingt |noch |auch )*(?:rein|dabei sein|mit rein)",
  because: "weil|da|denn|die|der|das|es|wir|ich|man|sonst|sie|er",
  none: "keinerlei|keine[nrms]?|kein",
  so: "dann|also",
  rather: "doch(?: lieber)?|lieber|eher|stattdessen",
  later:
    "(?:kommt|kommen|machen wir|mache ich|verschieben wir|bleibt|reicht) (?:\\p{L}+ )?(?:später|nächste[sn]? (?:jahr|woche|mal|monat)|danach|für (?:später|den anfang))|(?:bleibt|bleiben|lassen wir|lasse ich) (?:erstmal |vorerst )?(?:draußen|weg|außen vor)",
  afterwards: "später|(?:ist|sind) (?:für|was für) später|(?:kann|können) warten",
  enough:
    "(?:reicht|reichen|genügt|genügen)(?: (?:mir|uns|völlig|vollkommen|erstmal|dicke))*|(?:ist|sind) (?:völlig )?(?:ok(?:ay)?|in ordnung|genug|besser)",
  option:
    "(?:ich |wir )?(?:(?:nehme?n?|wähle|will|möchte)(?: ich| wir)? )?(?:die|den|das|variante|option|vorschlag|möglichkeit|lösung|nummer)(?: (?:variante|option|vorschlag|nummer))?|(?:ich )?(?:nehme?n?|nimm)(?: (?:ich|wir))?",
  ordinals: ["erste", "zweite", "dritte", "vierte", "fünfte"],
});

const MOVES: Partial<Moves> = {
  ...SETTLED.moves,
  replies: [
    ...SETTLED.moves.replies,
    /^(?:es|das(?: ganze)?|sie|die app) (?:soll|sollte|muss) (?:einfach |nur )*(eine? [^,;:]{3,60}?) (?:sein|werden)$/iu,
  ],
  changes:
    /^(?:(?:ok(?:ay)?|nein|hm+|oh|ach)[,.! ]+)?(?:(?:eigentlich|moment|warte|halt|stopp|doch nicht|korrektur)(?=[,.:;!…–—-])|(?:ich|wir) (?:habe?n?|hab['’]?s?) (?:es )?(?:mir|uns) (?:es )?(?:nochmal |noch mal |doch )?anders überlegt|bei näherer überlegung|beim zweiten nachdenken|(?:dann )?(?=doch lieber ))[,.:;!…\s–—-]*(?=\S)/iu,
  replaces: [
    /^(?:(?:nehmen|machen|nimm|mach|nehme|mache)(?: wir| ich)?(?: lieber| doch)* |(?:doch )?lieber |doch )(.{2,60}?)(?: statt .{2,60})?(?: daraus| nehmen)?$/iu,
  ],
  follows:
    /^(?:(?:ja|ok(?:ay)?|gut|super|perfekt|prima|einverstanden|klingt gut)[ ,.!:]+)*(?:so machen wir(?:['’]?s| das| es)|machen wir (?:das|so|es so)|ich folge (?:deinem|ihrem) (?:rat|vorschlag)|das nehme ich|das nehmen wir|dann so)[.!]*$/iu,
  either: / oder (?:lieber |doch |soll (?:ich|es) )?/iu,
  refusal: /(?<!\p{L})(?:nein|nicht|keine?[nrms]?|weder|beide[s]?|vielleicht)(?!\p{L})/iu,
  idle: /^(?:eine?[nmrs]?|nur|einfach)\s+|(?:,? (?:dann|also|bitte|lieber|danke))+$/giu,
  pointing:
    /^(?:das|dies(?:e[rsnm]?)?|es|sie|ihn|ihm|ihr|mir|mich|dich|dir|uns|alles|beides?|etwas|was|wie|wenn|mehr|noch|so|mal|da|damit|davon|nichts)(?!\p{L})/iu,
  picks:
    /^(?:[^\d]{0,120}[\s,:'’(])?(?<!(?<!\p{L})(?:nicht|kein\p{L}*|ohne|außer|statt|in|seit|vor|um|nach)[^.,;\d]{0,14})((?:\d{1,2}(?:[ ,&+–-]|bis|und|oder|dann|sowie|die|den|der|punkt|schritt|nummer|nr\.)*)+)(?=$|\s*[.!,;:)]|\s*(?:und(?! (?:die |den |der )?\d)|bitte|um|zuerst|zunächst|erst|jetzt|dann|auch|zusammen|machen|mache|umsetzen|nehmen|nehme|klingt|klingen|gefällt|gefallen|sind|ist|finde|möchte|will|brauche|reichen|genügen|für|so|mal|noch)(?!\p{L}))/iu,
  offers:
    /^(?:(?:wenn ja|und|oder|außerdem),? )?(?:(?:soll|kann|darf) ich (?:dir |ihnen |das |auch |noch |dafür |jetzt )*|(?:möchtest|willst|magst) du,? dass ich |möchten sie,? dass ich |wenn du (?:möchtest|willst|magst),? (?:kann|erstelle|schreibe|mache) ich (?:dir )?|sag (?:mir )?(?:einfach )?bescheid,? (?:wenn|falls|ob) ich )(.{6,160}?)[?.!]*$/iu,
  agrees:
    /^(?:ja|jep|jo|klar|gerne?|ok(?:ay)?|bitte|unbedingt|auf jeden fall|natürlich|mach (?:das|mal)|warum nicht|das wäre (?:super|toll|gut|nett|klasse))(?!\p{L})/iu,
  accepts:
    /^(?:(?:ja|jep|ok(?:ay)?|super|prima|perfekt|gut|toll|klasse|klingt (?:gut|super)|danke(?: dir)?|passt|alles klar|sehr gut)[ ,.!:–-]*)*(?:bitte )?(?:mach (?:das|weiter|es|so|alles)|machen wir (?:das|so|alles|weiter)|so machen wir(?:['’]?s| das| es)|weiter|nächster? (?:schritt|punkt)|(?:dann )?los(?:\s|$|['’])|leg los|fang an|lass uns (?:das machen|anfangen|loslegen|beginnen)|setz (?:das|es|alles) um|(?:genau )?so (?:machen|umsetzen)|(?:mach )?(?:alle (?:drei|vier|fünf)|beide[s]?|alles)(?=[ .!,]|$))(?!\p{L})/iu,
  rejects:
    /^(?:nein(?! danke,? (?:mach|weiter))|nee|nö|nicht (?:jetzt|heute|nötig)|lieber nicht|lass (?:das|mal|stecken)|brauche? ich nicht|kein bedarf)(?!\p{L})/iu,
  decides: [
    /^(?:ich|wir) (?:nehmen?|wählen?|verwenden?|benutzen?|bleiben? bei|entscheiden? (?:mich|uns) für)(?: also| dann| jetzt| lieber| jetzt also)* (.{2,80}?)(?: und (?:fang|leg|mach).*)?[.!]*$/iu,
    /^(?:(?:dann |also )?(?:nehmen|machen|verwenden) wir|lass uns)(?: also| dann| lieber| doch)* (?!(?:das|weiter|so|anfangen|loslegen)(?!\p{L}))(.{2,80}?)(?: nehmen| verwenden| machen)?[.!]*$/iu,
    /^es wird (.{2,60}?)[.!]*$/iu,
    /^(?:ich habe|wir haben) (?:mich|uns) (?:für )(.{2,80}?) entschieden[.!]*$/iu,
  ],
  elsewhere:
    /^(?:(?:sie|wir|die (?:leute|nachbarn|mitglieder)|man|alle|jeder) (?:können|kann|haben|hat|nutzen|nutzt|telefonieren|machen))(?!\p{L})/iu,
  furthers: [/^((?:mit|ohne) [^,;:]{3,60})$/iu],
  because: /^(?:(?:und|also|aber) )?(?:weil|da) ([^,]{5,120}), (\S.*)$/iu,
  reason: /,?\s+(?:weil|da|denn|damit|sonst)\s+|,\s+(?=(?:die|das|der|es|wir|ich|man|sie|er|sonst) \p{L}+)/iu,
  complains:
    /(?<!\p{L})(?:fehler(?:meldung)?|falsch|geht nicht|funktioniert (?:\p{L}+ )?nicht|klappt (?:\p{L}+ )?nicht|läuft (?:\p{L}+ )?nicht|stimmt nicht|immer noch|stürzt ab|kaputt)(?!\p{L})/iu,
  solved:
    /^(?:(?:super|danke(?: dir)?|vielen dank|perfekt|toll|ja|prima|klasse|ok(?:ay)?)[ ,.!:]*)*(?:jetzt |nun )?(?:es|das|alles)? ?(?:funktioniert|geht|klappt|läuft|hat (?:geklappt|funktioniert|geholfen)|war['’]?s|ist (?:behoben|gelöst|erledigt))(?! (?:\p{L}+ )?nicht)(?!\p{L})/iu,
  reports:
    /(?<!\p{L})(?:(?:habe ich|ich habe|hab ich|ich hab|haben wir|wir haben)(?!\p{L}).{0,60}(?:ge\p{L}+(?:t|en)|\p{L}+iert|erledigt|bestellt|verschickt|bezahlt|fertig)|ist (?:erledigt|fertig|gemacht|geschafft)|sind (?:erledigt|fertig))(?!\p{L})/iu,
};

/** How answers hand over what is asked for. */
const DELIVERING = delivering({
  refuses:
    "(?:es )?tut mir (?:sehr )?leid|leider|entschuldigung|das kann ich (?:leider )?nicht|ich kann (?:leider )?(?:kein\\p{L}*|nicht)|als ki",
  fails: "fehlgeschlagen|ist nicht gelungen|konnte (?:\\p{L}+ )?nicht|abgebrochen",
  reports: String.raw`(?<!\p{L})(?:ich habe|habe ich|wir haben)(?!\p{L})[^.!?\n]{1,80}(?<!\p{L})(?:(?:\p{L}{2,5})?ge\p{L}{2,}(?:t|en)|(?:ver|be|er|ent|über)\p{L}{3,}(?:t|en)|\p{L}+iert)(?!\p{L})|^(?:erledigt|fertig|gemacht|(?:\p{L}{2,5})?ge\p{L}{3,}(?:t|en)|(?:ver|be|er|ent|über)\p{L}{3,}t)(?!\p{L})`,
  needs: String.raw`(?<!\p{L})(?:schick|schicken|sende|senden|gib|geben|nenne|nennen|teile|teilen|füge?|fügen)(?: sie)? (?:mir|uns|den|die|das|bitte)(?!\p{L})|(?<!\p{L})(?:was|welche[nrsm]?|wer|wie viele?|wo|womit) [^.!?\n]{3,80}\?\s*$`,
  offers: "(?:soll|darf|kann) ich |sollen wir |(?:möchten sie|möchtest du|willst du|wollen sie),? dass ich ",
  closing:
    "wenn (?:du|sie)|falls (?:du|sie)|(?:sag|sagen sie|melde?n?)(?: sie)? (?:mir|mich|sich|dich),? (?:wenn|falls)",
  comments:
    "(?:das ist (?:ein(?:e)? )?)?(?:gute?|tolle?|schöne?|super|spannende?|klasse) (?:idee|frage|wahl|plan|vorhaben)|klingt|gerne?|okay|ok|alles klar|einverstanden|sehr gut|du könntest|sie könnten|ich (?:kann|würde|denke)",
  programs:
    "\\p{L}*(?:apps?|anwendung(?:en)?|website|webseiten?|seiten?|programme?|skripte?|scripts?|codes?|funktion(?:en)?|spiele?|bots?|formulare?|schaltfläche|knopf|button|datenbank(?:en)?|schnittstellen?|plugins?|erweiterung(?:en)?|makros?|abfragen?|formeln?|tests?|dashboards?|komponenten?)",
  texts:
    "\\p{L}*(?:texte?|briefe?|e-?mails?|mails?|nachrichten?|reden?|gedichte?|geschichten?|artikel|beiträge?|zusammenfassung(?:en)?|übersetzung(?:en)?|beschreibung(?:en)?|einladung(?:en)?|anschreiben|lebenslauf|pläne?|plan|listen?|rezepte?|titel|absätze?|absatz|sätze?|satz|schluss|anfang|protokolle?|berichte?|konzepte?|angebote?)",
  writes:
    "schreib|schreibe|schreiben|verfasse|verfassen|formulier\\p{L}*|übersetz\\p{L}*|kürz\\p{L}*|fass|fasse|korrigier\\p{L}*|umschreiben",
  errands:
    "kauf\\p{L}*|bestell\\p{L}*|ruf\\p{L}*|frag\\p{L}*|buch(?:e|en)?|schick\\p{L}*|drucke?|bezahl\\p{L}*|such\\p{L}*|hol\\p{L}*|besorg\\p{L}*",
  describes: "die|der|das|dass|um|für|mit|über|von|in|auf|aus|an|zum|zur",
});

/** German. */
export const de: SpokenLanguage = {
  delivering: DELIVERING,
  automating: automating({
    names:
      "automatisierung(?:en)?|automatisier\\p{L}*|automatisch|automation(?:en)?|home ?assistant|ifttt|zapier|n8n|node-red|workflows?|routinen?|bots?",
    programs:
      "von (?:selbst|allein)|skripte?|scripts?|programme?|apps?|tools?|makros?|regeln?|funktionen?|plugins?|erweiterung(?:en)?|system",
    triggers:
      "wenn|sobald|immer wenn|falls|jede[nmrs]? \\p{L}+|bei \\p{L}+|um \\d[\\d:.]*|nach \\p{L}+|abends|morgens|nachts",
    exceptions:
      "außer|ausser|es sei denn|aber nicht|aber nie|nie|nicht (?:wenn|am|um|nach|während)|nur (?:wenn|am|um)",
    remarks:
      "nichts|kein\\p{L}*|(?:\\p{L}+ )?(?:ich|du|wir|ihr|man)|das|dies|es ist|ist|sind|was|wie|warum|kannst|könntest|erklär\\p{L}*",
    wishes: "ich (?:möchte|will|hätte gerne?),? dass ",
    speakers: "ich|du|dein\\p{L}*|sie|wir",
  }),
  moves: MOVES,
  drops: SETTLED.drops,
  keeps: SETTLED.keeps,
  stopWords: wordSet(`
    aber alle allem allen aller alles als also am an andere anderen anders auch auf aus bei beide beim bereits
    besser bin bis bist bitte bloß da dabei dadurch dafür dagegen daher damit danach danke dann daran darauf
    darf das dass davon dazu dein deine deinem deinen deiner dem den denen denn dennoch der deren des deshalb
    dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen ebenfalls eher eigentlich
    ein eine einem einen einer eines einfach einige einmal er erst etwa etwas euch euer eure falls fast fehlen
    fehlt finde für ganz geben gegen geht genau gerade gern gerne gibt gleich gut gute guten hab habe haben
    halt hallo hast hat hatte hätte hätten hättest heute hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
    im immer in indem ins ist ja je jede jedem jeden jeder jedes jemand jetzt kann kannst kein keine keinem
    keinen keiner können könnte könnten könntest leider lieber man manche mal mehr mein meine meinem meinen
    meiner meist mich mir mit möchte möchten möchtest muss musst müssen müsste nach nachdem natürlich neben
    nein nicht nichts nie niemand noch nun nur ob oben oder offen ohne okay okey prima schon sehr sein seine
    seinem seinen seiner seit selbst sich sie sieht sind so sobald sodass sofort sogar solche soll sollen
    sollte sollten sondern sonst sowie später statt super trotzdem über um und uns unser unsere unserem
    unseren unter usw viel viele vielen vielleicht vom von vor vorher wann war waren warum was weil weiter
    weitere welche welchem welchen welcher welches wenig wenn wer werde werden wie wieder will willst wir wird
    wirklich wo wobei wollen wollte worden wurde wurden würde würden zb zu zuerst zum zunächst zur zusammen
    zwar zwei zwischen brauche brauchen braucht brauchst benötige wäre wären ausserdem sollst dürft außerdem bräuchte hilf
    helfen zeig zeige erkläre erklär füge füg hinzu lass
    es
  `),
  vagueWords: wordSet(`
    app anwendung bauen beispiel beispiele bereich codes daten datei dateien ding dinge einfache einfachen
    einfaches einfacher erstellen erste ersten entwickeln fall frage fragen funktion funktionen idee ideen
    kleine kleinen kleines kleiner lösung lösungen machen möglichkeit möglichkeiten neu neue neuen neues neuer
    nutzer nutzen benutzer person personen problem probleme programm projekt punkt punkte richtig sache sachen
    schreiben schritt schritte seite seiten sinnvoll system teil teile text verwenden version vorschlag
    wichtig ziel webseite website änderung änderungen ergänzen anzeigen zeigen kosten liste listen tag tage
    tagen leute menschen möglich klar nächste nächsten
  `),
  denials: DENIALS,
  denialsBehind: DENIALS,
  noneOf: wordSet("kein keine keinen keinerlei ohne"),
  excluded:
    /(?<!\p{L})(?:nicht (?:enthalten|geplant|gewünscht|nötig|im umfang)|ausgeschlossen|bewusst nicht|weglassen|weggelassen)(?!\p{L})/iu,
  abbreviations: /(?:z\.b|d\.h|u\.a|bzw|ggf|evtl|usw|(?:zum|am|vom|beim|der|den|dem|des|im|bis|ab) \d{1,2})/,
  conditions: ["wenn", "falls", "noch"],
  without: (thing) => `ohne ${thing}`,
  filler: FILLER,
  asking:
    /^(?:kannst|könntest|würdest|kann|könnten|würden|können) (?:du|sie|ihr|man)(?: bitte| mir| noch| auch| da| dort| dazu| vielleicht| mal)* /iu,
  telling:
    /^(?:(?:kannst|könntest|könnt) (?:du|ihr) (?:mir |uns |bitte |mal |kurz )*(?:erklären|sagen|zeigen|beschreiben|helfen),? |erkläre? (?:mir |uns |bitte |mal )*,? ?|(?:ich )?(?:möchte|würde gerne?|wüsste gerne?)(?: wissen)?,? )?(?:was (?:ist|sind|ist denn) |was (?=der |die |das )|worin (?:besteht|liegt) )?(?:der |die |das )?/iu,
  aside:
    /^(?:gerne?|klar|natürlich|selbstverständlich|hier (?:ist|sind|findest)|das klingt|das ist eine (?:tolle|gute|schöne)|tolle idee|gute idee|alles klar|verstanden|lass mich|ich (?:werde|kann|helfe|habe)|soll ich|möchtest du|sag (?:mir )?|wenn du (?:möchtest|willst|magst)|viel (?:erfolg|spaß)|bis )(?!\p{L})/iu,
  projects: [
    new RegExp(
      `^(?:(?:möchte|will|wollen)n? (?:ich|wir)|(?:ich|wir) (?:möchten?|will|wollen|würden?|plane|planen|versuche|muss|müssen|brauchen?|habe vor|hab vor))(?: ${ADVERB})*,? (.*?) (?:zu )?(?:${MAKE})((?:[,:;]? .*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:kannst|könntest|würdest|kann|können|könnten) (?:du|sie|ihr|wir|man)(?: ${ADVERB})* (.*?) (?:${MAKE})((?:[,:;]? .*)?)$`,
      "iu",
    ),
    new RegExp(`^hilf (?:mir|uns)(?: dabei)?,? (.*?) zu (?:${MAKE})((?:[,:;]? .*)?)$`, "iu"),
    new RegExp(
      `^(?:bau|erstell|entwickl|entwickel|programmier|mach|entwirf|gestalte)e?(?!.* (?:ein|dazu|an|hinzu)$)(?: ${ADVERB})* (.*)$`,
      "iu",
    ),
    /^(?:ich|wir) (?:bau|bastel|bastle|arbeite|entwickel|entwickle|programmiere|schreibe|plane)(?:n|en|e)? (?:gerade |grad |momentan |zurzeit |gerne? )*(?:an )?(.*)$/iu,
    /^(?:ich|wir) (?:habe|hab|haben|hätte) (?:da )?(?:eine|die|folgende|so eine) idee(?: für| zu)?:? (.*)$/iu,
    /^(?:meine|die|unsere) idee(?: ist|:)(?: folgende:)? (.*)$/iu,
  ],
  wishes: [
    new RegExp(
      `^(?:brauche(?! ich)|(?:möchte|will|brauche|bräuchte|hätte|wollen|brauchen)n? (?:ich|wir)|(?:ich|wir) (?:möchten?|will|wollen|brauch(?:e|en)?|bräucht|bräuchten?|benötigen?|hätten? gerne?|wünschen? (?:mir|uns)|suchen?|hätten? (?:auch |noch |außerdem )gerne?)|wichtig (?:ist|wäre)(?: mir| uns)?|schön wäre|gut wäre|cool wäre|ich fände es (?:gut|schön|toll)|sorge? (?:bitte )?dafür|achte? (?:bitte )?darauf|es braucht|es wäre (?:gut|schön|toll|cool))(?: ${ADVERB})*((?: .*|:.*|,.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:es|er|das(?: ganze)?|alles|sie|man|(?:die|das|der|meine?|unsere?) ${PRODUCT}|(?:die |alle )?(?:nutzer|benutzer|kunden|besucher|spieler|mitglieder|leute|gäste|nachbarn|schüler|eltern))(?: ${ADVERB})* (?:soll(?:en|te|ten)?|muss|müssen|müsste)(?: ${ADVERB})*((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:sie|(?:die|das|der|meine?|unsere?) ${PRODUCT}) (?:darf|dürfen)(?: ${ADVERB})* (.*)$`,
      "iu",
    ),
    /^((?:es darf|es dürfen|(?:niemand|keiner) (?:darf|soll|kann)) .+)$/iu,
    /^((?:der|die|das|jede[rs]?|alle|ein|eine) (?:\p{L}+ ){1,3}(?:soll(?:en|te|ten)?|muss|müssen|darf|dürfen) .+)$/iu,
    /^((?:Alle |Jede[rs]? )?(?!(?:Ich|Wir|Du|Ihr|Sie|Er|Es|Man|Was|Wer|Das) )\p{Lu}\p{L}+ (?:soll(?:en|te|ten)?|muss|müssen|darf|dürfen) .+)$/u,
    /^(.*?) (?:hinzufügen|einbauen|ergänzen|einfügen|integrieren|dazunehmen)$/iu,
    new RegExp(
      `^(?:füge?|ergänze?|integriere?|baue?|nimm|zeige?(?! (?:mir|uns))|speicher[en]?)(?: ${ADVERB})* (.*?)(?: (?:hinzu|ein|dazu|auf|an))?$`,
      "iu",
    ),
  ],
  ownWishes:
    /^(?:(?:nur|bloß|einfach|das|es) )*(?:wissen|verstehen|lernen|fragen|du |dich |deine?|hilfe|rat |tipps?|ideen|vorschläge|ein paar (?:ideen|tipps)|los|gehen|weg|ins bett|schlafen|mehr über|deinen)/iu,
  purpose:
    /,? (?:mit (?:der|dem)|in (?:der|dem)|(?:die|der|das) es) (?:man |(?:\p{L}+ )?(?=\p{L}))(.+ (?:kann|können|ermöglicht|soll|sollen))$/iu,
  refusal:
    /^(?:(?:ich|wir) (?:will|wollen|möchten?|brauchen?|mag) )?((?:keine?[nrms]?|ohne) (?!(?:ahnung|problem|sorge|angst|eile|frage|idee|erklärung|kommentar|code|text|beispiel|lust|zeit|zweifel|weitere|großen?)\p{L}*).{3,60})$/iu,
  verbs: VERBS,
  work: WORK,
  remaining: [
    /^(?:(?:es |mir |uns )?(?:fehlt|fehlen|bleibt|bleiben)(?: mir| uns)? (?:jetzt |nur |aber )?noch(?: zu tun| zu erledigen| offen)?|noch (?:offen|zu tun|zu erledigen|ausstehend)(?: (?:ist|sind|wären))?|offen (?:ist|sind|bleibt|bleiben)(?: noch)?|offene (?:punkte|aufgaben)|was (?:jetzt )?noch fehlt|zu tun|to-?do|todos|zu erledigen|übrig (?:ist|sind|bleibt))\s*:?(?:\s(.*))?$/iu,
    /^(.+?) (?:fehlt|fehlen|ist|sind) (?:(?:mir|uns|aber) )?(?:noch|noch offen|noch zu tun)$/iu,
  ],
  products:
    /(?<!\p{L})(?:(?:web|handy|mobile)?-?apps?|anwendung(?:en)?|\p{L}*(?:programm|software|plattform|webseite|website|homepage|shop|skript|script|plugin|bot|spiel|system|werkzeug|app|portal|planer|rechner|tracker|seite)|tools?|erweiterung|oberfläche|dashboard|dienst|schnittstelle)(?!\p{L})/iu,
  lists: {
    features:
      /(?<!\p{L})(?:\p{L}*funktion(?:en|alitäten)?|features?|anforderung(?:en)?|eigenschaften|merkmale|wünsche|leistungsumfang|funktionsumfang|umfang|muss-kriterien|must-haves?|user stor(?:y|ies)|was (?:\p{L}+ ){1,3}kann)(?!\p{L})/iu,
    steps:
      /(?<!\p{L})(?:nächste[n]? schritte?|weitere schritte|to-?dos?|aufgaben(?:liste)?|(?:umsetzungs|zeit|aktions|arbeits)?plan|vorgehen|fahrplan|noch offen|noch zu tun|offene punkte|schritt für schritt|so gehst du vor)(?!\p{L})/iu,
    others:
      /(?<!\p{L})(?:vorteile|nachteile|alternativen|optionen|kosten|preise|tipps|beispiele|fragen|quellen|gründe|schritte|technik|technologien|tech-stack|grenzen|risiken|fehler)(?!\p{L})/iu,
  },
  and: /\s+(?:und|sowie)\s+/iu,
  having: /\s+(?:mit|inklusive|samt)\s+/iu,
  clause: /,?\s+(?:weil|damit|da|denn|sodass|obwohl|falls|wenn|aber)\s.*$/iu,
  bare: [
    [/^[\s,:;–-]*(?:dass |wenn (?:man |es )?|noch |auch )?(?:auch )?/iu, ""],
    [/^für (?:\p{L}+ ){1,3}(?=eine?n? )/iu, ""],
    [/^(?:(?:'?ne[nr]?|'n|eine?[nmrs]?|der|die|das|den|dem) )(?:(?:kleine|einfache|neue)[nrsm]? )?/iu, ""],
    [/^(\p{L}+) (?:mir|uns) (?=(?:bitte )?(?:eine?[nm]?|ne|nen|das|die|den) )/iu, "$1 "],
    [/,? (?:bitte|danke)$/iu, ""],
    [/ zu (?=\p{Ll}+(?:en|ern|eln)$)/u, " "],
    [/ (?:haben|geben|ist|sind)$/iu, ""],
  ],
  points: "Punkte: ",
  answers: {
    labels: {
      later: "später",
      decided: "Entschieden: ",
      delivered: "Geliefert: ",
      solved: "Gelöst: ",
      steps: "Schritte: ",
    },
  },
  kinds: {
    fails:
      /(?<!\p{L})(?:fehler(?:meldung)?|error|exception|stürzt ab|kaputt|funktioniert nicht|geht nicht|startet nicht|klappt nicht|falsch|undicht|hängt|abgestürzt)(?!\p{L})/iu,
    writes:
      /(?<!\p{L})(?:(?:schreib(?:e|en|st)?|verfass\p{L}*|formulier\p{L}*|übersetz\p{L}*|fass\p{L}*)(?=.{0,100}(?:brief|mail|text|artikel|rede|gedicht|geschichte|bewerbung|anschreiben|einladung|zusammenfassung|beitrag|nachricht))|(?:rede|brief|anschreiben) (?:für|zum|an))/iu,
    wonders:
      /(?<!\p{L})(?:wie (?:kann|mache?|baue?|geht|bekomme?|stelle?|richte?|soll|könnte|lege?) |schritt für schritt|anleitung|gibt es eine möglichkeit)/iu,
    creates:
      /(?<!\p{L})(?:(?:bauen|baue|erstell\p{L}*|entwickel\p{L}*|programmier\p{L}*|machen|möchte|will|brauche[n]?)(?=.{0,80}(?:app|programm|webseite|website|seite|tool|skript|spiel|bot|system|shop|datenbank|plattform))|(?:app|programm|webseite|website|tool|skript|spiel|bot|shop|plattform) .{0,80}(?:bauen|erstellen|entwickeln|machen|programmieren)|idee für)/iu,
    undertakes:
      /(?<!(?<!\p{L})(?:wenn|falls|ob|warum) )(?<!\p{L})(?:(?:(?:ich|wir) (?:möchte|möchten|will|wollen|würde|würden|werde|werden|muss|müssen|plane|planen)|(?:möchte|möchten|will|wollen|würde|würden) (?:ich|wir))(?!\p{L})(?:(?=[^.;:?!]{0,80}(?<!\p{L})(?:ein|eine|einen|eigen\p{L}*|mein\p{L}*|unser\p{L}*|\d+)(?!\p{L}))[^.;:?!]{0,120}?(?<!\p{L})(?:bauen|gründen|starten|organisieren|veranstalten|eröffnen|anlegen|aufbauen|einrichten|gestalten|machen|aufmachen|herausbringen|planen)|[^.;:?!]{0,80}?(?<!\p{L})(?:umziehen|umbauen|renovieren|verreisen))|(?:ich|wir) (?:habe|haben) vor|(?:ich|wir) (?:ziehe|ziehen) [^.;:?!]{1,60} um|(?:ich|wir) (?:organisiere|organisieren|renoviere|renovieren|veranstalte|veranstalten) |(?:ich|wir) (?:will|wollen|möchte|möchten) etwas, (?:das|was|womit)|hilf (?:mir|uns)[^.;:?!]{0,60} (?:zu )?(?:planen|organisieren))(?!\p{L})/iu,
    causes: /(?<!\p{L})(?:ursachen?|woran (?:es )?(?:liegt|das liegt))(?!\p{L})/iu,
  },
};
