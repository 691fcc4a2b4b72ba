import { type FormEvent, useId, useState } from "react";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { BuildsLeftNote } from "./builds-left-note.tsx";
import { PlannerChoice } from "./planner-choice.tsx";
import { useBuildsLeft } from "./use-builds-left.ts";
import { type BuildChoices, useStartBuild } from "./use-start-build.ts";

const LANGUAGES = { javascript: "JavaScript", typescript: "TypeScript", python: "Python" };
type Language = keyof typeof LANGUAGES;

const CHOICE = "min-h-9 rounded-lg border border-line bg-surface px-2 text-sm";

/** The button that builds a dream; its choices are folded away, since each has a good default. */
export function StartBuild({ dreamId }: { dreamId: string }) {
  const { build } = useTexts();
  const advise = useAdvice();
  const { mutate, isPending, error } = useStartBuild(dreamId);
  const [choices, setChoices] = useState<BuildChoices>({});
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const note = useId();
  const builds = useBuildsLeft();
  const choose = (next: BuildChoices) => setChoices({ ...choices, ...next });
  function submit(event: FormEvent) {
    event.preventDefault();
    mutate(choices);
  }
  function chooseLanguage(language: string) {
    const { language: _, ...others } = choices;
    setChoices(language === "" ? others : { ...others, language: language as Language });
  }
  function chooseToWait(waits: boolean) {
    const { stop_after: _, ...others } = choices;
    setChoices(waits ? { ...others, stop_after: "plan" } : others);
  }
  return (
    <form onSubmit={submit}>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          look="primary"
          disabled={isPending || builds?.left === 0}
          aria-describedby={builds && note}
        >
          {isPending ? build.starting : build.start}
        </Button>
        <Button look="quiet" aria-expanded={isOpen} aria-controls={panel} onClick={() => setOpen(!isOpen)}>
          {build.choices}
        </Button>
        <BuildsLeftNote id={note} builds={builds} />
      </div>
      <div id={panel} hidden={!isOpen} className="mt-3 rounded-xl border border-line bg-surface px-4 py-3">
        <div className="flex flex-wrap items-end gap-4">
          {isOpen && <PlannerChoice planner={choices.planner} onChoose={(planner) => choose({ planner })} />}
          <label className="grid gap-1 text-sm">
            {build.language}
            <select
              value={choices.language ?? ""}
              onChange={({ target }) => chooseLanguage(target.value)}
              className={CHOICE}
            >
              <option value="">{build.anyLanguage}</option>
              {Object.entries(LANGUAGES).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label className="mt-3 flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            checked={choices.verify ?? true}
            onChange={({ target }) => choose({ verify: target.checked })}
            className="mt-0.5 size-4 accent-accent"
          />
          <span>
            {build.verify}
            <span className="block text-muted">{build.verifyText}</span>
          </span>
        </label>
        <label className="mt-3 flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            checked={choices.stop_after === "plan"}
            onChange={({ target }) => chooseToWait(target.checked)}
            className="mt-0.5 size-4 accent-accent"
          />
          <span>
            {build.planFirst}
            <span className="block text-muted">{build.planFirstText}</span>
          </span>
        </label>
      </div>
      {error && (
        <p role="alert" className="mt-2 text-bad">
          {build.notStarted} {advise(error)}
        </p>
      )}
    </form>
  );
}
