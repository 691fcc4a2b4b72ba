import { isWorkVerb } from "@dreamcatcher/text/verbs";
import { isIncomplete } from "./wording.ts";

/** What an assistant does to be able to work, which is no work of its own. */
const LOOKS =
  /^(?:check|read|look|open|give me|confirm|investigate|search|explain|tell|scan|see|ask|use it|think|remember|show me|(?:take|have|do|give it) an? (?:\p{L}+ )?look|discuss (?:(?:it|this|that|these|them|everything)(?: \p{L}+)* )?with me|describe|understand|continue|try again|end the (?:session|chat)|lees|bekijk|lies|schau|lis|regarde|lee|mira|leggi|guarda|leia|olhe|прочитай|посмотри)(?!\p{L})|^(?:请|請)?(?:帮我|幫我|给我|給我)?(?:阅读|查看|解释|閱讀|讀|看)/iu;

/** Whether a name only points at what was said before it: "Fix this". */
export const isVague = (name: string): boolean =>
  isIncomplete(name) ||
  /^\S+ (?:it|this|that|these|them)(?: \S+)?$/i.test(name) ||
  /^\S+ (?:den(?:na|ne)?|det(?:ta|te)?|это|этот|его|isso|isto|esto|eso|questo|quello|das|dies|es|ça|cela|to|це|його)$/iu.test(
    name,
  );

/** Whether a name is of a look at what there is, without anything to make. */
export const isLook = (name: string): boolean =>
  LOOKS.test(name) && ![...name.matchAll(/ (?:and|en) (\p{L}+)/gu)].some(([, verb = ""]) => isWork(verb));

const isWork = (verb: string): boolean =>
  (isWorkVerb(verb) || /^(?:recommend|suggest|propose)$/.test(verb)) && !LOOKS.test(verb);
