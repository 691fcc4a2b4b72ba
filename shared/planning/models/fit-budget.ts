import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { Plan } from "@dreamcatcher/contracts/plan";
import { clip } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../planner.ts";

const sizeOf = (value: unknown) => JSON.stringify(value).length;

/** Room for so many characters of JSON, given out to whoever asks first. */
class CharacterBudget {
  left: number;

  constructor(characters: number) {
    this.left = characters;
  }

  /** Whether there is room for a value; if so, it is taken. */
  take(value: unknown): boolean {
    const size = sizeOf(value) + 1;
    if (size > this.left) return false;
    this.left -= size;
    return true;
  }

  /** As much of the text as there is room for. */
  cut(text: string): string {
    if (this.take(text)) return text;
    // How long a text is as JSON shows when it is written: some characters take six.
    for (let length = Math.min(text.length, this.left); length > 0; length = Math.floor(length * 0.8)) {
      const kept = `${clip(text, length)} […]`;
      if (this.take(kept)) return kept;
    }
    return "";
  }
}

/**
 * What a model is told of a dream: at most `characters` of JSON. The newest fragments come first into it, since
 * of two versions the later one counts, and a fragment's code before its words. `left_out` tells what is missing.
 */
export function fitDream({ dream, fragments }: PlannableDream, characters: number) {
  const budget = new CharacterBudget(characters - 500);
  const { title, tags } = dream;
  budget.take({ title, tags });
  const summary = budget.cut(dream.summary);
  const description = budget.cut(dream.description);
  const todos = dream.todos.map(({ text, done }) => ({ text, done })).filter((todo) => budget.take(todo));
  const kept = fragments
    .toReversed()
    .flatMap((fragment) => fitFragment(fragment, budget))
    .reverse();
  const documents = dream.documents.map(({ title }) => title).filter((title) => budget.take(title));
  const missing = [
    [dream.todos.length - todos.length, "todos"],
    [fragments.length - kept.length, "earlier fragments"],
    [kept.filter(({ cut }) => cut).length, "fragments in part"],
    [dream.documents.length - documents.length, "documents"],
  ] as const;
  const left_out = missing.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return { title, tags, summary, description, todos, documents, fragments: kept, left_out };
}

function fitFragment({ title, content, features, code_snippets }: Fragment, budget: CharacterBudget) {
  const whole = { title, features, code_snippets, content, cut: false };
  if (budget.take(whole)) return [whole];
  const code = { title, features, code_snippets, content: "", cut: true };
  if (budget.take(code)) return [{ ...code, content: budget.cut(content) }];
  const words = { title, features: [], code_snippets: [], content: "", cut: true };
  return budget.take(words) ? [{ ...words, content: budget.cut(content) }] : [];
}

/** What a model is told of a plan: all of it, or the tickets' titles alone where `characters` do not hold more. */
export function fitPlan({ intent: { kind, language }, summary, tickets }: Plan, characters: number) {
  const fitted = { kind, language, summary, tickets };
  if (sizeOf(fitted) <= characters) return fitted;
  return { kind, language, summary, tickets: tickets.map(({ id, title }) => ({ id, title })) };
}
