import type { Dream } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEdit } from "../dream/use-edit.ts";
import { StalledBuilds, useStalledBuilds } from "../implementations/stalled-builds.tsx";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Section } from "../ui/section.tsx";
import { oldestFirst, openTodosOf } from "./open-todos.ts";

const STEP = 30;

/** What is left to do: builds that stalled, then dreams with open todos, those that lie longest first. */
export function Unfinished({ dreams }: { dreams: readonly Dream[] }) {
  const { home } = useTexts();
  const [shown, setShown] = useState(STEP);
  const open = oldestFirst(dreams);
  const stalled = useStalledBuilds(dreams);
  if (open.length === 0 && stalled.length === 0) return <Notice title={home.allDone} heading="h2" />;
  return (
    <>
      <StalledBuilds builds={stalled} />
      {open.length > 0 && (
        <Section title={home.withTodos} count={home.leftToDo(open.length, openTodosOf(open))}>
          <ul className="space-y-3">
            {open.slice(0, shown).map((dream) => (
              <OpenDream key={dream.id} dream={dream} />
            ))}
          </ul>
          {open.length > shown && (
            <Button className="mt-3" onClick={() => setShown(shown + STEP)}>
              {home.more(open.length - shown)}
            </Button>
          )}
        </Section>
      )}
    </>
  );
}

function OpenDream({ dream }: { dream: Dream }) {
  const { dream: texts, home } = useTexts();
  const { ago, whole } = useTimes();
  const { id, title, created, todos } = dream;
  const edit = useEdit(id);
  return (
    <li className="rounded-xl border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Link to="/dreams/$dreamId" params={{ dreamId: id }} className="font-medium hover:underline">
          {title}
        </Link>
        <time dateTime={created} title={whole(created)} className="text-sm text-muted sm:ms-auto">
          {home.createdAgo(ago(created))}
        </time>
      </div>
      <ul className="mt-2 space-y-1">
        {todos
          .filter(({ done }) => !done)
          .map((todo) => (
            <li key={todo.id}>
              <label className="flex items-start gap-2">
                <input
                  type="checkbox"
                  checked={false}
                  className="mt-1 size-4 shrink-0 accent-accent"
                  onChange={() =>
                    edit(
                      { todos: todos.map((each) => (each === todo ? { ...todo, done: true } : each)) },
                      texts.ticked,
                      { todos },
                    )
                  }
                />
                {todo.text}
              </label>
            </li>
          ))}
      </ul>
    </li>
  );
}
