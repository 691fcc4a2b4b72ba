import type { Dream, Todo } from "@dreamcatcher/client";
import { LENGTHS, MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import { type FormEvent, useId, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { Section } from "../ui/section.tsx";
import { useLength } from "../ui/use-length.ts";
import { moved, without, withTodo } from "./items.ts";
import { TodoLine } from "./todo-line.tsx";
import type { Edit } from "./use-edit.ts";

/** The todos of a dream: tick, edit, add, move, remove. */
export function Todos({ dream, edit }: { dream: Dream; edit: Edit }) {
  const { dream: texts } = useTexts();
  const { todos } = dream;
  const save = (next: Todo[], done: string) => edit({ todos: next }, done, { todos });
  const open = todos.filter(({ done }) => !done).length;
  return (
    <Section title={texts.todos} count={texts.openOf(open, todos.length)}>
      <ul>
        {todos.map((todo, at) => (
          <TodoLine
            key={todo.id}
            todo={todo}
            places={{ at, last: todos.length - 1 }}
            onChange={(next, done) =>
              save(
                todos.map((each) => (each === todo ? next : each)),
                done,
              )
            }
            onMove={(to) => save(moved(todos, at, to), texts.movedItem)}
            onRemove={() => save(without(todos, todo), texts.removed)}
          />
        ))}
      </ul>
      {todos.length < MAX_ITEMS.todos ? (
        <NewTodo onAdd={(text) => save(withTodo(todos, text), texts.added)} />
      ) : (
        <p className="mt-2 text-sm text-muted">{texts.noMoreTodos(MAX_ITEMS.todos)}</p>
      )}
    </Section>
  );
}

function NewTodo({ onAdd }: { onAdd: (text: string) => void }) {
  const { dream: texts } = useTexts();
  const [text, setText] = useState("");
  const { words, isRight, reset } = useLength(text, LENGTHS.todo);
  const errorId = useId();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "" || !isRight()) return;
    onAdd(text.trim());
    setText("");
    reset();
  }
  return (
    <form onSubmit={submit} className="mt-2 flex flex-wrap gap-2">
      <input
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-label={texts.newTodo}
        placeholder={texts.newTodo}
        aria-invalid={words !== undefined}
        aria-describedby={errorId}
        className="min-h-9 min-w-0 grow rounded-lg border border-line bg-surface px-3"
      />
      <Button type="submit" disabled={text.trim() === ""}>
        {texts.add}
      </Button>
      <span className="basis-full empty:hidden">
        <FieldError id={errorId} words={words} />
      </span>
    </form>
  );
}
