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
    // All around the box ticks it as well.
    <label className="flex h-11 w-9 shrink-0 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        checked={wished ?? todo.done}
        aria-label={todo.text}
        onChange={({ target }) => {
          setWished(target.checked);
          onChange(target.checked);
        }}
        className="size-4 cursor-pointer accent-accent"
      />
    </label>
  );
}
