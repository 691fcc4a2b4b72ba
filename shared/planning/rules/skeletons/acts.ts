import { isImperative, isWorkVerb } from "@dreamcatcher/text/verbs";

/** What a feature does with the things that it is about. */
export type Act = "create" | "read" | "change" | "remove" | "relate" | "other";

const words = (list: string): string[] => list.trim().split(/\s+/);

const ACTS: readonly [Act, string[]][] = [
  [
    "create",
    words(`add create post save log record offer upload share enter submit store write register publish note
    track collect capture keep make propose announce report`),
  ],
  [
    "read",
    words("list show see view browse find search filter display read look check compare sort count know"),
  ],
  ["change", words("edit update change rename mark move approve confirm complete finish assign set close")],
  ["remove", words("delete remove cancel clear archive")],
  [
    "relate",
    words("request claim borrow lend book reserve order rate review comment vote rent donate join sign"),
  ],
  [
    "other",
    words(`append ask award calculate convert copy download draw earn enable expand export fetch get give group
    highlight import invite mail merge notify open pay parse pick place play plot print rank remind repeat
    reply return run scan schedule have include send skip summarize summarise swap switch sync toggle translate turn
    warn work accept answer block compute detect drag drop extract generate hide monitor measure
    persist say sell buy start stop validate upvote undo analyse analyze
    support respond react resize rotate split choose select follow reorder tap click press rotate verify eject water feed predict`),
  ],
];
const ACT_OF = new Map(ACTS.flatMap(([act, verbs]) => verbs.map((verb) => [verb, act] as const)));

/** The record that an act on a thing leaves: who borrows a tool has a loan. */
const RECORDS = new Map([
  ["request", "request"],
  ["claim", "claim"],
  ["borrow", "loan"],
  ["lend", "loan"],
  ["book", "booking"],
  ["reserve", "reservation"],
  ["order", "order"],
  ["rate", "rating"],
  ["review", "review"],
  ["comment", "comment"],
  ["vote", "vote"],
  ["rent", "rental"],
  ["donate", "donation"],
  ["join", "membership"],
  ["sign", "signup"],
]);

/** The names of such records. */
export const RECORD_NAMES: ReadonlySet<string> = new Set(RECORDS.values());

/** Verbs of planning and talking, which are no features. */
const TALK = new Set(
  "use try do be let consider discuss think plan look go work start need want like help decide agree know mean design build doe".split(
    " ",
  ),
);

/** A verb in the imperative: `renames` is `rename`; null for a word that is no verb of a feature. */
export function verbOf(word: string): string | null {
  const w = word.toLowerCase();
  return formsOf(w).find((form) => ACT_OF.has(form)) ?? null;
}

/** The same for any verb of work, where a text goes on as it does after a verb. */
export function workVerbOf(text: string): string | null {
  const [word = "", ...rest] = text.split(/\s+/);
  const form = formsOf(word.toLowerCase()).find((each) => isWorkVerb(each) && !TALK.has(each));
  return form !== undefined && rest.length > 0 && isImperative([form, ...rest].join(" ")) ? form : null;
}

const formsOf = (w: string): string[] => [
  w,
  ...(w.endsWith("ies") ? [`${w.slice(0, -3)}y`] : [w.replace(/(?<=sh|ch|ss|x)es$|(?<!s)s$/, "")]),
];

/** What a verb in the imperative does. */
export const actOf = (verb: string): Act => ACT_OF.get(verb) ?? "other";

/** The name of the record that a verb of relating leaves, or null. */
export const recordOf = (verb: string): string | null => RECORDS.get(verb) ?? null;
