/** Seconds, minutes or "a few seconds", as pages state how long a model has thought. */
const DURATION =
  "(?:\\d[\\d.,]{0,6} ?\\p{L}{0,12}\\.?(?: (?:e |und |and |et |y )?\\d{1,3} ?\\p{L}{0,12}\\.?)?|(?:a|ein|une?|uns?|algunos|einige|quelques|alguns|enkele)(?: \\p{L}{1,12}){1,3})";

/** What a page says in place of the reasoning of a model. */
const THOUGHT = new RegExp(
  `^(?:${[
    `(?:thought|reasoned|worked|pondered) (?:for|about .{1,80} for) ${DURATION}`,
    `(?:nachgedacht|überlegt) (?:für|seit) ${DURATION}`,
    `${DURATION} (?:lang )?(?:nachgedacht|überlegt)`,
    `(?:réflexion|a réfléchi|réfléchi) (?:durant|pendant) ${DURATION}`,
    `(?:pensado|pensó|razonado|ha pensado|ha razonado) (?:durante|por) ${DURATION}`,
    `(?:pensou|pensado|raciocinou) (?:por|durante) ${DURATION}`,
    `(?:ha )?(?:pensato|ragionato) per ${DURATION}`,
    `(?:nagedacht|heeft .{0,20} ?nagedacht) (?:gedurende|voor)? ?${DURATION}`,
    `(?:думал|думала|размышлял)(?:а|и)? (?:в течение )?${DURATION}`,
    "(?:已|已经)?(?:深度)?思考[了]?(?:完成)?[ (（]*(?:用时)?[ :：]*\\d{0,5} ?(?:s|秒|m|分钟)?(?: ?\\d{1,3} ?(?:s|秒))?[)）]?",
    "\\d{1,5} ?(?:秒|分)(?:間|间)?(?: ?\\d{1,3} ?秒)?思考(?:しました)?",
    "\\d{1,5}초(?: 동안)? 생각함",
  ].join("|")})\\.?$`,
  "iu",
);

/** A word that each of them has: the whole takes 20 ms to compile, and few lines need it. */
const MAY_BE_THOUGHT =
  /(?:thought|reasoned|worked|pondered) (?:for|about)|nachgedacht|überlegt|nagedacht|réflexion|réfléchi|pens(?:ado|ó|ou|ato)|razonado|raciocinou|ragionato|думал|размышлял|思考|생각함/iu;

/** What a page says of its memory and its searches. */
const NOTICE =
  /^(?:(?:updated saved memory|memory updated|memoria actualizada|mémoire enregistrée mise à jour|memória (?:salva )?atualizada|gespeicherte erinnerung aktualisiert|已更新保存的记忆)|(?:searched|searching) (?:the web|\d+ sites)|show thinking|(?:finished|done) thinking|always show details|reading documents)\.?$/iu;

/** The small print under an answer. */
const DISCLAIMER =
  /^\[?(?:(?:chatgpt|claude|gemini|copilot|grok|deepseek|perplexity|le chat|mistral|ai|it)(?: is ai and| is an ai and)? (?:can|may) (?:make mistakes|display inaccurate)|(?:chatgpt|claude|gemini|die ki|ki) kann (?:fehler machen|auch fehler)|(?:chatgpt|claude|gemini|l.ia) peut (?:commettre|faire) des erreurs|(?:chatgpt|claude|gemini|la ia) puede cometer errores|(?:o )?(?:chatgpt|claude|gemini|a ia) pode cometer erros|(?:chatgpt|claude|gemini|l.ia) può commettere errori|(?:chatgpt|claude|gemini) (?:kan|maakt) fouten|chatgpt (?:也)?可能会犯错|内容由 ai 生成)/iu;
const MAY_BE_DISCLAIMER = /mistakes|inaccurate|fehler|erreurs|errores|erros|errori|fouten|犯错|生成/iu;
const MAX_MARK = 200;

/** Buttons and labels around a message. */
const BUTTONS: ReadonlySet<string> = new Set(
  `copy|copy code|edit|edited|share|regenerate|regenerate response|retry|try again|read aloud|good response|bad response|
  sources|view sources|answer in chat instead|skip to content|chat history|show drafts|share & export|double-check response|ask anything|
  kopieren|code kopieren|bearbeiten|bearbeitet|teilen|quellen|zum inhalt springen|chatverlauf|neu generieren|
  copier|copier le code|modifier|modifié|partager|régénérer|ignorer et passer au contenu|historique de chat|
  copiar|copiar código|editar|editado|compartir|regenerar|fuentes|saltar al contenido|ir al contenido|historial de chat|
  compartilhar|fontes|pular para o conteúdo|histórico de chat|copia|copia codice|modifica|condividi|fonti|rigenera|
  kopiëren|code kopiëren|bewerken|delen|bronnen|копировать|копировать код|изменить|поделиться|источники|
  hoppa till innehåll|gå vidare till innehållet|chatthistorik|kopiera|dela|källor|gå til indhold|spring til indhold|chathistorik|kilder|
  gå til innhold|hopp til innhold|chatlogg|naar inhoud gaan|doorgaan naar inhoud|chatgeschiedenis|vai al contenuto|salta al contenuto|
  passa al contenuto|cronologia chat|cronologia delle chat|przejdź do treści|historia czatu|içeriğe atla|sohbet geçmişi|
  перейти к содержимому|перейти к контенту|история чатов|перейти до вмісту|історія чатів|lewati ke konten|riwayat chat|
  コンテンツにスキップ|チャット履歴|콘텐츠로 건너뛰기|채팅 기록|跳到内容|跳至內容|聊天歷史記錄|
  复制|复制代码|编辑|分享|来源|重新生成|跳至内容|聊天历史记录|コピー|コードをコピーする|編集|共有|情報源|복사|코드 복사|편집|공유|출처`
    .split("|")
    .map((label) => label.trim()),
);
/** Which of several answers is shown, and by which model. */
const COUNTER = /^(?:[<‹] ?)?\d{1,2} ?\/ ?\d{1,2}(?: ?[>›])?$/;
const MODEL = /^(?:4o|o[134]|gpt-\d[\w.]{0,3})(?:[ -](?:mini|pro|high|turbo))*$/i;

const isAroundAnswer = (line: string): boolean =>
  line.length <= MAX_MARK &&
  ((MAY_BE_THOUGHT.test(line) && THOUGHT.test(line)) ||
    NOTICE.test(line) ||
    (MAY_BE_DISCLAIMER.test(line) && DISCLAIMER.test(line)));

/** Whether a line is a button or a label of a chat's page, or what it says around an answer. */
export const isOfPage = (line: string): boolean =>
  line.length <= MAX_MARK &&
  (BUTTONS.has(line.toLowerCase()) || COUNTER.test(line) || MODEL.test(line) || isAroundAnswer(line));

/**
 * An answer without what a chat's page says around it: how long the model has thought, what it remembers, the
 * small print. A text of nothing else stays.
 */
export const withoutPageMarks = (answer: string): string => trimmed(answer, isAroundAnswer);

/** A message that was copied from a chat's page, without the buttons around it too. */
export const withoutButtons = (message: string): string => trimmed(message, isOfPage);

/** The text from the first line to the last one that is no mark; what stands between them stays. */
function trimmed(text: string, isMark: (line: string) => boolean): string {
  if (!isMark(firstLineOf(text)) && !isMark(lastLineOf(text))) return text;
  const lines = text.split("\n");
  const isLeft = (line: string) => line.trim() !== "" && !isMark(line.trim());
  const from = lines.findIndex(isLeft);
  return from === -1 ? text : lines.slice(from, lines.findLastIndex(isLeft) + 1).join("\n");
}

function firstLineOf(text: string): string {
  const start = text.search(/\S/);
  return start === -1 ? "" : (text.slice(start, start + MAX_MARK + 1).split("\n", 1)[0] ?? "").trim();
}

const lastLineOf = (text: string): string =>
  text
    .slice(-2 * MAX_MARK)
    .trimEnd()
    .split("\n")
    .at(-1)
    ?.trim() ?? "";
