import { isQuestion } from "@dreamcatcher/text/sentences";
import type { Exchange } from "./exchanges.ts";
import { type PointList, quotesOf } from "./lists.ts";
import { orders } from "./plans.ts";

/** A longer message is more than answers. */
const MAX_ANSWER = 900;
/** Who answers one question needs no list. */
const MIN_QUESTIONS = 2;

/** What the person answers, where they go through the questions of the assistant one by one. */
export function answersIn(
  { sentences, asked, wish }: Exchange,
  all: readonly PointList[],
  before: Exchange | undefined,
): string[] {
  const lists = all.filter(
    ({ isOrdered, form, points }) => isOrdered && form === "items" && points.length >= 2,
  );
  if (!before || lists.length === 0 || wish.text.length > MAX_ANSWER) return [];
  const questions = before.reply.blocks.flatMap((block) =>
    block.kind === "code" ? [] : (block.text.match(/[?？]/g) ?? []),
  ).length;
  const isAnswer =
    sentences.some((each) => ANSWERS.test(each)) ||
    (questions >= MIN_QUESTIONS && sentences.length <= 1 && asked.length === 0 && !lists.some(orders));
  if (!isAnswer) return [];
  return lists
    .flatMap(quotesOf)
    .map((each) => each.replace(/\s*[/\\]\s*$/, ""))
    .filter(
      (each) =>
        !isQuestion(each) &&
        !/^(?:yes|no|ja|nee|nein|oui|non|sí|sì|si|да|нет|네|아니|是|不)(?!\p{L})/iu.test(each),
    );
}

/** Says that what follows are answers. */
const ANSWERS =
  /(?<!\p{L})(?:to answer|answers?|mijn antwoord\p{L}*|antwort\p{L}*|réponses?|respuestas?|risposte?|respostas?|ответы?)(?!\p{L})|回答|답변/iu;
