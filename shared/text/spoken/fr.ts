import { wordSet } from "../word-set.ts";
import type { SpokenLanguage } from "./spoken.ts";

const MAKE =
  "créer|faire|développer|construire|réaliser|concevoir|coder|écrire|monter|mettre en place|lancer|programmer|fabriquer|bâtir";
const ADVERB =
  "(?:aussi|également|bien|vraiment|juste|donc|encore|surtout|en plus|maintenant|enfin|simplement|absolument)";
const PRODUCT =
  "(?:l['’](?:appli(?:cation)?|app|outil|interface)|le (?:site|programme|système|jeu|bot|logiciel|script|service)|la (?:plateforme|boutique|page))(?: web| mobile| en ligne)?";

/** French. */
export const fr: SpokenLanguage = {
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
  excluded:
    /(?<!\p{L})(?:hors (?:périmètre|sujet)|non (?:inclus|prévu|souhaité)e?s?|exclu(?:s|e|es|sions?)?)(?!\p{L})/iu,
  without: (thing) => `sans ${thing}`,
  filler:
    /^(?:(?:bonjour(?: à tous)?|bonsoir|salut|coucou|merci(?: beaucoup| bien)?|ok(?:ay)?|d['’]accord|alors|donc|et|mais|aussi|ensuite|puis|enfin|d['’]abord|tout d['’]abord|maintenant|super|parfait|très bien|génial|oui|non(?=,)|s['’]il (?:te|vous) pla[iî]t|stp|svp|bref|sinon|en fait|en plus|de plus|par contre|idéalement|eh bien|premièrement|deuxièmement|du coup|voilà)(?!\p{L})[\s,.:!…–-]*)+/iu,
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
      `^(?:(?:je|on|nous) (?:veux|voudrais|veut|voudrait|voulons|voudrions|souhaite|souhaiterais|souhaitons|cherche)|j['’]aimerais|on aimerait|nous aimerions|j['’]ai besoin|on a besoin|nous avons besoin|il (?:me |nous )?(?:faut|faudrait|manque)(?! pas)|assure-toi|fais en sorte|veille à ce|ce serait (?:bien|cool|top|génial|super))(?: ${ADVERB})*(?: (?:avoir|ajouter|voir|pouvoir|que l['’]on puisse|qu['’]on puisse|de pouvoir|si on pouvait))*((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:${PRODUCT}|elle|il|ça|on|(?:les |chaque )?(?:utilisateurs?|clients?|membres?|joueurs?|visiteurs?|gens|parents|élèves|voisins)) (?:doi(?:t|vent)|devrai(?:t|ent)|devra|devront)(?: ${ADVERB})*(?: pouvoir| permettre de| être capable de)?((?: .*|:.*)?)$`,
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
  orders:
    /^(?:peux-tu |tu peux |pouvez-vous )?(?:me )?((?:écri[st]|corrige|traduis|rédige|répare|optimise|refactorise|résume|reformule|teste|installe|supprime|remplace|modifie|change|nettoie|déplace)\p{Ll}*(?:[- ]moi)? .*)$/iu,
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
    [
      /^(?:d['’]un(?:e)? |de la |de l['’]|d['’]|du |des |de |une? |l['’]|les? |la )(?:(?:petite?s?|simple|nouvelle|nouveau) )?/iu,
      "",
    ],
    [/,? (?:s['’]il (?:te|vous) pla[iî]t|stp|svp|merci)$/iu, ""],
    [/ (?:soit|soient) (?=\p{L}+(?:ée?s?|[iu](?:e?s?|ts?|tes?))(?!\p{L}))/iu, " "],
  ],
  points: "Points : ",
  answers: {
    labels: { decided: "Décidé : ", delivered: "Livré : ", solved: "Résolu : ", steps: "Étapes : " },
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
  },
};
