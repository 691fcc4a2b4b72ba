import { isQuestion } from "@dreamcatcher/text/sentences";
import { automatingIn, kindsIn } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import type { ParsedConversation } from "../parsed-conversation.ts";
import { withoutFiller } from "./filler.ts";

/** What a sentence lets happen by itself. */
export interface Automation {
  /** All of it: what happens, when, and except when; a part of it would be wrong. */
  rule: string;
  /** What is asked for before it: "Build me a bot". */
  request: string;
  /** Whether the sentence says nothing else. */
  isWhole: boolean;
}

/** Reads what is to happen by itself: "when it rains, close the window, unless I am out". */
export interface Automations {
  /** Whether the person names an automation. */
  isNamed: boolean;
  of: (sentence: string) => Automation | null;
  /** Whether a text, where the person names an automation, says when something does not happen. */
  hasException: (text: string) => boolean;
  /** Whether a sentence only adds an exception to what is said before it. */
  excepts: (sentence: string) => boolean;
}

const MAX_TURNS = 20;
const MAX_READ = 1_000;
const MAX_SENTENCE = 500;

/** A coding agent is told how to work rather than what is to happen by itself. */
const NONE: Automations = {
  isNamed: false,
  of: () => null,
  hasException: () => false,
  excepts: () => false,
};

/**
 * How the automations of a conversation are read. Where the person names none, one follows the request for a
 * program, or is an order with a condition and an exception.
 */
export function automationsIn({ turns, language, agentic }: ParsedConversation): Automations {
  if (agentic) return NONE;
  const { names, programs, rule, conditions, exceptions, excepts, wishes, addresses } =
    automatingIn(language);
  const { fails, creates } = kindsIn(language);
  const isNamed = turns
    .slice(0, MAX_TURNS)
    .some(({ asked }) => asked.some(({ text }) => names.test(text.slice(0, MAX_READ))));
  return {
    isNamed,
    of: (sentence) =>
      sentence.length > MAX_SENTENCE || isQuestion(sentence)
        ? null
        : automationIn(withoutFiller(sentence).replace(/[\s.!]+$/, "")),
    hasException: (text) => isNamed && exceptions.test(text),
    excepts: (sentence) => excepts.test(sentence),
  };

  function automationIn(said: string): Automation | null {
    const introduced = INTRODUCES.exec(said);
    const request = said.slice(0, introduced?.index ?? 0);
    const rest = said.slice(request.length + (introduced?.[0].length ?? 0));
    if (request && acts(rest) && (names.test(request) || programs.test(request))) {
      const from = startOf(request, names.test(request) ? names : programs);
      // A kind alone says nothing beside the rule.
      return { ...whole(request.slice(from).includes(" ") ? said.slice(from) : rest), request };
    }
    if (isRule(said)) return whole(said);
    if (!isNamed) return null;
    const wished = said.replace(wishes, "");
    if (wished !== said && exceptions.test(wished)) return whole(wished);
    if (!names.test(said)) return isOrder(said) ? whole(said) : null;
    const described = said.slice(startOf(said, names));
    return conditions.test(described) ? { rule: described, request: said, isWhole: false } : null;
  }

  /** "When it rains, close the window". */
  function acts(text: string): boolean {
    const act = rule.exec(text)?.groups?.act;
    return act !== undefined && !fails.test(act);
  }

  function isRule(text: string): boolean {
    return acts(text) && (isNamed || (exceptions.test(text) && !addresses.test(text)));
  }

  /** "Close the window when it rains, unless I am out". */
  function isOrder(text: string): boolean {
    return isImperative(text) && exceptions.test(text) && conditions.test(text) && !creates.test(text);
  }
}

/** Where the phrase begins that names a thing, behind its article. */
function startOf(text: string, thing: RegExp): number {
  const named = thing.exec(text)?.index ?? 0;
  return UP_TO_ARTICLE.exec(text.slice(0, named))?.[0].length ?? named;
}

const whole = (rule: string): Automation => ({ rule, request: "", isWhole: true });

/** Between a request and the rule: "a bot: when …", "a workflow that, when …". */
const INTRODUCES = /\s?:\s+|,?\s+(?:that|which|die|dat|der|das|qui|que|che),?\s+/iu;
const UP_TO_ARTICLE =
  /^.*(?<!\p{L})(?:an?|the|my|our|een|de|het|eine?[nr]?|der|die|das|une?|la|le|una|el|il|uma?)\s+/iu;
