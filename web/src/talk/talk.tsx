import type { Message } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { buttonLook } from "../ui/button.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { markQuote } from "./mark-quote.ts";
import type { PlaceInTalk } from "./place-in-talk.ts";

/** A talk with both sides, at the place that is asked for. */
export function Talk({ talk, message, quote }: PlaceInTalk & { talk: string }) {
  const { dream: texts, app } = useTexts();
  const { client } = useDevice();
  const { data, error, isPending } = useQuery({
    queryKey: ["talk", talk],
    queryFn: async ({ signal }) => {
      const messages: Message[] = [];
      for await (const each of client.conversations.messages(talk, {}, { signal })) messages.push(each);
      return messages;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <aside
      aria-label={texts.talk}
      className="rounded-xl border border-line bg-surface lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
    >
      <div className="sticky top-0 z-10 flex items-center border-b border-line bg-surface px-4 py-2">
        <h2 className="text-sm font-semibold">{texts.talk}</h2>
        <Link
          from="/dreams/$dreamId"
          to="."
          search={{}}
          resetScroll={false}
          className={`ms-auto ${buttonLook("quiet")}`}
        >
          <X aria-hidden className="size-4" />
          <span className="sr-only">{app.close}</span>
        </Link>
      </div>
      {isPending && <p className="p-4 text-muted">{app.loading}</p>}
      {error && (
        <p role="alert" className="p-4 text-bad">
          {texts.talkFailed}: {error.message}
        </p>
      )}
      <ol className="divide-y divide-line">
        {data?.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages are never reordered
          <TalkMessage key={at} message={each} quote={at === message ? (quote ?? "") : undefined} />
        ))}
      </ol>
    </aside>
  );
}

/** A message; with a quote it is scrolled to, focused, and the quote marked. */
function TalkMessage({ message: { role, content }, quote }: { message: Message; quote: string | undefined }) {
  const { dream: texts } = useTexts();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = item.current;
    if (quote === undefined || element === null) return undefined;
    const range = markQuote(element, quote);
    const target = range?.startContainer.parentElement ?? element;
    target.scrollIntoView({ block: "center", behavior: "smooth" });
    element.focus({ preventScroll: true });
    return () => {
      CSS.highlights?.delete("quote");
    };
  }, [quote]);
  return (
    <li ref={item} tabIndex={-1} className="px-4 py-3 outline-none">
      <p className={`mb-1 text-xs font-semibold ${role === "user" ? "text-accent" : "text-muted"}`}>
        {role === "user" ? texts.you : texts.assistant}
      </p>
      <Markdown text={content} />
    </li>
  );
}
