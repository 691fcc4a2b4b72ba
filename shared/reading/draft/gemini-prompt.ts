/** The words before a prompt in an entry of the activity of Gemini, in the languages of accounts. */
const BEFORE_PROMPT = new RegExp(
  `^(?:${[
    "prompted(?: with:)?",
    "(?:said|branched|answered):?",
    "asked(?: (?:gemini|bard):)?",
    "(?:vous avez|tu as) (?:saisi|demandé|envoyé|écrit)(?: ?:)?",
    "(?:du hast|sie haben) (?:eingegeben|gefragt|gesendet|geschrieben)(?: ?:)?",
    "(?:has|usted ha|ha) (?:introducido|preguntado|escrito|enviado|indicado)(?: ?:)?",
    "(?:preguntaste|escribiste|ingresaste|enviaste)(?: ?:)?",
    "você (?:perguntou|digitou|enviou|escreveu|inseriu)(?: ?:)?",
    "hai (?:chiesto|inserito|scritto|inviato)(?: ?:)?",
    "je (?:hebt|vroeg|stuurde)(?: (?:ingevoerd|gevraagd|gestuurd))?(?: ?:)?",
    // A label in any language: a few words that speak of a prompt or a message, and a colon.
    "(?:[^\\s:：]{1,30} ){0,4}[^\\s:：]{0,30}(?:prompt|message|messaggio|mensaje|mensagem|nachricht|bericht|eingabe|requête|consulta|pregunta|pergunta|richiesta|запрос|сообщение|メッセージ|プロンプト|提示|消息|訊息|프롬프트|메시지)[^\\s:：]{0,20}(?: [^\\s:：]{1,30}){0,3}\\s?[:：]",
  ].join("|")})\\s+`,
  "iu",
);
/** What a person did in the app that is no prompt. */
const OTHER_ACTIVITY =
  /^(?:used|created|added|gave|selected|cleared|shared|deleted|viewed|visited|edited|pinned|renamed|exported|updated|submitted|removed|changed|turned|opened|closed|rated|started|stopped) /i;
const ATTACHED = /\bAttached \d{1,4} files?\.?$/;

/**
 * The prompt in what Google writes of an activity: `Prompted Name two apples`. Undefined for what else a
 * person did in the app.
 */
export function promptOf(activity: string, hasAnswer: boolean): string | undefined {
  const text = activity.trim();
  const before = BEFORE_PROMPT.exec(text)?.[0];
  if (before === undefined && !hasAnswer && OTHER_ACTIVITY.test(text)) return undefined;
  return text
    .slice(before?.length ?? 0)
    .replace(ATTACHED, "")
    .trimEnd();
}
