import type { ImportSummary } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useErrorWords } from "../texts/error-words.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Button } from "../ui/button.tsx";
import { useAnnounce } from "./announce.ts";
import { ImportCard } from "./import-card.tsx";
import { ImportDetails } from "./import-details.tsx";
import { doneOf, type ImportStage, isEnded, stageOf } from "./stage-of.ts";

/** There are no events of counts, only of the end. */
const POLL_MS = 1_000;

interface ImportLineProps {
  id: string;
  /** What the list of imports says of it. */
  summary?: ImportSummary;
  /** It was begun here and now: its details are shown, and its end is read out. */
  isNew?: boolean;
}

/** One import: its counts as they happen, and in words what became of it. */
export function ImportLine({ id, summary, isNew = false }: ImportLineProps) {
  const { imports, app } = useTexts();
  const { client, account } = useDevice();
  const wordsOf = useErrorWords();
  const [isOpen, setOpen] = useState(isNew);
  const isRunning = summary !== undefined && !isEnded(stageOf(summary));
  const whole = useQuery({
    queryKey: ["import", account, id],
    queryFn: ({ signal }) => client.imports.get(id, { signal }),
    enabled: isOpen || isRunning,
    refetchInterval: ({ state: { data } }) => (data && isEnded(stageOf(data)) ? false : POLL_MS),
  });
  const data = whole.data ?? summary;
  useEndAnnounced(data, isNew || isRunning);
  if (!data)
    return (
      <ImportCard title={whole.error ? imports.unread : app.loading}>
        {whole.error && <Failed words={wordsOf(whole.error)} onRetry={whole.refetch} />}
      </ImportCard>
    );
  const stage = stageOf(data);
  return (
    <ImportCard title={data.filename} aside={<When time={data.created} />}>
      <p className={`text-sm ${stage === "failed" || stage === "lost" ? "text-bad" : "text-muted"}`}>
        {data.failure ?? imports.stages[stage]}
        {data.conversations_seen > 0 && ` · ${imports.counts(data)}`}
      </p>
      {stage === "failed" && <p className="text-sm">{imports.failedHelp}</p>}
      {!isEnded(stage) && <Progress data={data} stage={stage} />}
      {whole.error && <Failed words={wordsOf(whole.error)} onRetry={whole.refetch} />}
      {stage === "completed" && (
        <ImportDetails data={whole.data} isOpen={isOpen} onToggle={setOpen} name={data.filename} />
      )}
    </ImportCard>
  );
}

/** Reads the end of an import out, once. */
function useEndAnnounced(data: ImportSummary | undefined, isFollowed: boolean) {
  const { imports } = useTexts();
  const announce = useAnnounce();
  const stage = data && stageOf(data);
  const sentence =
    data && stage && isEnded(stage)
      ? `${data.filename}: ${data.failure ?? imports.stages[stage]}. ${imports.counts(data)}`
      : undefined;
  useEffect(() => {
    if (isFollowed && sentence !== undefined) announce(sentence);
  }, [isFollowed, sentence, announce]);
}

function Progress({ data, stage }: { data: ImportSummary; stage: ImportStage }) {
  // How many there are is known once the file is read to its end.
  const known = stage === "organizing" && { max: data.conversations_seen || 1, value: doneOf(data) };
  return <progress aria-label={data.filename} {...known} className="mt-1 h-1.5 w-full accent-accent" />;
}

function When({ time }: { time: string }) {
  const { ago, whole } = useTimes();
  return (
    <time dateTime={time} title={whole(time)}>
      {ago(time)}
    </time>
  );
}

function Failed({ words, onRetry }: { words: string; onRetry: () => unknown }) {
  const { app } = useTexts();
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2 text-sm">
      <p className="text-bad">{words}</p>
      <Button look="quiet" onClick={() => onRetry()}>
        {app.retry}
      </Button>
    </div>
  );
}
