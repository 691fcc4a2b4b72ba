import { isQuestion } from "@dreamcatcher/text/sentences";
import type { Exchange } from "./exchanges.ts";
import { goingOnWith } from "./last-word.ts";
import { isVague } from "./looks.ts";
import { nameOf, uncapitalized, wantIn } from "./names.ts";
import { speaksOfTalk } from "./of-talk.ts";
import { ASKS_NOTHING } from "./phrases.ts";
import type { Want } from "./piece.ts";
import { deniedAs, refuses } from "./refusals.ts";
import { endsInColon, isShort } from "./said.ts";
import type { Target } from "./targets.ts";
import { isIncomplete, makesSomething } from "./wording.ts";

const MAX_DETAILS = 12;

/** One want for a thing to be made with all that is said of it; else one for each sentence that asks. */
export function wantsOf(
  { sentences }: Exchange,
  targets: readonly Target[],
  rest: readonly string[],
): Want[] {
  const [first] = targets;
  if (first === undefined) return [];
  const isOne = startsThing(first.want) || targets.length === 1;
  const heads = isOne
    ? [first]
    : targets.filter(({ want }, n) => n === 0 || !(isShort(nameOf(want), 2) || isCondition(want)));
  const places = heads.map(({ sentence }) => sentences.indexOf(sentence));
  return heads.map(({ sentence, want }, n) => {
    const from = places[n] ?? -1;
    const next = places.find((place) => place > from) ?? sentences.length;
    const said = isOne ? sentences.filter((each) => each !== sentence) : sentences.slice(from + 1, next);
    const details = said.filter((each) => saysMore(each));
    // "Fix this" is about what was said before it; "change it to:" goes on with what follows.
    const lead = leadOf(want, sentences[from + 1]);
    const isFailing = FAILS_ONLY.test(lead);
    const named =
      isFailing || isVague(nameOf(lead))
        ? sentences
            .slice(0, from)
            .findLast(
              (each) => !isShort(each, 3) && (isFailing || !ASKS_NOTHING.test(each)) && !isQuestion(each),
            )
        : undefined;
    return {
      name:
        isFailing && named
          ? goingOnWith({ name: nameOf(named) }, nameOf(lead))
          : deniedAs(nameOf(named ?? lead), named ?? sentence),
      quote: named ?? sentence,
      details: [
        ...new Set([
          ...(named ? [named] : []),
          sentence,
          ...details,
          ...(n === heads.length - 1 ? rest : []),
        ]),
      ].slice(0, MAX_DETAILS),
      ...{ isPlanned: false, isNext: false, isChecked: false },
    };
  });
}

/** Says that it fails, not what: "but still not working, why?!" */
const FAILS_ONLY =
  /^(?:(?:but|so|and|now|it|it['’]?s|its|this|that|is|are|still|nott?|no|does(?:n['’]?t| not)|isn['’]?t|the same)\s+)*(?:working|works?|erroring|failing|fails?|broken|(?:the same )?(?:error|problem|issue))\W*(?:why|now|again|still|yet|at all|for me)?\W*$/iu;

/** "Fix it with the following rules:" is "fix it"; "change the page to:" has its end in what follows. */
export function leadOf(want: string, next: string | undefined): string {
  if (!endsInColon(want)) return want;
  const [whole, head] = [
    want.replace(/[\s:：]+$/u, ""),
    want.replace(/[\s:：]+$/u, "").replace(FOLLOWING, ""),
  ];
  const bare = isShort(head, 1) ? whole : head;
  const isOpen = isIncomplete(bare) && !isIncomplete(bare.replace(/\s+\S+$/, ""));
  return next !== undefined && isOpen ? `${bare} ${uncapitalized(next)}` : bare;
}

/** Ends a request with what follows it: "with the following rules". */
const FOLLOWING =
  /,?\s+(?:with|by|using|in|as|per|according to|based on)?\s*(?:all )?(?:of )?(?:the |these )?(?:following|below)(?:\s\p{L}+){0,4}$/iu;

/** Whether a thing is to be made of nothing, so that what follows is about it. */
const startsThing = (want: string): boolean =>
  makesSomething(want) &&
  !/^(?:please )?(?:add|(?:make|implement|maak|fais) (?:the|my|our|its?|this|these|de|het|le|la|les|el)(?!\p{L}))/iu.test(
    want,
  );

const saysMore = (sentence: string): boolean =>
  !refuses(sentence, wantIn(sentence)) &&
  !isQuestion(sentence) &&
  !ASKS_NOTHING.test(sentence) &&
  !speaksOfTalk(sentence) &&
  !isShort(sentence, 2) &&
  !endsInColon(sentence);

/**
 * Whether a sentence behind a request says how what it asks for is to be: "make sure it fits",
 * "do it in one file".
 */
const isCondition = (want: string): boolean =>
  /^(?:(?:also|and|but|please|just)[\s,]+)*(?:make sure|be sure|ensure|keep|double[- ]check|be (?:as|very)|do (?:it|this|that|so) (?:in|with|as|by|using|without)|stelle? sicher|achte|zorg (?:dat|ervoor)|assure[- ](?:toi|vous)|asegúrate|assicurati|certifique-se|убедись)(?!\p{L})|^确保/iu.test(
    want,
  );
