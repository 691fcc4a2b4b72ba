import type { Operations } from "@dreamcatcher/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";

const LANGUAGES = { javascript: "JavaScript", typescript: "TypeScript", python: "Python" };
type Language = keyof typeof LANGUAGES;

/** The choices of a build, and its button. */
export function StartBuild({ dreamId }: { dreamId: string }) {
  const { build } = useTexts();
  const { client } = useDevice();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [language, setLanguage] = useState<Language | "">("");
  const [waits, setWaits] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      client.dreams.implement(dreamId, {
        ...(language && { language }),
        ...(waits && { stop_after: "plan" }),
      } as Operations["implement-dream"]["body"]),
    onSuccess: ({ id }) => {
      queries.invalidateQueries({ queryKey: ["implementations", dreamId] });
      return navigate({
        to: "/implementations/$implementationId",
        params: { implementationId: id },
      });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    mutate();
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-3">
      <Button type="submit" look="primary" disabled={isPending}>
        {build.start}
      </Button>
      <select
        aria-label={build.language}
        value={language}
        onChange={({ target }) => setLanguage(target.value as Language | "")}
        className="min-h-9 rounded-lg border border-line bg-surface px-2 text-sm"
      >
        <option value="">{build.anyLanguage}</option>
        {Object.entries(LANGUAGES).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <label className="flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={waits}
          onChange={({ target }) => setWaits(target.checked)}
          className="size-4 accent-accent"
        />
        {build.planFirst}
      </label>
      {error && (
        <p role="alert" className="w-full text-bad">
          {error.message}
        </p>
      )}
    </form>
  );
}
