import type { Todo } from "@dreamcatcher/client";
import { useEffect, useState } from "react";

interface TickProps {
  todo: Todo;
  onChange: (done: boolean) => void;
}

/** The box of a todo. It shows a tick at once, and once the todo is read again, what the todo says. */
export function Tick({ todo, onChange }: TickProps) {
  const [wished, setWished] = useState<boolean>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading of the todo ends the wish
  useEffect(() => setWished(undefined), [todo]);
  return (
    <input
      type="checkbox"
      checked={wished ?? todo.done}
      aria-label={todo.text}
      onChange={({ target }) => {
        setWished(target.checked);
        onChange(target.checked);
      }}
      className="mt-1 size-4 shrink-0 accent-accent"
    />
  );
}
