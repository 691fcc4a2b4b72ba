import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { Arriving } from "../data/arriving.tsx";
import { useDream } from "../data/dreams.ts";
import { useUnsettled } from "../data/unsettled.ts";
import { Builds } from "../implementations/builds.tsx";
import { EvidenceLink } from "../talk/evidence.tsx";
import { Talk } from "../talk/talk.tsx";
import { withoutTalks } from "../talk/talks-of.ts";
import { WordsFound } from "../talk/words-found.tsx";
import { useTexts } from "../texts/texts.ts";
import { EditableText } from "../ui/editable-text.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { NotFound } from "../ui/problems.tsx";
import { Section } from "../ui/section.tsx";
import { Description } from "./description.tsx";
import { Documents } from "./documents.tsx";
import { DreamActions } from "./dream-actions.tsx";
import { DreamFacts } from "./dream-facts.tsx";
import { History } from "./history.tsx";
import { without } from "./items.ts";
import { Statements } from "./statements.tsx";
import { Todos } from "./todos.tsx";
import { UnsettledNotices } from "./unsettled-notices.tsx";
import { useEdit } from "./use-edit.ts";
import { useWhileFocused } from "./use-while-focused.ts";
import { Written } from "./written.tsx";

const route = getRouteApi("/own/dreams/$dreamId");

/** One dream, beside the talk that it comes from. */
export function DreamPage() {
  const { dreamId } = route.useParams();
  const { talk, file, ...place } = route.useSearch();
  const { dream: whole, onFocus, onBlur } = useWhileFocused(useDream(dreamId), dreamId);
  const edit = useEdit(dreamId, whole);
  const { conflicts } = useUnsettled();
  const { dream: texts } = useTexts();
  if (whole === undefined) return <Arriving />;
  if (whole === null)
    return (
      <>
        <UnsettledNotices dreamId={dreamId} />
        <NotFound />
      </>
    );
  // It stands here for a decision alone: the service can read and build nothing of it.
  const isGone = conflicts.some(({ dream_id, theirs }) => dream_id === whole.id && theirs === null);
  const dream = isGone ? withoutTalks(whole) : whole;
  const { title, summary, outcome, todos, decisions, features, suggestions } = dream;
  return (
    <div className={talk ? "lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-8" : ""}>
      <PageTitle of={title} />
      <article className="min-w-0 wrap-anywhere" onFocus={onFocus} onBlur={onBlur}>
        <h1 className="text-2xl font-semibold tracking-tight">
          <EditableText
            value={title}
            label={texts.editTitle}
            length={LENGTHS.title}
            onSave={(next) => edit({ title: next }, texts.changed, { title })}
          />
        </h1>
        <UnsettledNotices dreamId={dreamId} />
        <DreamFacts dream={dream} edit={edit} />
        <DreamActions dream={dream} edit={edit} isGone={isGone} />
        {outcome && (
          <p className="mt-5 flex items-start gap-2 rounded-lg bg-good-soft py-3 ps-4 pe-1">
            <span className="grow">
              <strong className="font-semibold">{texts.outcome}: </strong>
              {outcome.text}
            </span>
            <span className="-my-0.5 flex">
              <EvidenceLink evidence={outcome.evidence} />
            </span>
          </p>
        )}
        {summary && (
          <Section title={texts.summary}>
            <EditableText
              value={summary}
              label={texts.editSummary}
              length={LENGTHS.summary}
              multiline
              className="leading-relaxed"
              onSave={(next) => edit({ summary: next }, texts.changed, { summary })}
            />
          </Section>
        )}
        {!summary && <Description dream={dream} edit={edit} />}
        <Todos dream={dream} edit={edit} />
        <Statements
          title={texts.decisions}
          items={decisions}
          onChange={(next, done) => edit({ decisions: next }, done, { decisions })}
        />
        <Statements
          title={texts.features}
          items={features}
          onChange={(next, done) => edit({ features: next }, done, { features })}
        />
        <Statements
          title={texts.suggestions}
          items={suggestions}
          onChange={(next, done) => edit({ suggestions: next }, done, { suggestions })}
          actions={(suggestion) => (
            <IconButton
              icon={Plus}
              label={texts.accept(suggestion.text)}
              onClick={() =>
                edit(
                  {
                    suggestions: without(suggestions, suggestion),
                    todos: [...todos, { ...suggestion, done: false }],
                  },
                  texts.accepted,
                  { suggestions, todos },
                )
              }
            />
          )}
        />
        {/* A summary says the same in fewer words. */}
        {summary && <Description dream={dream} edit={edit} />}
        {isGone ? (
          <Documents dream={dream} documents={dream.documents} />
        ) : (
          <>
            <Written dream={dream} open={file} />
            <Builds dream={dream} />
            <History dreamId={dreamId} revision={dream.revision} />
          </>
        )}
        {!talk && place.quote && <WordsFound words={place.quote} />}
      </article>
      {talk && <Talk talk={talk} {...place} />}
    </div>
  );
}
