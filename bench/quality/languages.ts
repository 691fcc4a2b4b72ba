import type { TalkLanguage } from "./talk.ts";

/** What is known of the words of a language, to compare texts. */
interface Words {
  /** Words that say nothing by themselves; those of English also hold what labels open with. */
  stopWords: ReadonlySet<string>;
  /** Endings with the letters that a word keeps at least; the first that fits is taken off. */
  endings: readonly (readonly [ending: string, keep: number])[];
  /** What is taken off the start of a word. */
  article?: RegExp;
  /** Whether there are no blanks between words. */
  isUnspaced?: true;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const keeping = (keep: number, endings: string) =>
  endings.split(" ").map((ending) => [ending, keep] as const);

/** Lists of their own: with those of the organizer, a change of its words would move the figures. */
export const LANGUAGES: Record<TalkLanguage, Words> = {
  en: {
    stopWords: words(`
    a about above after again all also am an and any are as at be because been before being below between both
    but by can could did do does doing down during each few for from further get got had has have having he her
    here hers him his how i if in into is it its itself just let like make made me more most my need needs no
    nor not now of off on once only or other our out over own please same she should so some such than that the
    their them then there these they this those through to too under until up us use used using very want wants
    was we were what when where which while who will with would you your add create implement support ability
    allow able new
    `),
    endings: [
      ["ations", 5],
      ["ation", 4],
      ["ings", 3],
      ["ing", 3],
      ["ies", 3],
      ["ers", 3],
      ["ed", 3],
      ["es", 3],
      ["er", 4],
      ["ly", 3],
      ["s", 3],
      ["e", 3],
    ],
  },
  nl: {
    stopWords: words(`
    aan als bij dan dat de deze die dit door een en er ga gaan geen had heb hebben heeft het hij hoe hun ik in
    is je kan kunnen maak maken me met mijn moet moeten naar niet nog nu of om ons onze ook op over te tot uit
    van voor was wat we wel wie wij wil willen word worden wordt ze zich zij zijn zo zou
    `),
    endings: keeping(3, "en e s t"),
  },
  de: {
    stopWords: words(`
    als am an auch auf aus bei bin bis da das dass dem den der des die du durch ein eine einem einen einer eines
    er es für haben hat ich ihr im in ins ist kann kein keine können machen man mein mich mir mit muss müssen
    nach nicht noch nur oder ohne sein sich sie sind so soll sollen über um und uns unser vom von vor war was
    werden wie will wir wird zu zum zur
    `),
    endings: keeping(3, "en em er es et st e n s t"),
  },
  fr: {
    stopWords: words(`
    à au aux avec c ce ces cette d dans de des doit du elle en est et être eux faire fait faut il ils j je l la
    le les leur lui m ma mais me mes mon n ne nos notre nous on ou où par pas pour plus qu que qui s sa sans se
    ses si son sont sur t ta te tes toi ton tu un une vos votre vous y
    `),
    endings: keeping(3, "ées és ée er ez es é e s"),
  },
  es: {
    stopWords: words(`
    a al algo como con cual cuando de debe del donde el ella ellos en es esa ese eso esta este esto está estoy
    hacer haz hay la las le les lo los más me mi mis muy no nos o para pero por porque pues que qué quiero se
    sea ser si sin sobre son su sus también te tengo tiene tu un una unas uno unos y ya yo
    `),
    endings: keeping(3, "ar er ir as es os a e o s"),
  },
  pt: {
    stopWords: words(`
    a ao aos as à às com como da das de deve do dos e ela ele em entre era essa esse está eu faça fazer foi há
    isso já lhe mais mas me meu minha muito na nas não no nos o os ou para pela pelo por porque qual quando que
    quem quero se sem ser seu seus só sua suas também te tem tenho um uma umas uns
    `),
    endings: keeping(3, "ar er ir as es os a e o s"),
  },
  it: {
    stopWords: words(`
    a ad agli ai al alla alle allo anche c che chi ci come con così cui d da dagli dai dal dalla dalle de degli
    dei del della delle dello deve di e è ed fai fare gli ha ho i il in io l la le lei li lo loro lui ma me mi
    mio mia nei nel nella nelle no noi non o per però più poi quando questa questo se sei si sia sono su sua sul
    sulla suo ti tra tu un una uno va vi voglio
    `),
    endings: keeping(3, "are ere ire a e i o"),
  },
  zh: {
    stopWords: words(
      "的 了 和 与 是 在 我 你 他 她 它 们 我们 你们 他们 这 那 个 一个 一 不 也 都 就 要 把 给 会 能 可以 用 有 没有 很 做 为 到 上 请",
    ),
    endings: [],
    isUnspaced: true,
  },
  ja: {
    stopWords: words(
      "の は が を に で と も へ や か から まで より する した して し ます まし た て です だ ない こと もの これ それ ある いる 作る 追加 よう お",
    ),
    endings: [],
    isUnspaced: true,
  },
  ko: {
    stopWords: words(
      "수 것 그 이 저 및 또는 더 좀 등 하기 하는 있는 없는 있다 없다 할 한 해 만들기 추가 위한",
    ),
    endings: keeping(2, "에서 으로 까지 부터 에게 하기 하는 을 를 은 는 이 가 의 에 로 와 과 도"),
  },
  ar: {
    stopWords: words(
      "في من على إلى عن مع هذا هذه ذلك التي الذي أن إن لا ما هو هي أو و ثم كل بعد قبل كما لم لن قد يمكن أريد يجب",
    ),
    endings: keeping(3, "ات ون ين ة ه ا"),
    article: /^[وبفك]?ال(?=\p{L}{3})|^لل(?=\p{L}{3})/u,
  },
};
