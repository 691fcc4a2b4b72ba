import { isUnspaced } from "@dreamcatcher/text/unspaced";

const wordsIn = (list: string): string[] => list.trim().split(/\s+/);

/** Words of the titles that tools give before they have a better one: "New chat", "Neue Unterhaltung". */
const NEW = new Set(
  wordsIn(`
    new neu neue neuer neues nouveau nouvel nouvelle nuevo nueva novo nova nuovo nuova nieuw nieuwe ny nya nytt
    новый новая новое новий нова nowy nowa nowe nový nová nové yeni baru mới uusi új nou nouă νέα νέο جديد جديدة
    جدید חדש חדשה नई नया ใหม่ 새 새로운
  `),
);
const CHAT = new Set(
  wordsIn(`
    chat chats chatt conversation conversations discussion session sessions thread dialog dialogue transcript
    transcripts log logs chatting record recording history
    unterhaltung gespräch konversation sitzung séance conversación charla sesión conversa bate papo sessão
    conversazione sessione gesprek sessie samtale samtal чат беседа разговор диалог сессия розмова бесіда czat
    rozmowa konwersacja konverzace konverzácia rozhovor sohbet görüşme oturum percakapan obrolan sesi cuộc trò
    chuyện đoạn keskustelu csevegés beszélgetés conversație συνομιλία συζήτηση محادثة دردشة گفتگو گفتگوی چت
    שיחה צאט चैट बातचीत वार्तालाप แชท การสนทนา 채팅 대화
    untitled unnamed unbenannt unbenannte naamloos namnlös navnløs nimetön isimsiz adsız névtelen безымянный
    unknown undefined null none imported exported export temporary json jsonl md txt html
    test testing hi hello hey hallo hoi hola bonjour salut ciao olá привет help question questions
    chatgpt gpt openai claude anthropic gemini bard grok copilot github perplexity deepseek mistral cursor codex google
    specstory librechat typingmind
  `),
);
/** Titles in scripts without blanks, and those that only several words together make generic. */
const PHRASES = new Set(
  `new project,new agent,new composer,new message,new prompt,new topic,new tab,new document,open webui,le chat
  no title,ohne titel,sans titre,sin título,sem título,senza titolo,zonder titel,geen titel,uden titel
  uten tittel,utan titel,bez tytułu,bez názvu,без названия,без назви,başlıksız,tanpa judul,không có tiêu đề
  fără titlu,χωρίς τίτλο,بدون عنوان,ללא כותרת,बिना शीर्षक,제목 없음
  新对话,新的对话,新會話,新会话,新的会话,新聊天,新的聊天,新建对话,新建聊天,新對話,新的對話,新增對話,新交談,对话记录,對話記錄,项目对话记录,聊天记录,聊天記錄,会话记录,會話記錄,チャット履歴,会話ログ,대화 기록,채팅 기록
  未命名,未命名对话,未命名對話,未命名会话,无标题,無標題,無題,新しいチャット,新規チャット,新しい会話,新しいスレッド
  你好,您好,こんにちは,안녕,안녕하세요,测试,測試,テスト`
    .split(/[,\n]/)
    .map((phrase) => phrase.trim()),
);
/** Words that make none of these a name. */
const FILLER = new Set(
  wordsIn(
    `a an the my with of from in on at and mit von avec de del con com met van ai code document file note mode
    who what am is i`,
  ),
);

/** Words and units beside the numbers of a date or time, in most calendars the names below apart. */
const IN_DATES = new Set(
  wordsIn(
    "am pm utc gmt z t h st nd rd th um uhr à a las le el den den um kl 年 月 日 时 時 分 秒 년 월 일 시 분 초",
  ),
);
const CALENDARS = "en de fr es pt it nl sv da nb fi pl cs ru uk tr id ro hu el".split(" ");

let namesOfCalendars: Set<string> | undefined;

/** The names of months and days of the week, in full and short. */
function calendarNames(): Set<string> {
  namesOfCalendars ??= new Set(
    CALENDARS.flatMap((language) =>
      (["long", "short"] as const).flatMap((style) => {
        const days = new Intl.DateTimeFormat(language, { weekday: style, timeZone: "UTC" });
        const months = new Intl.DateTimeFormat(language, { month: style, day: "numeric", timeZone: "UTC" });
        return Array.from({ length: 12 }, (_, n) => [
          days.format(Date.UTC(2026, 0, n + 1)),
          months.format(Date.UTC(2026, n, 1)),
        ]).flat();
      }),
    ).flatMap((date) => date.toLowerCase().match(/\p{L}+/gu) ?? []),
  );
  return namesOfCalendars;
}

/**
 * A title without the part that names only the conversation: "Rain barrels" of "Chat export – Rain barrels".
 * One word may be what the conversation is about.
 */
export function withoutGenericPart(title: string): string {
  const parts = title.split(/(\s+[-–—|]\s+|:\s+)/);
  const [first = "", , second] = parts;
  if (second !== undefined && namesConversation(first)) return parts.slice(2).join("");
  const last = parts.at(-1) ?? "";
  return parts.length > 1 && namesConversation(last) ? parts.slice(0, -2).join("") : title;
}

const namesConversation = (part: string): boolean =>
  (isUnspaced(part) || /\p{L}\s+\p{L}/u.test(part)) && isGeneric(part);

/** Whether a title names nothing: a tool's default in any language, a date, an id, an address. */
export function isGeneric(title: string): boolean {
  const text = title.normalize("NFC").toLowerCase().trim();
  if (/^(?:https?:\/\/|[\da-f-]{16,}$)/.test(text)) return true;
  const bare = text.replace(/[\p{P}\p{S}\s]+/gu, " ").trim();
  if (PHRASES.has(bare.replace(/\s*\d+$/, ""))) return true;
  const words = bare.match(/\d+|[^\s\d]+/gu) ?? [];
  const hasNumber = words.some((word) => /^\d/.test(word));
  const isDated = (word: string) =>
    hasNumber && (/^\d/.test(word) || IN_DATES.has(word) || calendarNames().has(word));
  return (
    words.every((word) => NEW.has(word) || CHAT.has(word) || FILLER.has(word) || isDated(word)) &&
    (hasNumber || words.some((word) => CHAT.has(word)) || words.length === 0)
  );
}
