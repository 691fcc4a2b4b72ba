import type { Message } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Markdown } from "../ui/markdown.tsx";
import { SidePanel } from "../ui/side-panel.tsx";
import { Unread } from "../ui/unread.tsx";
import { isFree } from "../ui/use-focus-return.ts";
import { markQuote } from "./mark-quote.ts";
import { messageNaming } from "./message-naming.ts";
import type { PlaceInTalk } from "./place-in-talk.ts";
import { talkQuery } from "./talk-query.ts";
import { useCloseTalk } from "./use-close-talk.ts";

/** A talk with both sides, at the place that is asked for; of a quote alone, where that was said last. */
export function Talk({ talk, message, quote }: PlaceInTalk & { talk: string }) {
  const { dream: texts, app } = useTexts();
  const { data, error, isPending, refetch } = useQuery(talkQuery(useDevice(), talk));
  const close = useCloseTalk();
  const shown = message ?? (data && quote ? messageNaming(data, quote) : undefined);
  return (
    <SidePanel title={texts.talk} of={`${talk} ${message} ${quote}`} onClose={close}>
      {isPending && <p className="p-4 text-muted">{app.loading}</p>}
      {error && <Unread title={texts.talkFailed} error={error} onRetry={refetch} className="p-4" />}
      <ol className="divide-y divide-line">
        {data?.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages are never reordered
          <TalkMessage key={at} message={each} quote={at === shown ? (quote ?? "") : undefined} />
        ))}
      </ol>
    </SidePanel>
  );
}

/** A message; with a quote it is scrolled to, focused, and the quote marked. */
function TalkMessage({ message: { role, content }, quote }: { message: Message; quote: string | undefined }) {
  const { dream: texts } = useTexts();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = item.current;
    if (quote === undefined || element === null) return undefined;
    const panel = element.closest<HTMLElement>("aside, dialog");
    const range = markQuote(element, quote);
    if (panel) showIn(panel, range ?? element);
    if (isFree(panel)) element.focus({ preventScroll: true });
    return () => {
      CSS.highlights?.delete("quote");
    };
  }, [quote]);
  const isShown = quote !== undefined;
  return (
    <li
      ref={item}
      tabIndex={-1}
      aria-current={isShown || undefined}
      className={`border-s-4 py-3 ps-3 pe-4 -outline-offset-2 ${isShown ? "border-s-accent" : "border-s-transparent"}`}
    >
      <p className={`mb-1 text-xs font-semibold ${role === "user" ? "text-accent" : "text-muted"}`}>
        {role === "user" ? texts.you : texts.assistant}
      </p>
      <Markdown text={content} />
    </li>
  );
}

/** Scrolls a panel, and not the page, to where something in it stands a third down; code sideways as well. */
function showIn(panel: HTMLElement, target: Range | HTMLElement): void {
  const { top, height } = panel.getBoundingClientRect();
  panel.scrollTop += target.getBoundingClientRect().top - top - height / 3;
  const code = "startContainer" in target && target.startContainer.parentElement?.closest("pre");
  if (!code) return;
  const { left, right, width } = code.getBoundingClientRect();
  const words = target.getBoundingClientRect();
  if (words.right > right) code.scrollLeft += words.left - left - width / 3;
}
