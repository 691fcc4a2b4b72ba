/** Opens an order in a language of which no list of verbs is kept, behind "ok", "then" and the like. */
const OPENS = new RegExp(
  [
    "^(?:(?:好的?|然后|那么?|现在|再|另外|还有|接着|嗯|對了|对了)[，, ]*)*(?:请|請|帮我|幫我|给我|把|将(?!来)|需要|我(?:要|想要|希望|需要)",
    "(?:创建|建立|新建|添加|增加|新增|修改|更新|删除|移除|去掉|去除|实现|优化|完善|生成|重构|替换|改成|改为|部署|提交|上传|配置|補充|补充|整理)(?![的了过]))(?=.{3})",
    String.raw`^(?:(?:ok(?:ay)?|а|и|так|да|тогда|теперь|также|ещ[её]|потом|тепер|також|ще|потім|тоді)[\s,]+)*(?:сделай|добавь|убери|исправь|измени|создай|напиши|замени`,
    String.raw`переделай|обнови|удали|перенеси|реализуй|настрой|поменяй|вставь|давай(?:те)?(?= \S+ \S)|(?:мне )?(?:нужно|надо)|(?:я )?хочу|зроби|додай|прибери|виправ|зміни|створи|видали|онови|треба|потрібно)(?!\p{L})`,
    String.raw`^(?:(?:ok(?:ay)?|tak|dobra|a|i|to|teraz|jeszcze|też)[\s,]+)*(?:chcę|chce|chciał[a-z]*|potrzebuję|zrób|dodaj|usuń|zmień|popraw|stwórz|utwórz|napisz|zamień|przenieś|wstaw|ustaw)(?!\p{L})`,
    String.raw`^(?:(?:ok(?:ay)?|ja|och|og|nu|sen|så|men)[\s,]+)*(?:jag (?:vill|behöver)|jeg (?:vil|ønsker|har brug for)|gör(?! (?:det|den|som|så) )|lav|lägg till|tilføj|legg til|ändra|ta bort|fjern|skapa|opret|opprett|bygg|byt|fixa)(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** What asks or wonders, though it opens like an order. */
const ASKS =
  /[?？]\s*$|[吗嗎呢么]\s*[。]?$|是否|可行|怎么|如何|什么|为什么|(?<!\p{L})(?:hur|vet inte|hvordan|ved ikke|jak|не знаю|как|як)(?!\p{L})/iu;

/** Whether a sentence is an order or a wish by how its language opens them. */
export const isOrder = (sentence: string): boolean => OPENS.test(sentence.trim()) && !ASKS.test(sentence);
