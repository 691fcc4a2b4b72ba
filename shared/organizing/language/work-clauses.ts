import { negates } from "@dreamcatcher/text/negation";
import { opensWork, type SpokenLanguage, withoutAccents } from "@dreamcatcher/text/spoken";

/** The work that one of some expressions captures in a clause, or null. */
export function workIn(clause: string, patterns: readonly RegExp[], spoken: SpokenLanguage): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(clause);
    const work = found && workOf(found.slice(1).join("").trim(), spoken);
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
  const time = work.announced?.find((each) => each.soon)?.soon;
  for (const { soon, ending, infinitives, isVerbLast, ...said } of work.announced ?? []) {
    if (soon && !soon.test(part)) continue;
    const [, verb = "", rest = ""] = said.clause.exec(withoutTime(clause, time)) ?? [];
    const stem = verb.slice(0, verb.length - ending.length).toLowerCase();
    const [, object = rest, prefix = ""] = isVerbLast ? (PREFIXED.exec(rest) ?? []) : [];
    const infinitive = infinitives
      .map((each) => prefix + stem + each)
      .find((each) => verbs?.has(withoutAccents(each)));
    if (infinitive) return isVerbLast ? `${object} ${infinitive}` : `${infinitive} ${object}`;
  }
  return null;
}

/** The prefix of a German verb ends its clause: "den Elektriker an". */
const PREFIXED = /^(.+) (\p{Ll}{2,8})$/u;

/** A clause without the time that opens it: "am Samstag kaufe ich Farbe". */
function withoutTime(clause: string, soon: RegExp | undefined): string {
  const time = soon?.exec(clause);
  return time?.index === 0 ? clause.slice(time[0].length).replace(/^[\s,]+/, "") : clause;
}
