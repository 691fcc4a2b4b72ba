import type { Message } from "@dreamcatcher/contracts/conversation";
import { isToolName, toolOf } from "./tools.ts";

/** Who a label names. */
export interface Speaker {
  role: Message["role"] | "system";
  /** The label in small letters, without emoji, marks and times: `you`, `gpt-4o`. */
  name: string;
  /** Whether the label is the name of an assistant: `ChatGPT`, `Claude 4 Sonnet`. */
  isProduct: boolean;
  /** Whether documents of other kinds use the label too: `Question`, `Prompt`, `Answer`. */
  isCommon: boolean;
  /** Whether the label is the one that a chat's page has for screen readers: `You said`. */
  isOfPage: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(",").map((word) => word.trim()));

const USERS = words(
  `you, user, human, the user, user input, du, ich, benutzer, benutzerin, nutzer, nutzerin, anwender, vous, toi,
  utilisateur, utilisatrice, tú, tu, usted, yo, usuario, usuaria, você, eu, usuário, usuária, utilizador, io, utente,
  jij, je, gebruiker, bruker, bruger, användare, użytkownik, ty, uživatel, kullanıcı, sen, siz, вы, ты, пользователь,
  користувач, 你, 您, 我, 用户, 用戶, 使用者, あなた, ユーザー, ユーザ, 나, 사용자, أنت, المستخدم, مستخدم, उपयोगकर्ता, आप, người dùng,
  bạn, pengguna, 用户问题, 用户提问, 用户输入, 用户消息, 用户说, 我的问题, 我的提问, 使用者問題, ユーザーの質問, 사용자 질문,
  вопрос пользователя, сообщение пользователя, запрос пользователя, pertanyaan pengguna`,
);
const COMMON_USERS = words(
  `me, moi, q, question, prompt, user prompt, query, frage, anfrage, pregunta, pergunta, domanda, vraag, 提问, 问题, 問題, 问, 質問,
  질문, вопрос, سؤال, moja wiadomość, soru, user question, user message, user query, user request, my question, my message,
  nutzerfrage, benutzerfrage, frage des nutzers, question de l'utilisateur, message de l'utilisateur, pregunta del usuario,
  mensaje del usuario, pergunta do usuário, mensagem do usuário, domanda dell'utente, vraag van de gebruiker`,
);
const ASSISTANTS = words(
  `assistant, ai, ai assistant, the assistant, bot, chatbot, llm, assistent, assistentin, ki, ki-assistent, ia, asistente,
  assistente, assistente ia, asistent, asystent, asistan, yapay zeka, ассистент, помощник, асистент, 助手, 助理, ai助手, ai 助手,
  人工智能, ai 回复, ai回复, ai 回答, ai回答, ai 回覆, 助手回复, 助手回答, 模型回复, ai response, ai reply, ai answer,
  assistant response, ki-antwort, réponse de l'ia, respuesta de la ia, resposta da ia, risposta dell'ia, ответ ии, アシスタント, 어시스턴트, المساعد, مساعد, सहायक, trợ lý, asisten`,
);
const COMMON_ASSISTANTS = words(
  `a, answer, response, reply, model, agent, antwort, réponse, respuesta, resposta, risposta, antwoord, svar, odpowiedź, ответ,
  回答, 答案, 答, 回复, 回覆, 모델, 답변, 답, الجواب, جواب, yanıt, cevap`,
);

const SYSTEMS = words(
  "system, system prompt, system message, developer, système, sistema, systeem, 系统, 系統, システム, 시스템, система, النظام",
);

/** What chat pages call the person, in the languages they speak. */
const SAID_BY_USER = words(
  `you said, i said, you asked, du hast gesagt, sie haben gesagt, vous avez dit, tu as dit, has dicho, dijiste, tú dijiste, tu dijiste, usted dijo,
  você disse, disseste, hai detto, je zei, jij zei, u zei, вы сказали, ты сказал, ви сказали, powiedziałeś, powiedziałeś(-aś), şunu dedin, dedin ki,
  du sa, du sade, du sagde, 你说, 您说, 你說, 您說, あなたの発言, あなたの質問, 나의 말, قلت, لقد قلت, आपने कहा, bạn đã nói, anda berkata`,
);
/** How they say that the assistant spoke; its name stands in place of the dots. */
const SAID_BY_ASSISTANT = [
  "… said",
  "… replied",
  "… responded",
  "… answered",
  "… hat gesagt",
  "… hat geantwortet",
  "… a dit",
  "… a répondu",
  "… ha dicho",
  "… dijo",
  "o … disse",
  "… disse",
  "… ha detto",
  "… zei",
  "… сказал",
  "… сказав",
  "… powiedział",
  "… dedi ki",
  "… şunu dedi",
  "… sa",
  "… sade",
  "… sagde",
  "… 说",
  "… 說",
  "… の発言",
  "…의 말",
  "قال …",
  "… ने कहा",
  "… đã nói",
  "… berkata",
].map(aroundName);
/** What exporters write around the name above its answers. */
const ANSWERS_OF_ASSISTANT = [
  "… response",
  "… reply",
  "… answer",
  "…'s response",
  "…'s reply",
  "…'s answer",
  "… says",
  "response from …",
  "reply from …",
  "answer from …",
  "antwort von …",
  "réponse de …",
  "respuesta de …",
  "resposta de …",
  "resposta do …",
  "risposta di …",
  "antwoord van …",
  "ответ …",
  "… 回复",
  "… 回覆",
  "… 回答",
  "… 的回复",
  "… 的回答",
  "…回复",
  "…回覆",
  "…回答",
  "…的回复",
  "…的回答",
  "… の回答",
  "…の回答",
  "…의 답변",
  "… 답변",
].map(aroundName);

/** The words before a name and behind it. */
function aroundName(phrase: string): [string, string] {
  const [before = "", after = ""] = phrase.split("…");
  return [before, after];
}

/** Whether a text may have such a label on a line of its own; cheaper than looking at each line. */
export const MAY_BE_OF_PAGE = new RegExp(
  `^(?:.{0,40}(?:${[...SAID_BY_USER, ...SAID_BY_ASSISTANT.map(([, after]) => after.trim())]
    .filter((words) => words !== "")
    .join("|")
    .replace(/[()]/g, "\\$&")})|قال .{0,40})[*_ \\t\\u00a0\\u202f]{0,4}[:：]?[*_# \\t]{0,4}$`,
  "imu",
);

const MAX_LABEL = 60;
/** What exporters put around a name: emoji and other symbols, marks of Markdown, quotes. */
const ORNAMENT =
  /^[\p{Extended_Pictographic}\p{So}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cf}\s*_`#>•|]+|[\p{Extended_Pictographic}\p{So}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cf}\s*_`|]+$/gu;
/** A time or a number behind a name: `(10:00)`, `- 2026-01-01 at 10:00`, `#2`, `[3]`. */
const APPENDIX = /\s*(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|(?: [-–—|·•@] |, ).{0,60}|#?\d{1,4})$/;

/** The number of a turn before a name: `Turn 1 — `, `#3: `, `2. `, `[4] `. */
const COUNT = /^(?:(?:(?:turn|message|exchange|entry) )?#?\d{1,4} ?[-–—:.)|]|\[#?\d{1,4}\]) ?/;

/** The speaker of a line that is only the name of the person or of an assistant; undefined for others. */
export function speakerAlone(line: string): Speaker | undefined {
  const name = line.trim().toLowerCase();
  return USERS.has(name) || isToolName(name) ? named(name) : undefined;
}

/** The speaker that a label names; undefined for other words. */
export function speakerOf(label: string): Speaker | undefined {
  if (label.length > MAX_LABEL) return undefined;
  const whole = bare(label);
  return named(whole) ?? named(bare(whole.replace(COUNT, "").replace(APPENDIX, "")));
}

const bare = (label: string): string => label.replace(ORNAMENT, "").replace(/\s+/g, " ").toLowerCase();

function named(name: string): Speaker | undefined {
  const speaker = (role: Speaker["role"], more: Partial<Speaker> = {}): Speaker => ({
    role,
    name,
    isProduct: false,
    isCommon: false,
    isOfPage: false,
    ...more,
  });
  if (USERS.has(name)) return speaker("user");
  if (ASSISTANTS.has(name)) return speaker("assistant");
  if (COMMON_USERS.has(name)) return speaker("user", { isCommon: true });
  if (COMMON_ASSISTANTS.has(name)) return speaker("assistant", { isCommon: true });
  if (SAID_BY_USER.has(name)) return speaker("user", { isOfPage: true });
  if (SYSTEMS.has(name)) return speaker("system");
  if (toolOf(name)) return speaker("assistant", { isProduct: true });
  const answering = tellerIn(name, ANSWERS_OF_ASSISTANT);
  if (answering && toolOf(answering)) return speaker("assistant", { name: answering, isProduct: true });
  const teller = tellerIn(name, SAID_BY_ASSISTANT);
  return teller && toolOf(teller)
    ? speaker("assistant", { name: teller, isProduct: true, isOfPage: true })
    : undefined;
}

/** The name in `ChatGPT said` and its like. */
function tellerIn(name: string, phrases: readonly [string, string][]): string | undefined {
  const phrase = phrases.find(
    ([before, after]) =>
      name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after),
  );
  return phrase && name.slice(phrase[0].length, name.length - phrase[1].length).trim();
}
