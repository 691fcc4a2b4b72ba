import { wordSet } from "../word-set.ts";
import { automating } from "./automating.ts";
import { delivering } from "./delivering.ts";
import type { Moves } from "./moves.ts";
import { settling } from "./settling.ts";
import type { SpokenLanguage } from "./spoken.ts";
import { verbForms } from "./verb-forms.ts";
import type { Work } from "./work.ts";

const MAKE =
  "creare|fare|sviluppare|costruire|realizzare|progettare|programmare|scrivere|implementare|lanciare|preparare|mettere su";
const ADVERB =
  "(?:anche|ancora|solo|soltanto|davvero|proprio|adesso|ora|inoltre|semplicemente|magari|assolutamente)";
const PRODUCT =
  "(?:(?:l['’]|la |il )(?:app(?:licazione)?|sito|pagina|piattaforma|negozio|strumento|sistema|programma|gioco|bot|script|interfaccia|servizio))(?: web| mobile| online)?";

const VERBS = verbForms(
  `scrivere creare fare sviluppare costruire realizzare programmare tradurre correggere migliorare ottimizzare
  rifattorizzare accorciare riformulare riassumere provare testare verificare controllare installare disinstallare
  eliminare cancellare rimuovere togliere sostituire spostare modificare cambiare pulire riparare sistemare
  generare progettare disegnare pianificare comprare acquistare ordinare prendere misurare tagliare segare forare
  avvitare incollare dipingere verniciare carteggiare montare fissare appendere configurare impostare mettere
  disattivare attivare avviare fermare caricare scaricare salvare esportare importare copiare aprire chiudere
  cliccare selezionare scegliere inserire registrare disdire chiamare contattare inviare mandare spedire
  prenotare pagare raccogliere organizzare lavare cuocere mescolare sbucciare piantare seminare annaffiare
  pubblicare condividere stampare scansionare preparare invitare definire determinare calcolare confrontare
  documentare implementare adattare aggiornare migrare collegare cifrare richiedere compilare consegnare firmare
  rivedere annotare redigere filmare fotografare cercare analizzare studiare distribuire trasformare convertire
  rinominare strutturare vendere affittare isolare finire completare chiedere ripassare portare eseguire trovare
  recuperare valutare descrivere avvisare informare aggiungere integrare`,
  { are: "are|a|i", ere: "ere|i|a", rre: "rre", ire: "ire|i|isci|isca" },
  "fai fammi fa' traduci aggiungi scegli togli metti prendi rimuovi tieni",
  "compra prova firma stampa cerca pianta modifica verifica misura copia nota carica scarica lista programma   porta  fa   taglia  pulì forni fili",
);

const WORK: Work = {
  asked: [
    new RegExp(
      `^(?:mi |ci )?(?:puoi|potresti|può|potrebbe|riesci a|potete|possiamo|ti va di|sapresti)(?: ${ADVERB}| per favore| aiutar(?:mi|ci) a)* (.+)$`,
      "iu",
    ),
    /^(?:aiutami|aiutaci|mi aiuti|ci aiuti) (?:a |ad )(.+)$/iu,
    /^(?:voglio|vorrei|ho bisogno|mi serve|vogliamo|mi piacerebbe) che (?:tu |mi |ci )*(\p{L}+[ai] .+)$/iu,
    /^mi (?=\p{L}+i )(.+)$/iu,
  ],
  planned: [
    /^(?:ricordati|nota|promemoria|appunto)\s*: (.+)$/iu,
    /^(?:mi occupo(?: io)? di|ci penso io ad?) (.+)$/iu,
    /^(?:ricordami di|mi devo ricordare di|vado a|provo a|cerco di) (.+)$/iu,
    new RegExp(
      `^(?:io |noi |${ADVERB} )*(?:devo|dobbiamo|dovrei|dovremmo|ho intenzione di|conto di|penso di|pensavo di|sto per|bisogna|bisognerebbe|c['’]è da|ci sarebbe da|mi tocca|resta da|manca da)(?: ${ADVERB}| domani| oggi| prima)*:? (.+)$`,
      "iu",
    ),
  ],
  wanted: [
    new RegExp(
      `^(?:io |noi |${ADVERB} )*(?:voglio|vogliamo|vorrei|vorremmo|volevo|(?:mi|ci) piacerebbe|ho bisogno di|abbiamo bisogno di)(?: ${ADVERB}| domani| oggi| prima)* (.+)$`,
      "iu",
    ),
  ],
  announced: [
    {
      clause: /^(?:io )?(?:mi |lo |la |ti )?(\p{L}+o) (.+)$/iu,
      ending: "o",
      infinitives: ["are", "ere", "ire"],
      soon: /(?<!\p{L})(?:domani|oggi|dopo|più tardi|poi|stasera|questa (?:sera|settimana)|nel (?:weekend|fine settimana)|(?:la )?(?:settimana prossima|prossima settimana)|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?!\p{L})/iu,
    },
    {
      clause: /^(?:io )?(?:mi |lo |la )?(\p{L}+erò) (.+)$/iu,
      ending: "erò",
      infinitives: ["are", "ere"],
    },
    { clause: /^(?:io )?(?:mi |lo |la )?(\p{L}+irò) (.+)$/iu, ending: "irò", infinitives: ["ire"] },
  ],
  infinitive: /^\p{L}+(?:are|ere|ire|rre|ar|er|ir|r)(?:mi|ci|l[aeio]|gli|ne|mel[ao]|si)?(?= |$)/iu,
  idle: /^(?:sapere|capire|imparare|conoscere|avere|essere|poter|potere|vedere|dir|dire|spiegar|spiegare|mostrar|mostrare|aiutar|aiutare|dar|dare|parlare|chiederti|consigliar|consigliare|suggerir|suggerire|elencar|elencare|rispondere|risponder|andare|dormire|raccontar|raccontare|dovere|volere|pensare|immaginare|proporre|proporr|indicar|indicare|far capire|spieghi|dica|dia|aiuti)(?:mi|ci|ti|l[aeio])?(?!\p{L})|^\p{L}+ (?:in (?:italiano|inglese)|brevemente)$|^\p{L}+(?:ar|er|ir|ci)l[aeio](?!\p{L})|più (?:cort[oaie]|lung[oa]|dettagliat[oaie]|semplic[ei]|formal[ei]|brev[ei])$|^(?:spiega(?:mi)?|dimmi|dammi|mostrami|raccontami|lascia(?:re|lo|mo)?)(?!\p{L})|^\p{L}+ (?:il |i )?(?:punt[oi]|pass[oi])(?!\p{L})|^\p{L}+(?:ti|gi|ni|di|ri)l[aeio](?!\p{L})/iu,
  enclitic: /(?:mi|ci|l[aeio]|gli|ne|mel[ao])$/iu,
  gives: /^(?:dammi|dacci|passami|mandami|proponimi) (.+)$/iu,
  texts:
    /^(?:(?:un['’]|un|una|il|lo|la|l['’]|dei|delle|breve|piccol[oa]|nuov[oa]|bell[oa]) ?){0,3}(?:lettera|mail|e-?mail|testo|discorso|poesia|messaggio|articolo|descrizione|riassunto|traduzione|script|formula|query|annuncio|post|programma|tabella|modello|men[ùu]|volantino|logo|itinerario|invito)(?!\p{L})/iu,
};

/** What opens a sentence. */
const FILLER =
  /^(?:(?:ciao(?: a tutti)?|salve|buongiorno|buonasera|buon pomeriggio|grazie(?: mille)?|ok(?:ay)?|va bene|vabb[eè]|anzi|ripensandoci|in realtà|allora|dunque|quindi|poi|e|ma|però|anche|inoltre|adesso|ora|per favore|per piacere|sì|no(?=,)|perfetto|ottimo|benissimo|bene|bello|fantastico|prima di tutto|domani(?: mattina| sera| pomeriggio)?|oggi|stasera|per prima cosa|innanzitutto|infine|ah|comunque|senti|scusa|a proposito|dai|in pratica)(?!\p{L})[\s,.:!…–-]*)+/iu;

/** How people settle what an answer proposes. */
const SETTLED = settling({
  filler: FILLER,
  unnamed:
    "funziona|devo|posso|va|vado|andiamo|serve|facciamo|problem[ai]|fretta|dubbio|ah|oh|mah|fai|fammi|metti|togli|aggiungi|procedi|io|tu|lui|lei|noi|voi|loro|questo|questa|quello(?! di)|quella|quelli|ciò|che|cosa|come|quando|dove|chi|perché|se|e|ma|o|però|sì|si|no|ok|grazie|ottimo|perfetto|bene|bello|certo|oggi|adesso|ora|domani|ancora|già|anche|credo|penso|so|è|sono|c['’].*|ho|ha|mi|ti|ci|vi|lo|li|ne|non|niente (?:di|da|che)|senza (?:problem[ai]|dubbio|fretta)|nessun (?:problema|dubbio)|nessuna (?:idea|fretta)|scusa|allora (?:va|sì|ok)",
  no: "(?:mah |invece |direi |meglio |proprio |assolutamente )*(?:no|non (?:serve|servono|mi serve|ci serve|lo voglio|la voglio|li voglio|le voglio|mi interessa|è necessari[oa]))(?: (?:dai|grazie|per carità))?|(?:lo|la|li|le) (?:lascerei|lascio|lasciamo) (?:fuori|perdere)(?: per (?:adesso|ora|il momento))?|(?:è|sono) (?:superflu[oaie]|inutil[ei]|esagerat[oaie])",
  yes: "(?:invece |però |anche )*(?:sì|si|certo|volentieri|assolutamente)(?: (?:grazie|dai|certo))?|(?:mi|ci) (?:piace|piacciono|piacerebbe|interessa)|(?:è|sarebbe) (?:geniale|utile|ottim[oa]|importante|fantastic[oa]|comod[oa])",
  because: "perché|che|poi|così|tanto|visto|dato|siccome|la|il|lo|gli|le|i|mia|mio|è|sennò|altrimenti",
  none: "niente|nessun['’]?|nessuna",
  so: "allora|quindi",
  rather: "meglio|piuttosto|anzi|preferisco|invece",
  later:
    "(?:resta|restano|rimane|rimangono|va|vanno|lo lasciamo|la lasciamo|lo lascerei|la lascerei) (?:per |a )?(?:dopo|più avanti|più tardi|un['’]altra volta|fuori)|(?:lo|la|li|le) (?:facciamo|faccio|vediamo|aggiungiamo) (?:dopo|più avanti|più tardi)|(?:per dopo|più avanti)",
  afterwards: "dopo|più avanti|più tardi|(?:può|possono) aspettare",
  enough:
    "(?:basta|bastano|è sufficiente|sono sufficienti|va bene|vanno bene|va benissimo)(?: (?:così|per ora|e avanza))?|(?:è|sono) meglio",
  option:
    "(?:prendo |scelgo |preferisco |vado con |andiamo con |voglio |facciamo )?(?:l['’]opzione|il|la|opzione|variante|la (?:variante|versione|soluzione))",
  ordinals: ["prima", "seconda", "terza", "quarta", "quinta"],
});

const MOVES: Partial<Moves> = {
  ...SETTLED.moves,
  replies: [
    ...SETTLED.moves.replies,
    /^(?:l['’]app )?(?:deve|dovrebbe) essere (?:solo |semplicemente )*(un(?:a |o |['’]| )[^,;:]{3,60})$/iu,
  ],
  changes:
    /^(?:(?:ok(?:ay)?|no|mmm+|ah|hm+|ottimo)[,.! ]+)?(?:aspetta|anzi|scusa|in realtà|ripensandoci|a pensarci bene|(?:ho|abbiamo) cambiato idea|correzione|alla fine|(?=meglio ))[,.:;!…\s–—-]*(?=\S)/iu,
  replaces: [
    /^(?:(?:usa|usiamo|metti|mettiamo|fallo|facciamolo|facciamo|prendi|passa a|passiamo a|cambialo in|meglio)(?: piuttosto)? (?:in |con |a )?)(.{2,60}?)(?: (?:invece (?:di|del|della|dei|delle)|al posto (?:di|del|della|dei|delle)) .{2,60})?$/iu,
  ],
  follows:
    /^(?:(?:sì|si|ok(?:ay)?|bene|perfetto|ottimo|d['’]accordo)[ ,.!:]+)*(?:facciamo così|andiamo con (?:quello|quella)|prendo (?:quello|quella)|seguo il tuo consiglio|vada per (?:quello|quella))[.!]*$/iu,
  either: / o (?:meglio |preferisci )?/iu,
  refusal: /(?<!\p{L})(?:no|non|né|nessun[oa]?|entramb[ie]|tutti e due|forse)(?!\p{L})/iu,
  idle: /^(?:un|una|un['’]|solo|soltanto|semplicemente)\s+|(?:,? (?:allora|quindi|dai|per favore|grazie|poi))+$/giu,
  pointing:
    /^(?:questo|questa|quello(?! di)|quella|così|ciò|tutto|entramb[ie]|qualcosa|che|cosa|come|quando|se|più|niente(?: di| da|$)|altro)(?!\p{L})/iu,
  picks:
    /^(?:[^\d]{0,120}[\s,:'’(])?(?<!(?<!\p{L})(?:non|senza|tranne|eccetto|a|alle|in|da|ho)[^.,;\d]{0,14})((?:\d{1,2}(?:[ ,&+–-]|al?|e|ed|o|poi|il|la|i|le|l['’]|lo|punt[oi]|pass[oi]|numero)*)+)(?=$|\s*[.!,;:)]|\s*(?:e(?! (?:il |lo )?\d)|prima|per favore|adesso|ora|poi|anche|solo|insieme|mi|sono|va|vanno|per|li|le|voglio|vorrei|bastano|sì)(?!\p{L}))/iu,
  offers:
    /^(?:(?:se sì|e|o|inoltre),? )?(?:(?:vuoi|vuole|desideri|preferisci|ti va|vorresti|ti piacerebbe) che (?:io )?(?:ti |le |anche )*|posso (?:anche )?(?=.*se (?:vuoi|preferisci))|se (?:vuoi|preferisci|ti va),? posso (?:anche )?|fammi sapere se vuoi che )(.{6,160}?)[?.!]*$/iu,
  agrees:
    /^(?:sì|si|certo|volentieri|ok(?:ay)?|va bene|d['’]accordo|per favore|magari|assolutamente|perché no|vai|sarebbe (?:bello|ottimo|perfetto|utile))(?!\p{L})/iu,
  accepts:
    /^(?:(?:sì|si|ok(?:ay)?|va bene|ottimo|perfetto|bene|benissimo|grazie|mi piace|bello|fantastico|d['’]accordo)[ ,.!:–-]*)*(?:(?:vai|andiamo)(?: avanti)?|continua|procedi|prosegui|avanti|fallo|facciamo (?:così|tutto)|facciamolo|fai (?:così|tutto)|prossimo(?: passo)?|iniziamo|cominciamo|(?:fai )?(?:tutt[ie] e (?:due|tre|quattro)|tutt[ioe])(?=[ .!,]|$))(?!\p{L})/iu,
  rejects:
    /^(?:no(?! problem)|non (?:adesso|ora|oggi|serve|ancora)|meglio di no|lascia (?:stare|perdere))(?!\p{L})/iu,
  decides: [
    /^(?:io )?(?:prendo|prendiamo|scelgo|scegliamo|uso|usiamo|userò|useremo|tengo|teniamo|preferisco|opto per|resto (?:su|con)|vado (?:con|su)|andiamo (?:con|su)|mi butto su)(?: allora| quindi)* (.{2,80}?)[.!]*$/iu,
    /^(?:sarà|vada per|allora) (?!(?:\p{L}+ )?(?:va|vai))(.{2,60}?)[.!]*$/iu,
    /^(?:ho|abbiamo) (?:deciso(?: di usare| per| di)?|scelto) (.{2,80}?)[.!]*$/iu,
  ],
  elsewhere:
    /^(?:(?:loro|la gente|tutti|i \p{L}+|ci) (?:possono|può|hanno|ha|usano|usa)|(?:possono|hanno|usano))(?!\p{L})/iu,
  furthers: [/^((?:con|senza) [^,;:]{3,60})$/iu],
  because: /^(?:siccome |dato che |visto che |poiché )([^,]{5,120}), (\S.*)$/iu,
  reason:
    /,?\s+(?:perché|dato che|visto che|poiché|siccome|sennò|altrimenti)\s+|,\s+(?:che\s+)?(?=(?:poi|così|tanto|mia|mio|la|il|lo|gli|le|i|è|sono|ci|mi|si|fa|non) )/iu,
  complains:
    /(?<!\p{L})(?:error[ei]|sbagliat[oa]|non (?:mi )?(?:funziona|va|parte|gira)|ancora (?:lo stesso|non)|dà errore|rott[oa])(?!\p{L})/iu,
  solved:
    /^(?:(?:ottimo|grazie(?: mille)?|perfetto|sì|fantastico|bene|ok(?:ay)?)[ ,.!:]*)*(?:ora |adesso |tutto )*(?:funziona|ha funzionato|è (?:risolto|sistemato)|risolto|era quello)(?!\p{L})/iu,
  reports:
    /(?<!\p{L})(?:(?:l['’])?(?:ho|abbiamo)(?: già| appena| finalmente)? (?:\p{L}+(?:ato|uto|ito|ata|uta|ita)|fatto|messo|preso|scritto)|è (?:fatt|finit|pront)[oa]|sono (?:fatt|finit|pront)[ie])(?!\p{L})/iu,
};

/** How answers hand over what is asked for. */
const DELIVERING = delivering({
  refuses: "mi dispiace|purtroppo|non posso|non sono in grado|come (?:una )?ia|scusa",
  fails: "non è riuscito|è fallito|non sono riuscito|impossibile",
  reports: String.raw`(?<!\p{L})(?:(?:l['’])?ho|abbiamo)(?: già| anche| ora)? (?:\p{L}+[aiu]t[oaie]|fatto|messo|scritto|aggiunto|corretto|tolto)(?!\p{L})|^(?:fatto|ecco fatto|pronto|tolt[oaie]|aggiunt[oaie]|corrett[oaie]|\p{L}{3,}[aiu]t[oaie])(?!\p{L})`,
  needs: String.raw`(?<!\p{L})(?:inviami|mandami|dimmi|incolla|condividi|indicami|mi serv(?:e|ono)|ho bisogno) (?:il|la|lo|gli|le|i|l['’]|tuo|tua|qual\p{L}*|che|quant\p{L}*|d(?:i|el))|(?<!\p{L})(?:quali?|chi|quant[oaie]|dove|cosa|che) [^.!?\n]{3,80}\?\s*$`,
  offers: "(?:vuoi|vuole|ti va|desideri) che |posso |devo |(?:procedo|continuo|comincio|inizio)",
  closing: "se (?:vuoi|hai|ti serve|ha|desideri)|non esitare|fammi sapere se",
  comments:
    "(?:è un['’]|che )?(?:ottima|buona|bella|bell['’])\\s?(?:idea|domanda|scelta)|d['’]accordo|certo|va bene|perfetto|capito|puoi|potresti|io (?:direi|penso)",
  programs:
    "app|applicazion[ei]|sit[oi]|pagin[ae]|programm[aio]|script|codice|funzion[ei]|gioch?[oi]|bot|modul[oi]|pulsant[ei]|database|api|rott[ae]|plugin|estension[ei]|macro|query|formul[ae]|test",
  texts:
    "test[oi]|letter[ae]|e-?mail|mail|messagg[io]+|discors[oi]|poesi[ae]|stori[ae]|articol[oi]|riassunt[oi]|traduzion[ei]|descrizion[ei]|invit[oi]|annunc[io]+|curriculum|cv|pian[oi]|list[ae]|ricett[ae]|titol[oi]|paragraf[oi]|frasi|frase|rig[ah]e?|menu|menù|calendari[o]?|relazion[ei]",
  writes:
    "scriv(?:i|ere|imi|a)|tradu(?:ci|rre|cimi)|riassum(?:i|ere)|corregg(?:i|ere)|riscriv(?:i|ere)|accorci(?:a|are)?|prepari?",
  errands:
    "compr(?:a|are)|ordin(?:a|are)|chiam(?:a|are)|chied(?:i|ere)|prenot(?:a|are)|mand(?:a|are)|invi(?:a|are)|stamp(?:a|are)|pag(?:a|are)|cerc(?:a|are)",
  verb: "\\S+ (?:(?:una?|un['’]|il|la|lo|i|gli|le|mio|mia) )?",
  describes: "che|dove|per|con|su|sul|sulla|di|del|della|in|nel|da|a",
});

/** Italian. */
export const it: SpokenLanguage = {
  delivering: DELIVERING,
  automating: automating({
    names:
      "automazion[ei]|automatizz\\p{L}+|automaticamente|home ?assistant|ifttt|zapier|n8n|node-red|workflow|routine|bot",
    programs:
      "da sol[oa]|script|programm[ai]|app|applicazion[ei]|strument[oi]|macro|regol[ae]|avvis[oi]|funzion[ei]|plugin|estension[ei]|sistema",
    triggers:
      "quando|se|appena|non appena|ogni (?:volta che|\\p{L}+)|al (?:tramonto|mattino)|all['’]alba|alle \\d[\\d:.]*|dopo \\p{L}+",
    exceptions:
      "tranne|salvo|eccetto|a meno che|ma non|ma mai|mai|non (?:se|quando|dopo|durante)|solo (?:se|quando)",
    remarks:
      "niente|nessun\\p{L}*|io|tu|lei|noi|mi (?:dà|esce|dice)|è|sono|questo|ciò|che|cosa|come|perché|puoi|potresti|spiega\\p{L}*",
    wishes: "(?:voglio|vorrei) che ",
    speakers: "io|tu|tuo|tua|lei|noi",
  }),
  moves: MOVES,
  drops: SETTLED.drops,
  keeps: SETTLED.keeps,
  stopWords: wordSet(`
    a abbastanza abbiamo ad adesso aggiungere aggiungi agli ai aiutami aiuto al alcune alcuni all alla alle allo
    allora altra altre altri altro anche ancora andare anzi appena aver avere avremmo avrei basta bene bisogna
    bravo buona buongiorno buonasera buono c che chi ci ciao ciascuno cioè cliente col come con così cosa cose
    crea creare cui d da dagli dai dal dall dalla dalle dallo davvero de degli dei del dell della delle dello
    dentro deve devi devo devono di dici dire dobbiamo domani dopo dove dovrebbe dovrebbero dovrei due dunque e
    è ecco ed era essere esempio faccio facciamo fai far fare fatto fino forse fra fuori già giusto gli grazie
    ha hai hanno ho i il in infatti infine inoltre insieme invece io l la le lei li lo loro lui ma magari mai
    manca mancano me meglio meno mentre mi mia mie miei mio molta molte molti molto mostra mostrami ne neanche
    nei nel nell nella nelle nello nessun nessuna nessuno niente no noi non nostra nostro o of ogni oggi ok
    oltre oppure ora ovvero per però perché perfetto più po poco poi possiamo posso possono potere potrebbe
    potresti potrei prego prima primo proprio può puoi pure qual quale quali qualche qualcosa qualcuno quando
    quanto quasi quella quelle quelli quello questa queste questi questo qui quindi resta restano s salve scusa
    se sé sempre senza si sì sia siamo siete solo sono sopra sotto spiega spiegami sta stata stato stare sto su
    sua sue sugli sui sul sull sulla sulle sullo suo suoi tanto te ti tra troppo tu tua tutta tutte tutti tutto
    tuo un un' una uno usa usando usare utilizza va vari varie vedere verso vi via vogliamo voglio volte vorrei
    vorremmo vostro
  `),
  vagueWords: wordSet(`
    app applicazione applicazioni codice contenuto dati dato esempi facile file forma funzionalità funzione
    funzioni gente giorni giorno idea idee importante lista maniera modo nome nuova nuove nuovi nuovo opzione
    opzioni pagina pagine parte passaggi passaggio passi passo persona persone piccola piccolo problema problemi
    progetto programma punti punto domanda domande scrivere semplice semplici sistema sito sviluppare sviluppo
    soluzione soluzioni strumento tempo testo tipo utente utenti versione web mostrare prossimi prossimo riga
  `),
  denials: [
    "non(?=\\s\\p{Ll})(?!\\s(?:solo|soltanto|profit|stop)\\b)",
    "senza",
    "nessun[ao]?",
    "niente",
    "mai(?= \\p{L})",
    "né",
    "neanche",
    "nemmeno",
  ],
  noneOf: wordSet("senza nessun nessuna"),
  excluded:
    /(?<!\p{L})(?:fuori (?:ambito|portata)|non (?:incluso|inclusa|inclusi|previsto|prevista|desiderato)|esclus(?:[ioae]|ioni)|lasc(?:iare|erei) fuori)(?!\p{L})/iu,
  abbreviations: /(?:p\.es|es|ecc|sig)/,
  conditions: ["se", "quando", "ancora"],
  without: (thing) => `senza ${thing}`,
  filler: FILLER,
  asking:
    /^(?:(?:mi |ci )?(?:puoi|potresti|può|potrebbe|riesci a|sapresti))(?: anche| inoltre| per favore| per piacere| magari| aiutarmi a)* /iu,
  telling:
    /^(?:(?:mi )?(?:puoi|potresti|sai) (?:spiegar(?:mi)?|dir(?:mi)?|aiutar(?:mi)?(?: a)?) |(?:mi )?spieg(?:ami|hi) )?(?:qual è |quali sono |(?:che )?cos['’]è |cosa (?:è|sono|significa) |come (?:posso|si può|faccio a|fare a) )?(?:la |il |lo |l['’]|i |gli |le )?/iu,
  aside:
    /^(?:certo|certamente|ecco|perfetto|ottim[ao]|(?:bella|buona|ottima|bellissima) idea|volentieri|capito|d['’]accordo|va bene|(?:vuoi|vorresti|desideri)|se (?:vuoi|ti serve|preferisci)|posso|fammi sapere|alla prossima|a presto|buona fortuna|buon lavoro|lascia)(?!\p{L})/iu,
  projects: [
    new RegExp(
      `^(?:io |noi )?(?:voglio|vogliamo|vorrei|vorremmo|volevo|mi piacerebbe|ci piacerebbe|ho bisogno di|abbiamo bisogno di|devo|dobbiamo|intendo|penso di|pensavo di|sto cercando di|sto pensando di|sto per|conto di|ho intenzione di)(?: ${ADVERB})* (?:${MAKE}|creami|farmi) (.*)$`,
      "iu",
    ),
    new RegExp(
      `^(?:mi |ci )?(?:puoi|potresti|può|riesci a|aiutami a|mi aiuti a|aiutaci a|come posso|come faccio a|possiamo)(?: ${ADVERB}| aiutar(?:mi|ci) a| per favore)* (?:(?:${MAKE})|(?:crear|far|sviluppar|costruir|realizzar|progettar|scriver|preparar)(?:mi|ci)) (.*)$`,
      "iu",
    ),
    /^(?:crea|creami|fai|fammi|sviluppa|costruisci|progetta|programma|realizza|realizzami)(?: per me)? (.*)$/iu,
    /^(?:sto|stiamo) (?:facendo|creando|sviluppando|programmando|costruendo|realizzando|progettando|lavorando (?:a|su))(?: adesso| ora)? (.*)$/iu,
    /^(?:ho|abbiamo|avrei) (?:un['’]|una |questa |la seguente )idea(?: per| di)?:? (.*)$/iu,
    /^(?:la mia |la nostra |l['’])idea(?: è|:)(?: quella di| di)? (.*)$/iu,
  ],
  wishes: [
    new RegExp(
      `^(?:io |noi )?(?:voglio|vogliamo|vorrei|vorremmo|volevo|mi piacerebbe|ci piacerebbe|ho bisogno|avrei bisogno|abbiamo bisogno|mi serv(?:e|ono|irebbe|irebbero)|ci serv(?:e|ono)|serve|servono|assicurati|fai in modo|sarebbe (?:bello|utile|ideale|comodo|fantastico)|è importante)(?: ${ADVERB})*(?: (?:poter|avere|vedere|aggiungere|di poter|di avere))*((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:(?:${PRODUCT}|essa|esso|questo|questa|(?:gli |i |le |ogni )?(?:utent[ei]|client[ei]|membri|soci|giocatori|visitatori|vicini|genitori|alunni|studenti|persone)) )?(?:deve|devono|dovrebbe|dovrebbero|dovrà|bisogna che)(?: ${ADVERB})*(?: poter| permettere di| essere in grado di| avere| contenere| includere)?((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(`^(?:${PRODUCT}|questo) (non )(?:deve|dovrebbe|può) (.+)$`, "iu"),
    /^((?:il|lo|la|i|gli|le|l['’]|ogni|tutti i|tutti gli|tutte le) ?(?:\p{L}+ ){1,4}(?:deve|devono|dovrebbe|dovrebbero) .+)$/iu,
    new RegExp(
      `^(?:aggiung(?:i|ere|imi|ici|a)|includ(?:i|ere)|integra(?:re)?|inserisci|inserire|metti(?:ci)?|mettere|permetti|permettere|mostra(?!mi))(?: ${ADVERB})* (.*)$`,
      "iu",
    ),
  ],
  ownWishes:
    /^(?:sapere|capire|imparare|chiedere|conoscere|aiuto|un (?:aiuto|consiglio)|consigli|mi |ti |tu |che (?:mi|tu)|andare|dormire|idee|esempi|parlare|vedere (?:come|se)|il tuo|la tua|un parere)/iu,
  purpose:
    / (?:che (?:permett[ae]|aiut[ai])(?: (?:agli|ai|alle|al|alla) \p{L}+)?(?: di| a)? |per (?=\p{L}+(?:are|ere|ire|rre) ))(.+)$/iu,
  refusal:
    /^non (?:voglio|vogliamo|mi serv(?:e|ono)|serv(?:e|ono)|ci (?:deve|devono) essere|deve esserci|c['’]è bisogno di) (.{3,60})$|^((?:senza |niente |nessun[ao]? )(?!(?:problem|spiegazion|comment|codice|dubbio|fretta|di che)).{3,60})$/iu,
  verbs: VERBS,
  work: WORK,
  remaining: [
    /^(?:(?:ancora |solo |ora |mi |ci )*(?:manca|mancano|resta|restano|rimane|rimangono)(?: ancora| solo| soltanto)*(?: da (?:fare|finire|completare)(?=\s*:|$))?|(?:ancora )?da (?:fare|finire|completare)|(?:cose|attività) da fare|in sospeso|(?:quello|ciò) che (?:manca|resta)|to-?do)\s*:?(?:\s(?:da )?(.*))?$/iu,
  ],
  products:
    /(?<!\p{L})(?:apps?|applicazion[ei]|sit[io]|negozi[o]?|strument[io]|programm[ai]|gioc(?:o|hi)|sistem[ai]|piattaform[ae]|scripts?|bots?|estension[ei]|interfacci[ae]|api|plugins?|pannello|pagin[ae] web|serviz[io]|software|gestionale)(?!\p{L})/iu,
  lists: {
    features:
      /(?<!\p{L})(?:funzionalità|funzioni|caratteristiche|requisiti|criteri|features?|storie utente|specifiche)(?!\p{L})/iu,
    steps:
      /(?<!\p{L})(?:prossim[io] pass[io]|prossimi passaggi|passi successivi|passaggi successivi|cose da fare|attività|da fare|to-?dos?|piano(?: d['’]azione| di lavoro)?|tabella di marcia|passo (?:dopo|per) passo|in sospeso)(?!\p{L})/iu,
    others:
      /(?<!\p{L})(?:vantaggi|svantaggi|pro e contro|alternative|opzioni|prezz[io]|cost[io]|consigli|esempi[o]?|domande|fonti|ragioni|motivi|passaggi|tecnologie|limiti|limitazioni|rischi|errori)(?!\p{L})/iu,
  },
  and: /\s+(?:e|ed|nonché)\s+/iu,
  having: /\s+(?:con|che includa|che abbia)\s+/iu,
  clause: /,?\s+(?:perché|poiché|dato che|visto che|affinché|così che|quando|anche se|ma|però|se)\s.*$/iu,
  bare: [
    [/^[\s,:;–-]*(?:(?:di )?che |anche |di (?=un[ao]? ))?/iu, ""],
    [/,? (?:per favore|per piacere|grazie)$/iu, ""],
    [/^(\p{L}+[aei]r)(?:mi|ci)(?= )/iu, "$1e"],
    [/^(\p{L}{3,}[ia])mi(?= )/iu, "$1"],
    [
      /^(?:un['’]|un[ao]? |il |lo |la |i |gli |le |l['’]|de[il] |della |dello |degli |delle )(?:(?:piccol[oa]|nuov[oa]|semplice) )?/iu,
      "",
    ],
  ],
  points: "Punti: ",
  answers: {
    labels: {
      later: "più avanti",
      decided: "Deciso: ",
      delivered: "Consegnato: ",
      solved: "Risolto: ",
      steps: "Passaggi: ",
    },
  },
  kinds: {
    fails:
      /(?<!\p{L})(?:error[ei]|eccezione|fallisc\p{L}*|fallit\p{L}*|muore|crasha|si (?:blocca|pianta|chiude)|non (?:\p{L}+ )?(?:funziona|parte|va|si (?:apre|avvia|accende|connette|carica)|cresce|carica|stampa|vedo più)(?: più)?|rott[oaie]|guast[oaie]|bug|perde acqua|puzza|correggi|ripara)(?!\p{L})/iu,
    writes:
      /(?<!\p{L})(?:(?:scriv\p{L}*|redig\p{L}*|traduc\p{L}*|riassum\p{L}*|riscriv\p{L}*|prepar\p{L}*|mi serve|fammi|correggi)(?=.{0,100}(?:lettera|mail|testo|articolo|discorso|poesia|storia|messaggio|riassunto|annuncio|invito|biglietto|curriculum|post|didascali\p{L}))|lettera (?:di|per|a)|discorso (?:di|da|per))/iu,
    wonders:
      /(?<!\p{L})(?:come (?:posso|faccio|si (?:fa|può)|fare|creo|installo|organizzo|metto|tolgo|preparo|pulisco|curo)|cosa (?:cucino|preparo|devo fare)|passo (?:dopo|per) passo|c['’]è un (?:modo|sistema)|qual è il (?:miglior )?modo|da dove (?:comincio|inizio)|guida (?:per|a))/iu,
    creates:
      /(?<!\p{L})(?:(?:crea\p{L}*|fare|costruire|sviluppare|programmare|vorrei|voglio|vorremmo|vogliamo|mi serve|ci serve|ho bisogno di)(?=.{0,80}(?:app|applicazione|sito|pagina|strumento|script|gioco|bot|sistema|negozio|database|piattaforma|gestionale|bacheca|programma))|idea (?:di|per)|(?:vorrei|voglio|vogliamo|vorremmo) (?:ristrutturare|organizzare|andare) )/iu,
    undertakes:
      /(?<!(?<!\p{L})(?:se|quando) )(?<!\p{L})(?:(?<!non )(?:vorrei|voglio|vogliamo|vorremmo|(?:mi|ci) piacerebbe|(?:sto|stiamo) pensando di|(?:ho|abbiamo) intenzione di|devo|dobbiamo) (?:creare|costruire|organizzare|aprire (?:un|una|il mio|la mia|il nostro|la nostra)|lanciare|avviare|ristrutturare|rinnovare|traslocare|fondare|pianificare|realizzare|allestire|mettere su|andare (?:in|a|da|per)|fare (?:un|una|il mio|la mia|un['’]) ?(?:\p{L}+ )?(?:libro|podcast|viaggio|film|gioco|festa|orto|coro|mobile|album))|(?:ci trasferiamo|mi trasferisco|traslochiamo|organizziamo|organizzo|ristrutturiamo)|(?:voglio|vogliamo|vorrei|vorremmo) qualcosa (?:che|dove)|aiuta(?:mi|ci) a (?:organizzare|pianificare|mettere su))(?!\p{L})/iu,
    causes:
      /(?<!\p{L})(?:(?:possibili|probabili) cause|cause? (?:possibil[ei]|probabil[ei]|comuni)|la causa|le cause)(?!\p{L})/iu,
  },
};
