/** Words alone, in any script: letters of a word may not go on before or behind them. */
const words = (...parts: string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${parts.join("|")})(?!\p{L})`, "iu");
const joined = (...parts: string[]): RegExp => new RegExp(parts.join("|"), "u");
const either = (a: RegExp, b: RegExp) => ({ test: (text: string): boolean => a.test(text) || b.test(text) });

/** Titles of lists that say what is to be done. */
export const NAMES_WORK = either(
  words(
    "(?:action|implementation|execution|delivery|work|project|migration|rollout)? ?(?:plans?|steps?|order)",
    "next steps?|to-?dos?|tasks?|roadmap|milestones?|phases?|slices?|backlog|action items?|scope|requirements?",
    "features?|user stories|deliverables?|remaining|left|missing|open (?:issues?|items|points)|gaps?(?: to close)?",
    "recommend\\w*|suggest\\w*|improvements?|upgrades?|reducers?|findings?|issues?|bugs?|problems?|proposed|should",
    "to (?:do|create|modify|change|fix|add|delete|update|build)|priorit\\w+|must|need(?:s|ed)?|to fix|changes (?:needed|required|to make)|concerns?|objectives|goals",
    "stappen|taken|volgende stappen|plan van aanpak|aanbevelingen|verbeteringen|eisen|nächste schritte|aufgaben",
    "anforderungen|empfehlungen|verbesserungen|prochaines étapes|étapes|tâches|exigences|recommandations",
    "améliorations|próximos pasos|pasos|tareas|requisitos|recomendaciones|mejoras|passi|prossimi passi|attività",
    "raccomandazioni|miglioramenti|próximos passos|tarefas|recomendações|melhorias|шаги|задачи|план|требования",
    "рекомендации|улучшения",
  ),
  joined(
    "计划|步骤|任务|下一步|建议|需求|待办|改进|問題|问题|計画|手順|タスク|次の|改善|要件|계획|단계|작업|할 ?일|태스크|다음|개선|요구",
  ),
);

/** Titles of lists that give reasons and choices: nothing to do stands in them, whatever else they say. */
export const WEIGHS = either(
  words(
    "when|contexts?|backgrounds?|why|reasons?|because|benefits?|advantages|disadvantages|pros|cons|options?|alternatives?",
    "current(?:ly)?|existing|questions? for|no changes? to|considerations?|ambiguit\\w+|(?:unintended |possible )?(?:outcomes|consequences)|waarom|voordelen|nadelen|opties|warum|vorteile",
    "nachteile|optionen|pourquoi|avantages|inconvénients|ventajas|desventajas|opciones|por qué|vantaggi|svantaggi",
    "opzioni|vantagens|desvantagens|opções",
  ),
  joined("背景|原因|优点|缺点|优势|选项|理由|利点|欠点|배경|이유|장점|단점|옵션|선택지"),
);

/** Titles of lists that explain or tell how to use. */
export const EXPLAINS = either(
  words(
    "when to|usage|how to (?:use|run)|to run|notes?|assumptions|overview",
    "summary|structure|architecture|examples?|key (?:points|differences)|comparison|trade-?offs|conclusion",
    "what (?:it|this|they) (?:does|do|is|are|means)|what you(?:['’]ll| will)|t[eé](?:ch|c)nolog\\p{L}*|stack|prerequisites",
    "in this (?:example|code|script)|here['’]?s how|explanation|breakdown|references?|sources|files?(?: structure)?",
    "highlights?|commands?|achtergrond|hintergrund|contexte|contexto|contesto",
  ),
  joined("说明|概述|总结|技术栈|要約|技術スタック|요약|기술 ?스택"),
);

/** Titles of lists that tell what was made. */
export const TELLS_DONE = either(
  words(
    "(?:what|everything) (?:i|was|has been|changed|we)\\b.*|(?:i|we)(?:['’]ve| have)? (?:built|made|written)|changes made|(?:files? )?(?:changed|created|modified|deleted",
    "touched|updated|added)|(?:key )?additions|implemented|completed?|finished|done|fixed|added|delivered|shipped|verified|results?",
    "status|success\\w*|it (?:includes|now)|includes|including|features include|now (?:has|have|includes?)",
    "gewijzigd|gemaakt|gedaan|toegevoegd|geändert|erstellt|erledigt|hinzugefügt|umgesetzt|modifiés?|créés?|ajoutés?",
    "terminés?|creados?|añadidos?|cambios realizados|completado|creati|aggiunti|completato|criados?|adicionados?",
    "concluído|сделано|создано|добавлено|исправлено",
  ),
  joined(
    "✅|✔|已完成|完成|已修改|修改的|修复内容|更新内容|実装済み|完了|変更内容|修正内容|완료|변경 사항|추가된",
  ),
);

/** Titles of lists that say what must not be, or how all is to be. */
export const HOLDS_FOR_ALL = words(
  "constraints?|non-?goals|out of scope|rules|guardrails|do not|don['’]?t|never|avoid|restrictions?|beperkingen|regels",
  "einschränkungen|regeln|contraintes|règles|restricciones|reglas|vincoli|regole|restrições|regras|ограничения",
);

/** Asks for a plan, a review or advice on what to do. */
export const ASKS_WHAT_TO_DO = either(
  words(
    "plans?|review|audit|recommend\\w*|suggest\\w*|advi[sc]e|propos(?:e|al)|improve\\w*|improvements?|roadmap|analy[sz]e",
    "what(?:['’]s| is| are| do| else| should|other|.{0,30} still)? .{0,40}(?:left|missing|next|needed|remaining|need to|adjust)",
    "how (?:do|should|can|would|could) (?:i|we)|(?:the )?process of|steps to|ideas?|check (?:if|whether|again)|investigate",
    "brainstorm|findings|aanbevel\\w*|verbeter\\w*|hoe (?:kan|moet) (?:ik|we)|stappenplan|vorschl\\w+|verbesser\\w+|prüfe",
    "wie kann ich|propose\\w*|améliorer|suggère|comment (?:puis-je|faire)|recomiend\\w+|merecomiendas|sugier\\w+|mejorar",
    "cómo puedo|plano|planear|sugir\\w+|melhorar|como posso|piano|consigli\\w*|migliorare|план\\w*|предлож\\w+|улучш\\w+",
  ),
  joined(
    "计划|规划|建议|方案|分析|审查|检查|改进|還差什麼|还差什么|計画|提案|レビュー|改善|계획|제안|검토|추천|개선|분석",
  ),
);

/** Goes on with what the assistant just proposed. */
export const TAKES_UP = either(
  new RegExp(
    "^(?:(?:(?:yes|yep|yeah|yup|sure|ok(?:ay)?|please|great|perfect|good|go|alright|then|and|now|ahora|entonces|sounds good|looks good" +
      String.raw`|ja|oui|sí|si|sim|sì|да|ok)[\s,.!:]*)+$|` +
      String.raw`(?:(?:yes|ok(?:ay)?|great|perfect|good|sure|please|sounds good|looks good|now|then|ahora|entonces|ja|oui|sí|si|sim|sì|да)[\s,.!]*)*(?:go ahead|go on|carry on` +
      "|continue|proceed|keep going|do (?:it|that|so|all|them|those)|start|begin|add (?:it |them )?to the plan" +
      "|(?:implement|build|execute|apply|fix) (?:it|this|that|all|them|these|those|everything|(?:the|this|your) (?:plan|changes|suggestions))" +
      "|ga (?:door|verder)|doe (?:dat|het|maar)|mach (?:das|weiter)|weiter|vas-y|continue|fais-le|adelante|hazlo|procede|sigamos" +
      String.raw`|continuemos|si procede|vai|procedi|continua|prossiga|faça|продолж\p{L}*|закончи|сделай|давай))`,
    "iu",
  ),
  joined(
    "^(?:好的?|可以|是的?|要|行|ok|OK)?[,，\\s]*(?:开始|開始|继续|繼續|执行)|^(?:好的?|可以|要|是的)[。!！]?$|^(?:はい|お願いします|続けて)|^(?:네|예|응|계속|진행|좋아)",
  ),
);

/** How a person says that what they got is right. */
export const APPROVES =
  /^\P{L}*(?:(?:look(?:s|ing)?|that['’]?s|works?|much|very) )?(?:good|great|perfect|nice|awesome|excellent|cool|better|works?|bien|perfecto|genial|parfait|super|gut|perfekt|top|goed|prima|ottimo|perfetto|ótimo|отлично|хорошо|correct(?=[\s,.!]*(?:$|[,.!]|next(?!\p{L}))))(?!\p{L})|^(?:非常好|很好|好的|完美|いいね|完璧|좋아|완벽)/iu;

/** Asks only for the rest of an answer that was cut off. */
export const WANTS_REST =
  /^(?:(?:can|could|would|please|you|just|and|now)[\s,]+)*(?:continue|keep going|go on|carry on|ga (?:door|verder)|mach weiter|weiter|continue[zr]?|vas-y|continúa|sigue|continua|prossegui|vai avanti|продолж\p{L}*)(?:[\s,]+(?:please|where you (?:left off|stopped)))*\P{L}*$|^(?:请)?继续[。!！]?$|^続けて|^계속/iu;

/** Hands a plan in whole, to be carried out. */
export const HANDS_IN_PLAN = words(
  "(?:implement|execute|carry out|follow|build|apply|complete)(?: the| this| my)?(?: following| attached| below)? (?:plan|spec\\w*|prd|tasks?|steps?)",
  "(?:voer|setz|realisiere|exécute|implementa(?!tion)|ejecuta|esegui|execute|выполни).{0,20}(?:plan|plano|piano|план)\\w*",
);

/** Points only at a plan that stands elsewhere. */
export const POINTS_AT_PLAN =
  /^(?:please )?(?:implement|execute|follow|continue|complete)(?: the| this| with the)? plan\b.{0,20}(?:as specified|attached|above)/iu;

/** Says that work failed, or is still to come. */
export const FAILS = either(
  words(
    "(?:can(?:not|['’]t)|couldn['’]?t|unable|wasn['’]t able|failed|fails|timed out|not (?:possible|able)|try again (?:later|after|in)|(?:usage|rate|message) limit|limite d[eu]? (?:uso|utilisation|utilizzo)|cancelled",
    "i (?:had|ran) into|error occurred|no (?:access|permission))|kan niet|mislukt|fehlgeschlagen|nicht möglich|échoué|impossible",
    "no (?:puedo|pude|fue posible)|falló|não (?:consegui|foi possível)|non (?:posso|riesco)|не (?:удалось|могу)",
  ),
  joined("无法|失败|できません|失敗|실패|할 수 없"),
);

/** Says how the assistant is about to begin, rather than what it did. */
export const ANNOUNCES = either(
  words(
    "(?:let me|i['’]ll|i will|i['’]m going to|now i|first,? i|let['’]s|i need to|adding|reading|checking|creating|updating)",
    "laat me|ik ga|ich werde|lass mich|je vais|laissez-moi|voy a|déjame|vamos a|vou|deixa-me|sto per|lasciami|сейчас",
  ),
  joined("让我|我来|我将|我會|接下来|これから|제가|하겠습니다|드리겠습니다"),
);

/** Asks whether the assistant may go on, rather than for something to know. */
export const OFFERS = either(
  words(
    "(?:would|do) you (?:like|want)|want me|shall i|should i|may i|can i help|let me know|ready to|how (?:does|do) (?:it|this|that|they) look",
    "(?:is there )?anything (?:else|specific)|do you need (?:any|more|further)|kan ik (?:je|u) (?:nog|verder|ergens)|kann ich (?:dir|ihnen|sonst|noch)|puis-je (?:vous|t['’])",
    "puedo ayudar\\p{L}*|posso (?:aiutar|ajudar|ajudá)\\p{L}*|precisa de ajuda|vill du att jag",
    "zal ik|wil je dat ik|soll ich|möchtest du|möchten sie|voulez-vous|veux-tu|quieres que|te gustaría|¿deseas|vuoi che",
    "gostaria|quer que|хотите|хочете|нужно ли",
  ),
  joined("需要我|要不要|您想|是否需要|しますか|しましょうか|원하시|[가-힣]까요|필요하신가요|하시겠"),
);

/** What a person says of work that is fine, or of themselves: it asks for nothing. */
export const ASKS_NOTHING = either(
  new RegExp(
    String.raw`^(?:(?:much|that['’]?s|that|it['’]?s|looks?|is|all|very|one) )*(?:good|brilliant|excellent|amazing|wonderful|great|better|perfect|nice|cool|awesome|wow|lol|haha|holy|done|fine|works?|thanks?|thank you|listo|gracias|ya (?:est[aá]|lo|la|los)|ready|ok(?:ay)?|correct(?=[,.!]|$)|right(?=[,.!]|$))\b.{0,40}$|` +
      String.raw`^(?:i|i['’]ve|i have|we|we['’]ve|ya|j['’]ai|ich habe|ik heb|yo|he|eu|ho) (?!(?:want|need|would|wish|think|like|am trying|wanna|expect|don['’]t (?:want|like)|(?:notice|realize)d?|see|get|got|found|have (?:an?|this) (?:issue|problem|error)|wil|möchte|will|quiero|necesito)\b)|` +
      String.raw`^(?:no|yes|yeah|ok(?:ay)?)?[\s,.]*(?:i(?:['’]m| am) saying|you(?:['’]re| are) (?:\w+ ){0,2}(?:right|correct))(?!\p{L})`,
    "iu",
  ),
  joined("^(?:好的?|谢谢|非常好|可以了|ありがとう|감사)[。!！]?$|^(?:我(?:已经?|现在|刚|是|叫)|已经?)"),
);

/** Opens a question that wants an answer, also where no mark closes it. */
export const WONDERS = either(
  new RegExp(
    String.raw`^(?:(?:so|and|but|ok(?:ay)?|also|then|now|wait|well|btw)[\s,]+)*(?:what|why|how|which|who|where (?:is|are|do|can)|is (?:it|there|this)|are (?:there|you)|does|do you|did|should i|would it|am i|can i|explain|describe|tell me` +
      String.raw`|waarom|hoe|welke|warum|wie|welche|pourquoi|comment|quel(?:le)?|qué|por ?qu[eé]|c[oó]mo|cu[aá]l|perch[eé]|quale|qual|почему|как|какой)(?!\p{L})`,
    "iu",
  ),
  joined(
    "[吗嗎呢]\\s*[?？]?$|^(?:什么|为什么|为啥|為什麼|如何|怎么|解释|請問|请问)|是什么|什麼\\s*[?？]?$|ですか|か[?？。]?$|(?:나요|까요|가요)[?？]?$",
  ),
);

/** Asks for words rather than for work. */
const TELLS = either(
  new RegExp(
    String.raw`^(?:\P{L}|(?:please|can|could|would|you|also|and|now|then|ok(?:ay)?|help|me|so|just|give|us|kun|je|bitte|kannst|du|peux-tu|puedes|puoi|você|pode|por favor|per favore|s['’]il te plaît)\s)*` +
      "(?:explain|describe|summari[sz]e|a summary|an? (?:explanation|overview|opinion|comparison)|break down|compare|list|tell|recheck|double[- ]check|translate|recommend" +
      "|leg uit|vat samen|vergelijk|vertaal|erkläre?|beschreibe?|vergleiche?|übersetze?|explique[zr]?|résume[zr]?|compare[zr]?|tradui[st]" +
      String.raw`|explica(?:me)?|resum[ea]\p{L}*|traduce|spiega(?:mi)?|riassum\p{L}*|confronta|traduci|объясни\p{L}*|опиши|сравни|переведи)(?!\p{L})`,
    "iu",
  ),
  joined("^.{0,6}(?:总结|總結|解释|解釋|说明|比较|翻译)|(?:要約|説明)して|(?:요약|설명|비교|번역)해"),
);

/** Whether a sentence asks to be told something. */
export const asksToTell = (sentence: string): boolean => WONDERS.test(sentence) || TELLS.test(sentence);

/** Says in an answer that the work is done. */
export const REPORTS_DONE = either(
  words(
    "what (?:was|i|we|has been) (?:implemented|done|changed|built|added|fixed|created)|here['’]?s what(?:['’]s| is)? (?:changed|new|different)|implementation complete|all (?:changes|tasks|done)",
    "(?:is|are|has been|have been|was|were) (?:now )?(?:complete|completed|implemented|created|added|updated|fixed|ready|in place|done|refactored|pushed)",
    "(?<!(?:the|an?|your|my|its|any|each|every|to) )(?:successfully|done|created|completed|updated|implemented)|klaar|gedaan|toegevoegd|bijgewerkt|erledigt|fertig|hinzugefügt|angepasst|terminé|ajouté|créé",
    "corrigé|listo|hecho|creado|agregado|añadido|corregido|completado|implementado|fatto|creato|aggiunto|completato|feito|criado|adicionado|concluído",
    "pronto|готово|сделано|создал\\p{L}*|добавил\\p{L}*|исправил\\p{L}*",
  ),
  joined(
    "已[^,，。]{0,8}(?:完成|创建|修改|添加|更新|修复|成功|经|生成|重写|删除|部署)|成功[创初推部生修添]|完成[了！!]|修复了|しました|完了|완료|했습니다|수정했|추가했",
  ),
);

/** Asks how to make something, which the answer makes. */
export const HOW_TO =
  /^(?:\P{L}*(?:so|and|ok(?:ay)?|now|also)[\s,]+)*how (?:to|(?:do|can|should|could|would) (?:i|you|we|one)) /iu;
