import { wordSet } from "../word-set.ts";
import { automating } from "./automating.ts";
import { delivering } from "./delivering.ts";
import type { Moves } from "./moves.ts";
import { settling } from "./settling.ts";
import type { SpokenLanguage } from "./spoken.ts";
import { verbForms } from "./verb-forms.ts";
import type { Work } from "./work.ts";

const MAKE =
  "créer|faire|développer|construire|réaliser|concevoir|coder|écrire|monter|mettre en place|lancer|programmer|fabriquer|bâtir";
const ADVERB =
  "(?:aussi|également|bien|vraiment|juste|donc|encore|surtout|en plus|maintenant|enfin|simplement|absolument)";
const PRODUCT =
  "(?:l['’](?:appli(?:cation)?|app|outil|interface)|le (?:site|programme|système|jeu|bot|logiciel|script|service)|la (?:plateforme|boutique|page))(?: web| mobile| en ligne)?";

const VERBS = verbForms(
  `écrire créer développer construire programmer coder faire traduire corriger améliorer optimiser refactoriser
  raccourcir reformuler résumer tester vérifier installer désinstaller supprimer remplacer déplacer modifier
  changer nettoyer réparer générer concevoir dessiner planifier acheter commander mesurer couper scier percer
  visser coller peindre poncer monter fixer accrocher configurer paramétrer mettre retirer enlever désactiver
  activer lancer démarrer arrêter charger télécharger enregistrer exporter importer copier ouvrir fermer cliquer
  sélectionner choisir saisir inscrire résilier appeler contacter envoyer réserver payer rassembler trier ranger
  laver cuire mélanger éplucher planter semer arroser récolter publier partager imprimer scanner préparer
  organiser inviter définir déterminer calculer comparer documenter implémenter adapter actualiser migrer
  connecter brancher sauvegarder chiffrer demander remplir déposer signer réviser noter rédiger filmer
  photographier rechercher analyser étudier déployer déboguer tracer relire transformer convertir renommer
  structurer vendre louer livrer poser isoler prévenir vérifier finir terminer chercher trouver prendre
  récupérer informer avertir ajouter intégrer`,
  { er: "er|e|ez", ir: "ir|is|issez", re: "re|s|ez" },
  "fais faites mets mettez ouvre ouvrez écrivez construisez traduisez ecrive ecrives fasse fasses mette traduise prenne construise conçoive envoie nettoie essaie paie appelle jette rappelle peins peignez inscrivez prends prenez conçois décris",
  "commande mesure note mélange partage demande recherche colle coupe charge plante réserve copie  programme code scanne trouve monte   livre pose",
);

const WORK: Work = {
  asked: [
    /^(?:tu|vous) (?:m['’]|nous )(?:aides|aidez) à (.+)$/iu,
    /^tu (?:me |m['’]|nous )(\p{L}+s .+)$/iu,
    new RegExp(
      `^(?:est[- ]ce que )?(?:peux[- ]tu|peut[- ]tu|pouvez[- ]vous|pourrais[- ]tu|pourriez[- ]vous|tu peux|vous pouvez|tu pourrais|vous pourriez|tu veux bien|peut-on|on peut|on pourrait),?(?: ${ADVERB}| stp,?| svp,?| s['’]il (?:te|vous) pla[iî]t,?| me| nous| m['’]aider à| y)* (?:m['’])?(.+)$`,
      "iu",
    ),
    /^(?:aide(?:z)?[- ](?:moi|nous) à|merci de|j['’]aimerais que tu|je (?:veux|voudrais|souhaite) que tu) (?:m['’]|me )?(.+)$/iu,
  ],
  planned: [
    /^(?:note|à noter|rappel|pense-bête)\s*: (.+)$/iu,
    /^(?:je m['’](?:occupe|charge) (?:de |d['’])|il y aura(?: aussi)? à |y a(?: plus qu['’]| encore)? ?à )(.+)$/iu,
    /^rappelle[- ]moi (?:de |d['’])(.+)$/iu,
    new RegExp(
      `^(?:(?:je|on|nous) (?:dois|doit|devons|devrais|devrait|vais|va|allons|compte|prévois de|pense|projette de)|j['’]ai (?:prévu|l['’]intention) (?:de |d['’])|(?:il )?(?:me |nous )?(?:faut|faudra|faudrait|va falloir))(?: ${ADVERB}| d['’]abord| demain| aujourd['’]hui| me| m['’]y| nous| y)*(?: :)? ?(.+)$`,
      "iu",
    ),
    /^(?:il )?(?:faut|faudra|faudrait|va falloir) (?:aussi |encore |d['’]abord )*que (?:j['’]|je |on |nous )(\p{L}+.+)$/iu,
  ],
  wanted: [
    new RegExp(
      `^(?:(?:je|on|nous) (?:veux|veut|voulons|voudrais|voudrait|souhaite)|j['’]aimerais|on aimerait|j['’]ai (?:besoin|envie) (?:de |d['’]))(?: ${ADVERB}| me| nous)* ?(.+)$`,
      "iu",
    ),
  ],
  announced: [
    { clause: /^(?:je |j['’])(?:l['’]|me )?(\p{L}+rai) (.+)$/iu, ending: "rai", infinitives: ["r"] },
    {
      clause: /^(?:je |j['’])(?:me |m['’]|l['’]|te |t['’])?(\p{L}+e) (.+)$/iu,
      ending: "e",
      infinitives: ["er"],
      soon: /(?<!\p{L})(?:demain|aujourd['’]hui|ce (?:soir|week-end|weekend)|plus tard|ensuite|après|tout à l['’]heure|la semaine prochaine|cette semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|bientôt)(?!\p{L})/iu,
    },
  ],
  infinitive: /^(?:l['’]|les? |la |y |lui |leur )?\p{L}+(?:er|ir|(?<!è)re)(?= |$)/iu,
  idle: /^(?:savoir|comprendre|connaître|apprendre|avoir|être|pouvoir|voir|dire|expliquer|montrer|aider|donner|parler|demander si|proposer|conseiller|recommander|lister|décrire|répondre|aller|dormir|partir|répondre|détailler|devoir|vouloir|aimer|rappeler|imaginer|penser|discuter)(?!\p{L})|^\p{L}+(?:[- ]moi)? (?:en (?:français|anglais)|brièvement)$|^\p{L}+-l(?:e|a|es)(?!\p{L})|plus (?:courte?|longue?|détaillée?|simple|formelle?)s?$|^(?:explique|dis|montre|donne|raconte|laisse)(?!\p{L})|^laisser(?!\p{L})|^\p{L}+(?:-moi)? (?:les? |l['’])?(?:points?|étapes?)(?!\p{L})/iu,
  enclitic: /[- ]?(?:moi|nous|le|la|les|y|lui)?(?:[- ](?:moi|nous|y))?$/iu,
  gives: /^(?:donne|envoie|propose|fournis)[- ](?:moi|nous) (.+)$/iu,
  texts:
    /^(?:(?:d['’]une?|une?|le|la|l['’]|du|des|petite?|courte?|nouvelle|nouveau|belle|beau) ?){0,3}(?:lettre|mail|e-?mail|courriel|texte|discours|poème|message|article|description|résumé|traduction|script|formule|requête|annonce|post|programme|tableau|modèle|menu|affiche|logo|planning|invitation)s?(?!\p{L})/iu,
};

/** What opens a sentence. */
const FILLER =
  /^(?:(?:bonjour(?: à tous)?|bonsoir|salut|coucou|merci(?: beaucoup| bien)?|ok(?:ay)?|d['’]accord|alors|donc|et|mais|aussi|ensuite|puis|enfin|d['’]abord|tout d['’]abord|maintenant|super|parfait|très bien|génial|oui|non(?=,)|s['’]il (?:te|vous) pla[iî]t|stp|svp|bref|sinon|en fait|en plus|de plus|par contre|idéalement|eh bien|demain(?: matin| soir| après-midi)?|aujourd['’]hui|ce soir|premièrement|deuxièmement|du coup|voilà)(?!\p{L})[\s,.:!…–-]*)+/iu;

/** How people settle what an answer proposes. */
const SETTLED = settling({
  filler: FILLER,
  unnamed:
    "soucis?|problèmes?|quoi|chance|bol|doute|ah|oh|attends|fais|mets|ajoute|enlève|écris|je|j['’].*|tu|on|nous|vous|il|elle|ça|cela|c['’].*|ce|qu[ei']?.*|comment|pourquoi|quand|où|qui|quoi|si|et|mais|ou|donc|oui|non|ok|merci|super|parfait|bien|top|nickel|bon|voilà|toujours|encore|aujourd['’]hui|demain|n['’].*|ne|pas|moi|toi|peut|est|a|ai|crois|pense|là|alors|aucune? (?:idée|souci|problème|doute|erreur)|sans (?:souci|problème|doute|faute)|pas (?:de|d['’]) ?(?:souci|problème|quoi|soucis|chance|bol)|bien sûr|désolée?",
  no: "(?:surtout |plutôt |par contre |franchement |pour l['’]instant )*(?:non|surtout pas|pas (?:la peine|besoin|pour l['’]instant|maintenant))|(?:on |j['’]|je |c['’]est )?(?:n['’])?(?:en a|en ai|ai) pas besoin|(?:ne )?sert à rien|(?:c['’]est |est |sont )(?:trop|inutile|superflu)",
  yes: "(?:par contre |en revanche |aussi |bien sûr )*(?:oui|carrément|absolument|volontiers|bien sûr)(?: (?:très bien|bien sûr|volontiers))?|(?:ce serait|c['’]est) (?:une )?(?:super|top|bien|génial|parfait|important|malin|bonne idée)|il (?:le |la |les )?faut(?: absolument)?",
  because: "parce qu.*|car|puisqu.*|vu qu.*|sinon|on|c['’].*|ça|il|ils|elle|elles|les|je|j['’].*|le|la|y",
  none: "pas (?:besoin )?d(?:e |['’])|aucune?|plus d(?:e |['’])",
  so: "alors|donc|du coup",
  rather: "plutôt",
  later:
    "(?:on (?:verra|fera)|on le fera|on la fera|ce sera|sera|attendra|reste|restent|viendra) (?:pour )?(?:plus tard|après|ensuite|la prochaine fois|de côté|dans un (?:second|deuxième) temps)|(?:plus tard|pour plus tard|on verra (?:plus tard|après))",
  afterwards: "plus tard|ensuite|après|(?:peut|peuvent) attendre",
  enough:
    "(?:suffit|suffira|suffisent|suffiront)(?: (?:largement|bien|pour l['’]instant))*|(?:me|nous) (?:va|vont)(?: bien| très bien)?|(?:c['’]est|est|sont) (?:mieux|très bien|parfait)",
  option:
    "(?:je (?:prends|choisis|préfère|veux) |on (?:prend|part sur|choisit) |va pour )?(?:la|le|l['’]option|option|variante|la (?:solution|version|variante)|le (?:choix|numéro))",
  ordinals: ["première", "deuxième", "troisième", "quatrième", "cinquième"],
});

const MOVES: Partial<Moves> = {
  ...SETTLED.moves,
  replies: [
    ...SETTLED.moves.replies,
    /^(?:ça|ce|elle|il|l['’]appli(?:cation)?) (?:doit|devrait) (?:juste |simplement )*être (une? [^,;:]{3,60})$/iu,
  ],
  changes:
    /^(?:(?:ok(?:ay)?|non|hm+|oh|ah)[,.! ]+)?(?:attends|attendez|finalement|en fait|réflexion faite|à la réflexion|j['’]ai changé d['’]avis|(?:je me suis trompée?)|correction|(?=plutôt ))[,.:;!…\s–—-]*(?=\S)/iu,
  replaces: [
    /^(?:(?:prends|prenons|mets|mettons|fais|faisons|disons|passe à|passons à|on (?:prend|part sur|passe à))(?:[- ]le|[- ]la)? (?:plutôt )?(?:en )?|plutôt (?:en )?)(.{2,60}?)(?: (?:à la place|plutôt)(?: (?:de |d['’]|du |des ).{2,60})?| au lieu (?:de |d['’]|du |des ).{2,60})?$/iu,
  ],
  follows:
    /^(?:(?:oui|ok(?:ay)?|bien|super|parfait|d['’]accord|ça marche)[ ,.!:]+)*(?:on fait (?:ça|comme ça)|faisons (?:ça|comme ça)|va pour ça|je suis (?:ton|votre) conseil|je prends ça|on part là-dessus)[.!]*$/iu,
  either: / ou (?:plutôt |bien )?/iu,
  refusal: /(?<!\p{L})(?:non|pas|ni|aucune?|les deux|peut-être|ne)(?!\p{L})/iu,
  idle: /^(?:une?|juste|seulement)\s+|(?:,? (?:alors|donc|du coup|plutôt|stp|svp|merci))+$/giu,
  pointing:
    /^(?:ça|cela|ce|c['’]|cette|ces|celui|celle|le |la (?=\p{L}+rais?)|l['’](?=\p{L}+e$)|lui|moi|toi|tout|les deux|autre chose|quelque chose|quoi|comment|si|quand|plus|encore|rien)(?!\p{L})/iu,
  picks:
    /^(?:[^\d]{0,120}[\s,:'’(])?(?<!(?<!\p{L})(?:pas|sans|sauf|à|dans|depuis|plutôt que|a|ai)[^.,;\d]{0,14})((?:\d{1,2}(?:[ ,&+–-]|à|au|et|ou|puis|les?|la|l['’]|points?|numéros?|étapes?)*)+)(?=$|\s*[.!,;:)]|\s*(?:et(?! (?:les? |la )?\d)|d['’]abord|stp|s['’]il|maintenant|ensuite|aussi|seulement|ensemble|pour|me|m['’]|sont|est|je|on|en|suffi\p{L}*|d['’]accord|oui)(?!\p{L}))/iu,
  offers:
    /^(?:(?:si oui|et|ou|sinon),? )?(?:(?:veux-tu|voulez-vous|souhaites-tu|souhaitez-vous|tu veux|vous voulez|aimerais-tu) que je (?:t['’]|te |vous |l['’])?|(?:dois|puis)-je (?:aussi |encore |te |vous )*|si (?:tu (?:veux|le souhaites)|vous (?:voulez|le souhaitez)),? je peux (?:aussi |te |t['’]|vous )*|dis-moi si tu veux que je )(.{6,160}?)[ ?.!]*$/iu,
  agrees:
    /^(?:oui|ouais|ok(?:ay)?|d['’]accord|volontiers|bien sûr|avec plaisir|vas-y|allez-y|pourquoi pas|carrément|je veux bien|ce serait (?:super|bien|top|génial))(?!\p{L})/iu,
  accepts:
    /^(?:(?:oui|ok(?:ay)?|super|parfait|très bien|bien|génial|top|d['’]accord|merci|nickel|ça marche|excellent)[ ,.!:–-]*)*(?:(?:vas-y|allez-y)|continue[sz]?|on (?:continue|fait (?:ça|comme ça|tout)|y va|commence)|fais(?:[- ](?:le|ça|tout))|étape suivante|(?:la )?suite|suivant|passe à la suite|c['’]est parti|(?:fais )?(?:les (?:deux|trois|quatre|cinq)|tout(?:es)?(?: ça)?)(?=[ .!,]|$))(?!\p{L})/iu,
  rejects:
    /^(?:non(?! merci,? continue)|nan|pas (?:maintenant|aujourd['’]hui|besoin|la peine)|plutôt pas|laisse tomber|inutile)(?!\p{L})/iu,
  decides: [
    /^(?:(?:je|on|nous) (?:prends?|prenons|choisis(?:sons)?|choisit|garde|gardons|utilise|utilisons|pars sur|part sur|partons sur|reste (?:sur|avec)|vais prendre|va prendre|opte pour))(?: donc| finalement| plutôt)* (.{2,80}?)[.!]*$/iu,
    /^(?:ce sera|va pour|allons-y pour|partons sur|prenons) (.{2,60}?)[.!]*$/iu,
    /^(?:j['’]ai|on a|nous avons) (?:décidé (?:de |d['’])|choisi(?: de| d['’])?|opté pour) ?(.{2,80}?)[.!]*$/iu,
  ],
  elsewhere:
    /^(?:(?:ils|elles|on|les gens|nous|tout le monde) (?:peuvent|peut|ont|a|utilisent|utilise))(?!\p{L})/iu,
  furthers: [/^((?:avec|sans) [^,;:]{3,60})$/iu],
  because: /^(?:parce qu(?:e |['’])|comme |puisqu(?:e |['’])|vu qu(?:e |['’]))([^,]{5,120}), (\S.*)$/iu,
  reason:
    /,?\s+(?:parce qu(?:e |['’])|car\s|puisqu(?:e |['’])|vu qu(?:e |['’])|sinon\s)\s*|,\s+(?:comme\s+)?(?=(?:on|ça|il|ils|elle|elles|c['’]|je|j['’]|ce|les|mes|nos|la moitié)(?!\p{L})|y['’ ]?a )/iu,
  complains:
    /(?<!\p{L})(?:erreurs?|faux|fausse|incorrect|(?:ne |n['’])?(?:marche|fonctionne|va) (?:\p{L}+ )?pas|toujours pas|ça (?:plante|bug)|encore (?:le|la) même|cassé)(?!\p{L})/iu,
  solved:
    /^(?:(?:super|merci(?: beaucoup)?|parfait|génial|oui|nickel|top|ok(?:ay)?)[ ,.!:]*)*(?:(?:ça|c['’]est|tout|maintenant ça) ?(?:marche|fonctionne|a marché|est (?:réglé|résolu|bon)|réglé|résolu|bon))(?! (?:\p{L}+ )?pas)(?!\p{L})/iu,
  reports:
    /(?<!\p{L})(?:(?:j['’]ai|on a|nous avons)(?: déjà| bien| enfin)? (?:\p{L}+(?:é|i|u|is|it)|fait|mis|pris|écrit)|c['’]est (?:fait|réglé)|est (?:terminé|fini|fait)e?|sont (?:terminé|fini|fait)e?s)(?!\p{L})/iu,
};

/** How answers hand over what is asked for. */
const DELIVERING = delivering({
  refuses:
    "(?:je suis )?désolée?|malheureusement|je (?:ne peux|n['’]ai) pas|je ne suis pas en mesure|en tant qu['’]ia|pardon",
  fails: "a échoué|n['’]a pas (?:pu|fonctionné)|impossible d(?:e|['’])",
  reports: String.raw`(?<!\p{L})(?:j['’]ai|nous avons|on a)(?: bien| aussi| également| donc| maintenant)? (?:\p{L}+[éis]|fait|mis|écrit|construit)(?!\p{L})|^(?:c['’]est (?:fait|corrigé|réglé|bon)|voilà|fait|\p{L}{3,}ée?s?)(?!\p{L})`,
  needs: String.raw`(?<!\p{L})(?:(?:envoie|envoyez|donne|donnez|colle|collez|partage|partagez|précise|précisez|indique|indiquez|dis|dites)(?:[- ](?:moi|nous))? (?:le|la|les|l['’]|ton|votre|vos|tes|quel\p{L}*|ce))|(?<!\p{L})(?:quel(?:le)?s?|qui|combien|où|que|qu['’]est-ce) [^.!?\n]{3,80}\?\s*$`,
  offers:
    "(?:(?:veux-tu|voulez-vous|souhaites-tu|souhaitez-vous|tu veux|vous voulez) que |(?:dois|puis)-je |je (?:continue|commence|m['’]y mets|le fais))",
  closing: "si (?:tu|vous)|n['’]hésite[sz]?|dis-moi si|dites-moi si",
  comments:
    "(?:c['’]est une )?(?:bonne|belle|excellente|super|très bonne|chouette) (?:idée|question|initiative)|quelle (?:bonne|belle) idée|d['’]accord|ok|bien sûr|noté|super|parfait|tu (?:pourrais|peux)|vous (?:pourriez|pouvez)|je (?:peux|pense)",
  programs:
    "applis?|applications?|apps?|sites?|pages?|programmes?|scripts?|code|fonctions?|jeux?|bots?|formulaires?|boutons?|bases? de données|api|routes?|plugins?|extensions?|macros?|requêtes?|formules?|tests?|composants?|tableaux? de bord|interfaces?",
  texts:
    "textes?|lettres?|e-?mails?|mails?|courriels?|messages?|discours|poèmes?|histoires?|articles?|résumés?|traductions?|descriptions?|invitations?|annonces?|cv|plans?|listes?|recettes?|titres?|paragraphes?|phrases?|légendes?|comptes? rendus?|rapports?|clauses?|menus?|plannings?|calendriers?",
  writes:
    "écri(?:re|s|vez|ve)|ecri(?:re|s|vez)|rédige[rz]?|tradui(?:re|s|sez)|résume[rz]?|reformule[rz]?|corrige[rz]?|raccourci[rsz]?\\p{L}*",
  errands:
    "achète[rz]?|acheter|commande[rz]?|appele[rz]?|appelle|demande[rz]?|réserve[rz]?|envoye[rz]?|envoie|imprime[rz]?|paye[rz]?|cherche[rz]?|trouve[rz]?",
  verb: "\\S+ (?:(?:une?|le|la|les|des?|mon|ma|mes) )?",
  describes: "qui|que|où|pour|avec|sur|de|du|des|dans|en|à",
});

/** French. */
export const fr: SpokenLanguage = {
  delivering: DELIVERING,
  automating: automating({
    names:
      "automatisations?|automatis\\p{L}+|automatiquement|home ?assistant|ifttt|zapier|n8n|node-red|workflows?|routines?|bots?",
    programs:
      "tout seul|toute seule|scripts?|programmes?|applis?|applications?|outils?|macros?|règles?|alertes?|fonctions?|plugins?|extensions?|système",
    triggers:
      "quand|lorsque|lorsqu['’]\\p{L}+|si|dès que|dès qu['’]\\p{L}+|chaque \\p{L}+|tous les \\p{L}+|au (?:coucher|lever) du soleil|à \\d[\\dh:]*|après \\p{L}+",
    exceptions:
      "sauf|à moins que?|mais pas|mais jamais|jamais|pas (?:si|quand|le|après|pendant)|seulement (?:si|quand)|uniquement (?:si|quand)",
    remarks:
      "rien|aucun\\p{L}*|je|j['’]\\p{L}+|tu|vous|nous|on|c['’]est|ça|cela|est|sont|que|comment|pourquoi|peux-tu|explique\\p{L}*",
    wishes: "je (?:veux|voudrais) qu(?:e |['’])",
    speakers: "je|j['’]\\p{L}+|tu|vous|nous|on",
  }),
  moves: MOVES,
  drops: SETTLED.drops,
  keeps: SETTLED.keeps,
  stopWords: wordSet(`
    à afin ai aide aider ainsi ajoute ajouter alors après as assez au aucun aucune aujourd'hui auquel aura
    aurait aussi autre autres aux avait avant avec avez avoir avons besoin bien bonjour bonne bon bref c'est
    car ce ceci cela celle celui ces cet cette chaque chez comme comment d'abord d'accord dans de déjà depuis
    des désolé deux devra devrait dire dois doit doivent donc dont du elle elles en encore enfin ensuite entre
    es est et était été être eu eux fait faire fais faut faudrait faudra font il ils j'ai j'aimerais jamais je
    jusque l'on la le les leur leurs lors lorsque lui ma maintenant mais me même mes merci mieux moi moins mon
    ne ni non nos notre nous on ont ou où oui par parce pas pendant peu peut peux peuvent plus plusieurs plutôt
    pour pourquoi pourrait pourrais pouvez pouvoir près puis puisque puisse qu'il qu'on quand que quel quelle
    quelles quels quelque quelques qui quoi reste rien s'il sa salut sans se sera serait ses seulement si sinon
    soit soient son sont sous souhaite stp suis suivant suivante sur surtout svp ta te tel telle tes toi ton
    toujours tous tout toute toutes très trop tu un une vais va vers veut veux voici voilà voir vont vos votre
    voudrais vous vraiment y également via permet permettre peux-tu pourrais-tu est-ce c d l m n s t j qu
    plaît plait afficher affiche crée créer explique expliquer montre montrer utiliser utilise aimerais
    prochaine fois mot passe ça bosse coucou travaille
  `),
  vagueWords: wordSet(`
    app application applications appli chose choses code code-source commencer construire développer développement
    donnée données exemple exemples étape étapes façon facile facilement fichier fichiers fonction
    fonctionnalité fonctionnalités fonctions genre gens idée idées important liste logiciel manière mettre
    nouveau nouvelle nouveaux partie petit petite petits petites point points possible possibilité premier
    première problème problèmes programme projet projets question questions recherche-t-on simple simples site
    solution solutions système temps texte type types utilisateur utilisateurs version personnes personne jour
    jours nom page pages ligne contenu cas mode outil outils écrire gérer gestion prochaines
  `),
  denials: [
    "n(?:e\\s|['’])\\p{L}+(?:\\s\\p{L}+)? (?:pas|plus|jamais|rien|aucune?)(?! seulement)",
    "ne (?:pas|jamais)",
    "(?<!ou )pas d(?:e (?=\\p{L}+(?:[.,;!]|$| (?:ni|et|ou|non)\\b))|['’])",
    "sans(?![- ]serif)",
    "pas besoin",
    "aucune?",
    "jamais",
  ],
  noneOf: wordSet("sans aucun aucune"),
  excluded:
    /(?<!\p{L})(?:hors (?:périmètre|sujet)|non (?:inclus|prévu|souhaité)e?s?|exclu(?:s|e|es|sions?)?|laisser(?:ais)? de côté)(?!\p{L})/iu,
  abbreviations: /(?:p\.ex)/,
  conditions: ["si", "quand", "encore"],
  without: (thing) => `sans ${thing}`,
  filler: FILLER,
  asking:
    /^(?:est-ce que )?(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|tu peux|vous pouvez|tu pourrais)(?: aussi| me| nous| encore| y| bien)* /iu,
  telling:
    /^(?:(?:peux-tu|pouvez-vous|tu peux|pourrais-tu) (?:m['’]|me |nous )?(?:expliquer|dire|montrer|aider à)(?: comment)? |explique(?:z)?(?:-moi)? )?(?:c['’]est quoi |quel(?:le)?s? (?:est|sont) |qu['’]est-ce qu(?:e |['’])(?:c['’]est que )?)?(?:la |le |les |l['’])?/iu,
  aside:
    /^(?:voici|voilà|bien sûr|d['’]accord|très bonne idée|(?:c['’]est une )?(?:bonne|belle|excellente|super) idée|avec plaisir|parfait|super|pas de (?:souci|problème)|je (?:vais|peux|t['’]|vous)|n['’]hésite|si (?:tu|vous) (?:veux|voulez|souhaitez)|veux-tu|souhaitez-vous|à (?:la prochaine|bientôt)|bon courage|laisse-moi)(?!\p{L})/iu,
  projects: [
    new RegExp(
      `^(?:je|j['’]|on|nous) ?(?:veux|voudrais|voulons|voudrions|veut|voudrait|aimerais|aimerait|aimerions|souhaite|souhaitons|souhaiterais|cherche|essaie|compte|vais|va|pense|prévois|dois|envisage|suis en train)(?: ${ADVERB})*(?: à| de)? ?(?:d['’])?(?:me |nous )?(?:${MAKE}) (.*)$`,
      "iu",
    ),
    new RegExp(
      `^(?:est-ce que )?(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|tu peux|vous pouvez|tu pourrais|aide(?:z)?[- ]moi à|comment)(?: me| m['’]| nous| aider à)* ?(?:${MAKE}) (.*)$`,
      "iu",
    ),
    /^(?:crée|créez|fais|faites|développe|développez|construis|conçois|code|programme|réalise)(?:[- ]moi|[- ]nous)? (.*)$/iu,
    /^(?:je|on|nous) (?:bosse|travaille|travaillons|développe|code|crée|construis)(?: en ce moment| actuellement)?(?: sur| à)? (.*)$/iu,
    /^(?:j['’]ai|on a|nous avons) (?:une|cette|l['’]) ?idée(?: d['’]| de| pour)?:? ?(.*)$/iu,
    /^(?:mon|notre|l['’]) ?(?:idée|projet)(?: est| c['’]est| serait)?(?: :|:)?(?: d['’]| de)? ?(.*)$/iu,
  ],
  wishes: [
    new RegExp(
      `^(?:(?:je|on|nous) (?:veux|voudrais|veut|voudrait|voulons|voudrions|souhaite|souhaiterais|souhaitons|cherche)|j['’]aimerais|on aimerait|nous aimerions|j['’]ai besoin|j['’]aurais besoin|on a besoin|nous avons besoin|il (?:me |nous )?(?:faut|faudrait|manque)(?! pas)|assure-toi|fais en sorte|veille à ce|ce serait (?:bien|cool|top|génial|super))(?: ${ADVERB})*(?: (?:avoir|ajouter|voir|pouvoir|que l['’]on puisse|qu['’]on puisse|de pouvoir|si on pouvait))*((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:${PRODUCT}|elle|il|ça|on|(?:les |chaque )?(?:utilisateurs?|clients?|membres?|joueurs?|visiteurs?|gens|parents|élèves|voisins)) (?:doi(?:t|vent)|devrai(?:t|ent)|devra|devront)(?: ${ADVERB})*(?: pouvoir| permettre de| être capable de| avoir| contenir| inclure)?((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:${PRODUCT}|elle|il|ça|on) (ne |n['’])(?:doit|devrait|devra|peut)(?: surtout)? ((?:pas|jamais|plus) .+)$`,
      "iu",
    ),
    /^(il ne? ?(?:faut|faudrait|doit) pas .+|il faut pas .+)$/iu,
    /^((?:le|la|les|l['’]|chaque|tous les|toutes les) ?(?:\p{L}+ ){1,4}(?:doi(?:t|vent)|devrai(?:t|ent)) .+)$/iu,
    new RegExp(
      `^(?:r?ajoute[zr]?|prévois|prévoir|prévoyez|inclus|inclure|intègre|intégre[zr]|mets|mettre|permets|affiche)(?:-y| ${ADVERB})* (.*)$`,
      "iu",
    ),
  ],
  ownWishes:
    /^(?:savoir|comprendre|connaître|apprendre|(?:de l['’]|d['’])?aide|tu |vous |te |t['’]|j['’]|je |ton |votre |ta |des? (?:conseils?|avis|idées|exemples?|explications?)|y aller|partir|dormir|voir (?:comment|si))/iu,
  purpose:
    / (?:qui (?:permet(?:te)?|aide)(?: aux?| à| à la| à l['’]| à les)?(?: \p{L}+)?(?: de| d['’])? ?|pour (?=\p{L}+(?:er|ir|re) ))(.+)$/iu,
  refusal:
    /^(?:(?:je|on|nous) ne? (?:veu[xt]|voulons|souhaite) )?(?:il ne faut )?((?:pas besoin d(?:e |['’])|pas d(?:e |['’])|sans |aucune? )(?!(?:souci|problème|idée|explications?|commentaires?|code|soucis|problèmes|doute|blabla)(?!\p{L})).{3,60})$/iu,
  verbs: VERBS,
  work: WORK,
  remaining: [
    /^(?:(?:il )?(?:me |nous )?(?:reste|manque)(?: encore| plus que| donc)?(?: (?:à|a) faire)?|(?:encore )?(?:à|a) faire(?: encore)?|to-?do|ce qui (?:reste|manque)(?: encore)?(?: (?:à|a) faire)?|restent?)\s*(?::|(?= (?:à|le|la|les|l['’]|une?|des|du)))\s*(?:à )?(.*)$/iu,
    /^il ne (?:me |nous )?(?:reste|manque) plus qu(?:e |['’])(?:à )?(.*)$/iu,
    /^(?:il )?(?:me |nous )?reste(?: encore)?(?: (?:à|a) faire)? ?:?()$/iu,
  ],
  products:
    /(?<!\p{L})(?:applis?|applications?|apps?|sites?|boutiques?|outils?|logiciels?|programmes?|jeux?|systèmes?|plateformes?|scripts?|bots?|extensions?|interfaces?|api|plugins?|tableau de bord|services?|robots?)(?!\p{L})/iu,
  lists: {
    features:
      /(?<!\p{L})(?:fonctionnalités?|fonctions?|exigences|besoins|caractéristiques|critères|souhaits|cahier des charges|features?|user stories)(?!\p{L})/iu,
    steps:
      /(?<!\p{L})(?:prochaines? étapes?|étapes? suivantes?|à faire|to-?dos?|tâches|plan(?: d['’]action| de travail)?|feuille de route|reste à faire|marche à suivre|étape par étape)(?!\p{L})/iu,
    others:
      /(?<!\p{L})(?:avantages?|inconvénients?|alternatives?|options|prix|coûts?|conseils|exemples?|questions?|sources|raisons|étapes|technologies|limites|risques|erreurs)(?!\p{L})/iu,
  },
  and: /\s+(?:et à|et|ainsi que)\s+/iu,
  having: /\s+(?:avec|comprenant|incluant)\s+/iu,
  clause: /,?\s+(?:parce qu|car\s|afin\s|pour qu|puisqu|alors qu|quand\s|si\s|mais\s).*$/iu,
  bare: [
    [/^[\s,:;–-]*(?:qu(?:e |['’])|aussi )?/iu, ""],
    [/^(\p{L}+)-(?:moi|nous)(?= )/iu, "$1"],
    [/^(\p{L}+)è(\p{L}er)(?= )/iu, "$1e$2"],
    [
      /^(?:d['’]un(?:e)? |de la |de l['’]|d['’]|du |des |de |une? |l['’]|les? |la )(?:(?:petite?s?|simple|nouvelle|nouveau) )?/iu,
      "",
    ],
    [/,? (?:s['’]il (?:te|vous) pla[iî]t|stp|svp|merci)$/iu, ""],
    [/ (?:soit|soient) (?=\p{L}+(?:ée?s?|[iu](?:e?s?|ts?|tes?))(?!\p{L}))/iu, " "],
  ],
  points: "Points : ",
  answers: {
    labels: {
      later: "plus tard",
      decided: "Décidé : ",
      delivered: "Livré : ",
      solved: "Résolu : ",
      steps: "Étapes : ",
    },
  },
  kinds: {
    fails:
      /(?<!\p{L})(?:erreurs?|exception|plante|ne (?:marche|fonctionne|démarre|s'affiche|se connecte) (?:pas|plus)|cassé\p{L}*|bugs?|en panne|hors connexion|(?:est|sont) plus |fuit|bloqué\p{L}*|dépann\p{L}*)(?!\p{L})/iu,
    writes:
      /(?<!\p{L})(?:(?:écri[st]|écrire|écrivez|rédige\p{L}*|reformule\p{L}*|tradui\p{L}*|résume\p{L}*)(?=.{0,100}(?:lettre|mail|courriel|texte|article|discours|poème|histoire|message|résumé|annonce|invitation|clause|courrier)))/iu,
    wonders:
      /(?<!\p{L})(?:comment (?:faire|puis|je|on|peut|créer|installer|obtenir|organiser|arroser|réparer)|étape par étape|mode d'emploi|est-ce qu'il y a (?:un moyen|une façon)|quelle est la (?:meilleure )?(?:façon|méthode|manière))/iu,
    creates:
      /(?<!\p{L})(?:(?:créer|faire|construire|développer|programmer|voudrais|veux|voulons|voudrions|aimerais|besoin d['’]|ajoute\p{L}*)(?=.{0,80}(?:appli|application|site|page|outil|script|jeu|bot|système|boutique|base de données|plateforme|export|réservation|programme))|idée (?:de|d['’]|pour)|organis\p{L}+ (?:une|un|la|le) )/iu,
    undertakes:
      /(?<!(?<!\p{L})(?:si|quand|pourquoi) )(?<!\p{L})(?:(?:(?:je|on|nous) |j['’])(?:veux|voudrais|aimerais|souhaite|vais|compte|pense|veut|va|voudrait|aimerait|voulons|voudrions|aimerions|souhaitons|allons|dois|doit|devons)(?: (?:bien|aussi|vraiment))? (?:créer|monter|lancer|organiser|construire|fabriquer|ouvrir|rénover|refaire|aménager|déménager|fonder|planifier|partir (?:en|à|au|aux|pour|\d)|faire (?:un|une|notre|mon|ma) (?:\p{L}+ )?(?:livre|podcast|voyage|film|jeu|fête|potager|chorale|spectacle|album|journal))|(?:j['’]organise|on organise|nous organisons|je déménage|on déménage|nous déménageons)|(?:je|on|nous) (?:veux|veut|voudrais|voulons|voudrions) quelque chose (?:qui|que|où)|aide[zs]?[- ](?:moi|nous) à (?:(?:m['’]|nous )?organiser|planifier|monter|lancer))(?!\p{L})/iu,
    causes:
      /(?<!\p{L})(?:causes? (?:possibles?|probables?|fréquentes?)|la cause|les causes|origine du problème)(?!\p{L})/iu,
  },
};
