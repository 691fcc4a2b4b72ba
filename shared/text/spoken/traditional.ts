import type { SpokenLanguage } from "./spoken.ts";

/** Letters of Chinese as they are written on the mainland, each before its traditional form. */
const PAIRS =
  "个個还還没沒开開发發写寫设設计計实實现現网網应應统統软軟戏戲帮幫请請们們为為这這么麼后後时時间間数數据據页頁务務动動处處单單让讓给給过過别別无無须須说說话話问問题題对對从從会會样樣种種里裡边邊几幾谢謝吗嗎关關与與两兩点點听聽觉覺该該构構创創制製编編门門张張级級团團队隊学學习習备備划劃办辦项項档檔图圖优優势勢费費价價议議错錯断斷仅僅获獲将將当當尽儘终終译譯复復删刪换換检檢总總结結缩縮适適号號码碼账賬户戶连連线線电電脑腦显顯导導输輸签簽约約预預订訂购購车車";

const traditionalOf = new Map<string, string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) traditionalOf.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/** Chinese as it is read in both sets of letters. */
export const inBothScripts = (chinese: SpokenLanguage): SpokenLanguage => ({
  ...chinese,
  moves: Object.fromEntries(
    Object.entries(chinese.moves ?? {}).map(([move, said]) => [
      move,
      said instanceof RegExp ? inBoth(said) : said,
    ]),
  ),
  stopWords: wordsInBoth(chinese.stopWords),
  vagueWords: wordsInBoth(chinese.vagueWords),
  denials: chinese.denials.map(sourceInBoth),
  excluded: inBoth(chinese.excluded),
  filler: inBoth(chinese.filler),
  asking: inBoth(chinese.asking),
  telling: inBoth(chinese.telling),
  aside: inBoth(chinese.aside),
  projects: chinese.projects.map(inBoth),
  wishes: chinese.wishes.map(inBoth),
  ownWishes: inBoth(chinese.ownWishes),
  purpose: inBoth(chinese.purpose),
  refusal: inBoth(chinese.refusal),
  work: {
    asked: chinese.work.asked.map(inBoth),
    planned: chinese.work.planned.map(inBoth),
    wanted: chinese.work.wanted.map(inBoth),
    idle: inBoth(chinese.work.idle),
    texts: inBoth(chinese.work.texts),
  },
  remaining: chinese.remaining.map(inBoth),
  products: inBoth(chinese.products),
  lists: {
    features: inBoth(chinese.lists.features),
    steps: inBoth(chinese.lists.steps),
    others: inBoth(chinese.lists.others),
  },
  and: inBoth(chinese.and),
  having: inBoth(chinese.having),
  clause: inBoth(chinese.clause),
  bare: chinese.bare.map(([what, instead]) => [inBoth(what), instead]),
});

const inBoth = ({ source, flags }: RegExp): RegExp => new RegExp(sourceInBoth(source), flags);

/** An expression in which each letter stands for both of its forms. */
function sourceInBoth(source: string): string {
  let isInClass = false;
  return source.replace(/\\.|./gsu, (part) => {
    if (part === "[") isInClass = true;
    if (part === "]") isInClass = false;
    const other = traditionalOf.get(part);
    if (!other) return part;
    return isInClass ? part + other : `[${part}${other}]`;
  });
}

const wordsInBoth = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...words].flatMap((word) => [
      word,
      word.replace(/./gu, (letter) => traditionalOf.get(letter) ?? letter),
    ]),
  );
