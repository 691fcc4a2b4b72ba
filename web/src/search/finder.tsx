import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { useDeferredValue, useEffect, useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useLengthWords } from "../texts/length-words.ts";
import { lengthProblem } from "../texts/text-length.ts";
import { useTexts } from "../texts/texts.ts";
import { chooseTheme, THEMES } from "../ui/theme.ts";
import { findHere, findThere, together } from "./find.ts";
import { FoundItem } from "./found-item.tsx";
import { placeOfPiece } from "./piece.ts";
import { WORDS, type Words } from "./words.ts";

const ITEM = "cursor-pointer rounded-lg px-3 py-2 aria-selected:bg-accent-soft aria-disabled:cursor-default";
const GROUP =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted";

/** The palette's content: pages to go to, and dreams found on this device and by the service. */
export function Finder({ words, onWords, onDone }: Words & { onDone: () => void }) {
  const { app, account, search } = useTexts();
  const device = useDevice();
  const navigate = useNavigate();
  const lengthWords = useLengthWords();
  const [selected, setSelected] = useState("");
  const query = useDeferredValue(words.trim());
  const here = useQuery({
    queryKey: ["find here", device.account, query],
    queryFn: () => findHere(device, query),
    enabled: query !== "",
    placeholderData: keepPreviousData,
    networkMode: "always",
  });
  const there = useQuery({
    queryKey: ["find there", device.account, query],
    queryFn: ({ signal }) => findThere(device, query, signal),
    enabled: query !== "",
    networkMode: "always",
  });
  const go = (to: "/" | "/imports" | "/account") => () => {
    onDone();
    return navigate({ to });
  };
  async function create() {
    const { id } = await device.manager.dreams.create({ title: query });
    onDone();
    await navigate({ to: "/dreams/$dreamId", params: { dreamId: id } });
  }
  const dreams = query === "" ? [] : together(here.data ?? [], there.data?.dreams ?? []);
  const isHereAnswered = here.isError || (here.isSuccess && !here.isPlaceholderData);
  const isAnswered = isHereAnswered && there.isSuccess;
  // The talks are searched by the service alone: without it, not finding something says nothing of them.
  const state =
    query === "" || isAnswered
      ? undefined
      : there.isError && isHereAnswered
        ? search.talksUnsearched
        : search.searching;
  const problem = lengthProblem(query, LENGTHS.title);
  const isNothing = query !== "" && dreams.length === 0 && isAnswered;
  const suggestion = isNothing ? there.data.suggestion : null;
  const first = dreams[0]?.id;
  // What is found comes after the words are typed: Enter is for the best of it, not for what stood there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each query begins at its first result
  useEffect(() => {
    if (first !== undefined) setSelected(first);
  }, [first, query]);
  return (
    <Command
      shouldFilter={false}
      label={app.search}
      value={selected}
      onValueChange={setSelected}
      className="p-2"
    >
      <Command.Input
        autoFocus
        value={words}
        onValueChange={onWords}
        placeholder={search.placeholder}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        className={WORDS}
      />
      <Command.List className="mt-2 max-h-[50vh] overflow-y-auto">
        {suggestion && (
          <Command.Item className={`${ITEM} text-muted`} onSelect={() => onWords(suggestion)}>
            {search.did(suggestion)}
          </Command.Item>
        )}
        {dreams.length > 0 && (
          <Command.Group heading={search.found} className={GROUP}>
            {dreams.map((dream) => (
              <Command.Item
                key={dream.id}
                value={dream.id}
                className={ITEM}
                onSelect={() => {
                  onDone();
                  const search = dream.piece ? placeOfPiece(dream.piece) : {};
                  return navigate({ to: "/dreams/$dreamId", params: { dreamId: dream.id }, search });
                }}
              >
                <FoundItem dream={dream} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {isNothing && (
          <p role="status" className="px-3 py-6 text-center text-muted">
            {search.nothing}
          </p>
        )}
        {(dreams.length > 0 || isNothing) && (
          <Command.Group heading={search.act} className={GROUP}>
            <Command.Item
              value="new dream"
              disabled={problem !== undefined}
              className={ITEM}
              onSelect={create}
            >
              <span className="wrap-anywhere">{search.writeDown(query)}</span>
              {problem && <span className="block text-sm text-muted">{lengthWords(problem)}</span>}
            </Command.Item>
          </Command.Group>
        )}
        {query === "" && (
          <Command.Group heading={search.go} className={GROUP}>
            <Command.Item className={ITEM} onSelect={go("/")}>
              {app.home}
            </Command.Item>
            <Command.Item className={ITEM} onSelect={go("/imports")}>
              {app.imports}
            </Command.Item>
            <Command.Item className={ITEM} onSelect={go("/account")}>
              {app.account}
            </Command.Item>
          </Command.Group>
        )}
        {query === "" && (
          <Command.Group heading={search.act} className={GROUP}>
            {THEMES.map((theme) => (
              <Command.Item
                key={theme}
                value={theme}
                className={ITEM}
                onSelect={() => {
                  chooseTheme(theme);
                  onDone();
                }}
              >
                {account.theme}: {account.themes[theme]}
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
      <p role="status" className={state ? "px-3 py-2 text-sm text-muted" : "sr-only"}>
        {state}
      </p>
    </Command>
  );
}
