import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import type { Exchange } from "./exchanges.ts";
import { listsIn, type Point, type PointList } from "./lists.ts";
import { nameOf } from "./names.ts";
import { DONE } from "./outcomes.ts";
import { OFFERS } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import { isLarge, orders, plansAmong, tellsWork, useOf } from "./plans.ts";
import { programsIn } from "./programs.ts";
import { isShort } from "./said.ts";
import { worthOf } from "./worth.ts";

const MAX_POINTS = 30;

/** Why an answer may hold a plan that counts. */
interface Asked {
  /** The person goes on with it. */
  isTakenUp: boolean;
  /** The person asks for it, and nothing comes after it. */
  isLast: boolean;
  /** The person asks for no more work after it. */
  isEnd: boolean;
  /** The person asked what to do. */
  isAdvice: boolean;
}

/** The plan in an answer that the person asked for and nothing replaced, or that they take up next. */
export function replyPlan(
  { reply }: Exchange,
  { isTakenUp, isLast, isEnd, isAdvice }: Asked,
): PointList | null {
  const all = listsIn(reply.blocks);
  const boxed = isEnd ? all.find((list) => list.isBoxed && list.points.length >= 2) : undefined;
  if (boxed) return boxed;
  // One piece of code is what the list beside it explains.
  if (!isTakenUp && programsIn(reply.blocks) === 1) return null;
  const isReport = all.some((list) => useOf(list) === "report");
  if (!isTakenUp && (!isLast || isReport)) return null;
  const lists = plansAmong(all).filter(
    (list) =>
      isLarge(list) &&
      !isByHand(list) &&
      (list.form === "headings" || (tellsWork(list) && !list.points.every(({ name }) => USES_IT.test(name)))),
  );
  const named = lists.filter(
    (list) => useOf(list) === "work" || (list.form === "headings" && (isTakenUp || isAdvice)),
  );
  const among =
    named.length > 0 ? named : isAdvice && isLast ? lists.filter(({ isOrdered }) => isOrdered) : [];
  const [first] = among;
  if (!first) return null;
  const points = worthOf(among.flatMap((list) => list.points)).slice(0, MAX_POINTS);
  return among.find(({ form }) => form === "headings") ?? { ...first, points };
}

/** Whether most points are what the person does by hand, with what they have: "Click on Deploy". */
const isByHand = ({ points }: PointList): boolean =>
  2 * points.filter(({ name }) => USES_IT.test(name)).length > points.length;

/** Fewer steps are what an answer does at once. */
const MIN_STEPS = 3;

/** The plan that an answer says it begins to carry out: ordered steps below a title that says so. */
export const begunPlan = ({ reply }: Exchange): PointList | null =>
  listsIn(reply.blocks).find(
    (list) =>
      list.isOrdered &&
      list.form === "items" &&
      list.points.length >= MIN_STEPS &&
      orders(list) &&
      useOf(list) === "work" &&
      list.titles.some((title) => NAMES_PLAN.test(title)),
  ) ?? null;

/** Titles of plans. */
const NAMES_PLAN = /(?<!\p{L})(?:plans?|planning|plano|piano|план)(?!\p{L})|计划|計画|계획/iu;

/** Titles of what is left when a conversation ends, whoever asked for it. */
const NAMES_REST =
  /(?<!\p{L})(?:next steps?|next tasks?|remaining(?: \p{L}+){0,2}|to-?dos?|action items?|what(?:['’]s| is| remains) (?:left|next|missing)|still (?:open|missing|to (?:do|be done))|not (?:yet )?(?:done|implemented)|(?:final |correction )?checklist|pending|volgende stappen|nog te doen|nächste schritte|offene (?:punkte|aufgaben)|prochaines étapes|reste à faire|próximos? pasos?|pendientes?|prossim[io] pass[io]|da fare|próximos? passos?|pendências|следующи[ей] шаги?|осталось)(?!\p{L})|接下来的(?:任务|步骤)|下一步|后续(?:步骤|任务)|待办|次のステップ|残り|다음 ?단계|남은/iu;
/** Leaves it to the person whether there is anything to do. */
const OFFERS_CHOICE =
  /(?<!\p{L})(?:could|can|may|might|optional\p{L}*|if you|would you|want me|choose|pick|ideas?|kan|könn\p{L}*|pourr\p{L}*|peut|pued\p{L}*|podr\p{L}*|può|pod\p{L}*|opcional\p{L}*|optionnel\p{L}*|facultati\p{L}*)(?!\p{L})|可选|可以/iu;
/** What a person does with what they got, rather than work on it. */
const USES_IT =
  /^(?:run|open|try|test|start|restart|refresh|reload|install|launch|visit|click|copy|paste|save|download|tell|say|reply|share|send|upload|let me|just|choose|pick|go to|select|log ?in|sign in|navigate|press|right-click|double-click|enter|wait|voer|klik|ga naar|installeer|start(?:e|en)|öffne|klicke|gehe? (?:zu|auf)|installiere|wähle|lance[zr]?|clique[zr]?|allez|installe[zr]?|sélectionne[zr]?|connecte[zr]?|ouvre[zr]?|abre|abra|ejecuta|instala|inicia sesión|haz clic|selecciona|ve a|execute|instale|selecione|acesse|vá (?:para|em)|avvia|apri|clicca|vai (?:su|in|a)|installa|seleziona|accedi|нажми(?:те)?|открой(?:те)?|выбери(?:те)?|установи(?:те)?|перейди(?:те)?|运行|打开|点击|选择|安装|进入|登录)(?!\p{L})/iu;

/** What the last answer says is left, asked for or not. */
export function leftIn({ reply }: Exchange): Point[] {
  const list = listsIn(reply.blocks).findLast(
    (each) =>
      each.form !== "lines" &&
      isLarge(each) &&
      tellsWork(each) &&
      each.titles.slice(0, 2).some((title) => NAMES_REST.test(title) && !OFFERS_CHOICE.test(title)),
  );
  // Ticks before all of what is left are ornament.
  const isOrnament = list?.isBoxed === false && list.points.every(({ isChecked }) => isChecked);
  const points = (list?.points ?? [])
    .filter(isWork)
    .map((point) => (isOrnament ? { ...point, isChecked: false } : point));
  return points.length >= 2 && points.length <= MAX_LEFT ? points : nextIn(reply.blocks);
}

const isWork = ({ name, isQuestion }: Point): boolean =>
  !isQuestion && !isShort(name, 1) && !USES_IT.test(name) && !OFFERS.test(name);

/** The one step that a heading names as next: the sentence below it. */
function nextIn(blocks: Exchange["reply"]["blocks"]): Point[] {
  const at = blocks.findLastIndex(
    (block) => block.kind === "heading" && NAMES_REST.test(block.text) && !OFFERS_CHOICE.test(block.text),
  );
  const below = at < 0 ? undefined : blocks[at + 1];
  const said = below?.kind === "paragraph" ? (sentences(below.text)[0] ?? "") : "";
  if (isShort(said, MIN_STEP) || isQuestion(said)) return [];
  const point = { name: nameOf(said), quote: said, details: [said], isChecked: false, isQuestion: false };
  return isWork(point) ? [point] : [];
}

/** So few words name no step. */
const MIN_STEP = 4;

/** More points are an outlook rather than what is left. */
const MAX_LEFT = 12;

/** What an answer reports of a plan that stands elsewhere: its first list of what was made. */
export function reportedIn({ reply, wish }: Exchange, at: number): Piece[] {
  const lists = listsIn(reply.blocks).filter(({ form, points }) => form !== "headings" && points.length >= 2);
  const list =
    lists.find((each) => useOf(each) === "report") ??
    lists.find((each) => each.isOrdered && useOf(each) === "unnamed");
  return (list?.points ?? []).map(({ name, quote, details }) => ({
    ...{ name, quote, details, at, isPlanned: true, isNext: false, isChecked: true, ...DONE },
    passage: reply.passage ?? wish,
  }));
}
