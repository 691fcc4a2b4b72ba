import { negates } from "@dreamcatcher/text/negation";
import { opensWork, type SpokenLanguage, withoutAccents } from "@dreamcatcher/text/spoken";

/** The work that one of some expressions captures in a clause, or null. */
export function workIn(clause: string, patterns: readonly RegExp[], spoken: SpokenLanguage): string | null {
  for (const pattern of patterns) {
    const [found, ...captured] = pattern.exec(clause) ?? [];
    const work = found === undefined ? null : workOf(captured.join("").trim(), spoken);
    if (work) return work;
  }
  return null;
}

/** A clause that names work, up to where its verb ends it: "write a letter". */
function workOf(text: string, spoken: SpokenLanguage): string | null {
  const { infinitive, idle } = spoken.work;
  const main = mainOf(text);
  if (idle.test(text) || idle.test(main) || negates(main)) return null;
  if (!infinitive) return main;
  if (opensWork(text, spoken)) return text;
  if (infinitive.test(main)) return main;
  return infinitive.test(text) ? text : null;
}

/** A clause up to its first comma. */
export const mainOf = (clause: string): string => clause.split(/[,;]\s|[，；]/, 1)[0] ?? clause;

/** What a clause says that the person is about to do, with its infinitive: "mañana llamo al banco". */
export function announcedIn(part: string, clause: string, { work, verbs }: SpokenLanguage): string | null {
  const { present } = work;
  if (!present?.soon.test(part)) return null;
  const [, verb = "", rest = ""] = present.clause.exec(clause) ?? [];
  const stem = verb.slice(0, verb.length - present.ending.length);
  const [, object = rest, prefix = ""] = present.isVerbLast ? (PREFIXED.exec(rest) ?? []) : [];
  const infinitive = present.infinitives
    .map((ending) => prefix + stem.toLowerCase() + ending)
    .find((each) => verbs?.has(withoutAccents(each)));
  if (!infinitive) return null;
  return present.isVerbLast ? `${object} ${infinitive}` : `${infinitive} ${object}`;
}

/** The prefix of a German verb ends its clause: "den Elektriker an". */
const PREFIXED = /^(.+) (\p{Ll}{2,8})$/u;
