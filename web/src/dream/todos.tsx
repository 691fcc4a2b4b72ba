import type { Dream, Todo } from "@dreamcatcher/client";
import { LENGTHS, MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { EvidenceColumn } from "../talk/evidence.tsx";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { EditableText } from "../ui/editable-text.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Section } from "../ui/section.tsx";
import { useLength } from "../ui/use-length.ts";
import { moved, without, withTodo } from "./items.ts";
import { Tick } from "./tick.tsx";
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
          <li
            key={todo.id}
            className="group flex items-start gap-2 max-sm:flex-wrap rounded-lg px-1 py-1 hover:bg-raised/50"
          >
            <Tick
              todo={todo}
              onChange={(done) =>
                save(
                  todos.map((each) => (each === todo ? { ...todo, done } : each)),
                  done ? texts.ticked : texts.reopened,
                )
              }
            />
            <div className={`min-w-0 flex-1 ${todo.done ? "text-muted line-through" : ""}`}>
              <EditableText
                value={todo.text}
                label={texts.editTodo}
                length={LENGTHS.todo}
                onSave={(text) =>
                  save(
                    todos.map((each) => (each === todo ? { ...todo, text } : each)),
                    texts.changed,
                  )
                }
              />
            </div>
            <span className="flex justify-end opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 max-sm:order-last max-sm:hidden max-sm:basis-full max-sm:group-focus-within:flex pointer-coarse:opacity-100">
              <IconButton
                icon={ArrowUp}
                label={texts.moveUp(todo.text)}
                disabled={at === 0}
                onClick={() => save(moved(todos, at, at - 1), texts.movedItem)}
              />
              <IconButton
                icon={ArrowDown}
                label={texts.moveDown(todo.text)}
                disabled={at === todos.length - 1}
                onClick={() => save(moved(todos, at, at + 1), texts.movedItem)}
              />
              <IconButton
                icon={Trash2}
                label={texts.removeItem(todo.text)}
                onClick={() => save(without(todos, todo), texts.removed)}
              />
            </span>
            <EvidenceColumn evidence={todo.evidence} />
          </li>
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
