import { lineOf } from "@dreamcatcher/text/clip";
import { withoutDenied } from "@dreamcatcher/text/negation";
import { answersIn } from "@dreamcatcher/text/speakers";
import { likeness, stems } from "@dreamcatcher/text/words";
import type { PlannableDream } from "../../planner.ts";
import { titleOf } from "../text.ts";
import { around, criterion, type DraftTicket } from "./draft-ticket.ts";
import { type Feature, mayBeImplemented } from "./requirements.ts";

/** The number of tickets of each kind; the other items share one. */
const MAX_PARTS = 8;
const MAX_FEATURES = 20;
const MAX_TODOS = 19;

/** A shorter topic is a question in passing, and no part of a document. */
const MIN_CHARACTERS = 200;

/** The tickets of a document: each topic of the conversation is a part to write. */
export function partTickets({ fragments }: PlannableDream, start: DraftTicket): DraftTicket[] {
  const parts = fragments.filter(
    ({ content, features }) => answersIn(content).length >= MIN_CHARACTERS || features.length > 0,
  );
  return [
    ...parts.slice(0, MAX_PARTS).map(
      ({ title }): DraftTicket => ({
        title: lineOf(`Write up: ${title}`, 120),
        description: "The outline contains its text in the conversation.",
        status: "open",
        acceptance: [criterion("a reader who does not know the conversation understands it")],
        evidence: [],
        estimate: around(2, "A part of a text."),
        after: [start],
      }),
    ),
    ...restTicket(
      "parts",
      parts.slice(MAX_PARTS).map(({ title }) => title),
      () => 2,
      [start],
    ),
  ];
}

const TAKES_LONGER = new RegExp(
  [
    String.raw`\b(?:pay(?:ment)?s?|log ?in|accounts?|password|auth\w*|sync\w*|offline|real-?time|live`,
    String.raw`search\w*|import\w*|export\w*|notif\w*|e-?mails?|calendar|upload\w*|encrypt\w*`,
    String.raw`translat\w*|api)\b`,
  ].join("|"),
  "i",
);

const hoursToBuild = (text: string): number => (TAKES_LONGER.test(withoutDenied(text)) ? 6 : 3);

interface FeatureFacts {
  isText: boolean;
  /** The index of the last fragment with code. */
  lastWithCode: number;
  /** The tickets for the existing code or text. */
  existing: readonly DraftTicket[];
  start: DraftTicket;
}

/**
 * One ticket for each feature. A program's feature is built and tested, or only tested where the code may
 * have it; a document's feature is written about.
 */
export function featureTickets(
  features: readonly Feature[],
  { isText, lastWithCode, existing, start }: FeatureFacts,
): DraftTicket[] {
  const hoursFor = (feature: Feature) =>
    isText || mayBeImplemented(feature, lastWithCode) ? 1 : hoursToBuild(feature.text);
  return [
    ...features.slice(0, MAX_FEATURES).map((feature): DraftTicket => {
      const { text, topic, isOpen } = feature;
      const related = existing.filter((draft) => isAbout(draft.title, text));
      const state = isOpen
        ? ", and still open in the conversation"
        : !isText && mayBeImplemented(feature, lastWithCode)
          ? "; later code may implement it"
          : "";
      return {
        title: titleOf(text, 200),
        description: lineOf(`Named under "${topic}"${state}.`, 4_000),
        status: "open",
        acceptance: [
          criterion(
            lineOf(
              isText ? `the text covers it: ${text}` : `a test shows that it does what was asked: ${text}`,
              500,
            ),
          ),
        ],
        evidence: [],
        estimate: around(hoursFor(feature), "By what it needs."),
        after: related.length > 0 ? related : [start],
      };
    }),
    ...restTicket(
      "features",
      features.slice(MAX_FEATURES).map(({ text }) => text),
      isText ? () => 1 : hoursToBuild,
      [start],
    ),
  ];
}

/** Errands depend on no other ticket. */
const ERRAND = new RegExp(
  [
    "^(?:ask|call|phone|mail|buy|order|check|decide|measure|photograph|read|borrow|find|get|choose|visit",
    String.raw`talk|meet|sign up|vraag|bel|koop|kies)\b`,
  ].join("|"),
  "i",
);

/** Steps of a few minutes. */
const QUICK_STEP =
  /^(?:install|run|start|save|replace|enable|download|open|rename|remove|try|installeer|download|start)\b/i;

const hoursToDo = (text: string): number => (ERRAND.test(text) || QUICK_STEP.test(text) ? 0.5 : 2);

export function todoTickets(
  todos: readonly string[],
  features: readonly DraftTicket[],
  start: DraftTicket[],
): DraftTicket[] {
  return [
    ...todos.slice(0, MAX_TODOS).map((text): DraftTicket => {
      const related = features.filter((draft) => isAbout(draft.title, text));
      return {
        title: titleOf(text, 200),
        description: "Still open in the conversation.",
        status: "open",
        acceptance: [criterion(lineOf(`done: ${text}`, 500))],
        evidence: [],
        estimate: around(hoursToDo(text), "By what it needs."),
        after: related.length > 0 ? related : ERRAND.test(text) ? [] : start,
      };
    }),
    ...restTicket("todos", todos.slice(MAX_TODOS), hoursToDo, start),
  ];
}

const restTicket = (
  kind: string,
  texts: readonly string[],
  hoursFor: (text: string) => number,
  after: DraftTicket[],
): DraftTicket[] =>
  texts.length === 0
    ? []
    : [
        {
          title: `The other ${texts.length} ${kind}`,
          description: texts
            .map((text) => `- ${lineOf(text, 200)}`)
            .join("\n")
            .slice(0, 4_000)
            .toWellFormed(),
          status: "open",
          acceptance: [criterion("each is done or has a ticket of its own")],
          evidence: [],
          estimate: around(
            Math.min(
              200,
              texts.reduce((hours, text) => hours + hoursFor(text), 0),
            ),
            "By their number.",
          ),
          after,
        },
      ];

const isAbout = (title: string, text: string): boolean => likeness(stems(title), stems(text)) >= 0.34;
