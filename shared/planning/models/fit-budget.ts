import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { Plan } from "@dreamcatcher/contracts/plan";
import { clip } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../planner.ts";

const sizeOf = (value: unknown) => JSON.stringify(value).length;

/** A budget of characters of JSON, spent first come, first served. */
class CharacterBudget {
  left: number;

  constructor(characters: number) {
    this.left = characters;
  }

  /** Spends the size of a value; returns false, and spends nothing, where the value does not fit. */
  take(value: unknown): boolean {
    const size = sizeOf(value) + 1;
    if (size > this.left) return false;
    this.left -= size;
    return true;
  }

  /** Spends the budget on as much of a text as fits, and returns that. */
  takeStart(text: string): string {
    if (this.take(text)) return text;
    // The length as JSON is known only once serialized: some characters take six.
    for (let length = Math.min(text.length, this.left); length > 0; length = Math.floor(length * 0.8)) {
      const kept = `${clip(text, length)} […]`;
      if (this.take(kept)) return kept;
    }
    return "";
  }
}

/**
 * The parts of a dream that a model receives: at most `characters` of JSON. The newest fragments take
 * precedence, since later versions of code count, and code over text. `left_out` counts what is missing.
 */
export function fitDream({ dream, fragments }: PlannableDream, characters: number) {
  const budget = new CharacterBudget(characters - 500);
  const { title, tags } = dream;
  budget.take({ title, tags });
  const summary = budget.takeStart(dream.summary);
  const description = budget.takeStart(dream.description);
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
  if (budget.take(code)) return [{ ...code, content: budget.takeStart(content) }];
  const words = { title, features: [], code_snippets: [], content: "", cut: true };
  return budget.take(words) ? [{ ...words, content: budget.takeStart(content) }] : [];
}

/**
 * The parts of a plan that a model receives: whole tickets, or only titles where `characters` are too few.
 */
export function fitPlan({ intent: { kind, language }, summary, tickets }: Plan, characters: number) {
  const fitted = { kind, language, summary, tickets };
  if (sizeOf(fitted) <= characters) return fitted;
  return { kind, language, summary, tickets: tickets.map(({ id, title }) => ({ id, title })) };
}
