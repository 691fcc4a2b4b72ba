import type { Plan, Ticket } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTexts } from "../texts/texts.ts";
import { type Arrow, byOrder, layersOf, type Place } from "./plan-layers.ts";
import { TicketDetails } from "./ticket-details.tsx";
import { TicketStatus } from "./ticket-status.tsx";

/** In pixels. */
const NODE = { width: 208, height: 88 };
const GAP = { x: 56, y: 16 };

const leftOf = ({ layer }: Place) => layer * (NODE.width + GAP.x);
const topOf = ({ row }: Place) => row * (NODE.height + GAP.y);

interface PlanGraphProps {
  plan: Plan;
  dreamId: string;
  shown: string | undefined;
}

/** A plan as a graph: from left to right, what comes first and what waits for it. */
export function PlanGraph({ plan: { tickets }, dreamId, shown }: PlanGraphProps) {
  const { build } = useTexts();
  const { ordered, free } = byOrder(tickets);
  const { places, arrows, layers, rows } = layersOf(ordered);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const ticket = byId.get(shown ?? "");
  const size = { width: layers * (NODE.width + GAP.x) - GAP.x, height: rows * (NODE.height + GAP.y) - GAP.y };
  return (
    <>
      {ordered.length > 0 && (
        <>
          <p className="mb-2 text-sm text-muted">{build.graphText}</p>
          <div className="mb-4 max-h-[70dvh] w-fit max-w-full overflow-auto rounded-xl border border-line bg-surface p-4">
            <div className="relative" style={size}>
              <Arrows arrows={arrows} places={places} shown={shown} size={size} />
              <ol>
                {places.map((place) => (
                  <li
                    key={place.id}
                    className="absolute"
                    style={{ left: leftOf(place), top: topOf(place), ...NODE }}
                  >
                    <TicketNode ticket={byId.get(place.id)} isShown={place.id === shown} />
                  </li>
                ))}
              </ol>
            </div>
          </div>
        </>
      )}
      {free.length > 0 && (
        <>
          <p className="mb-2 text-sm text-muted">{build.waitForNothing}</p>
          <ol className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
            {free.map((each) => (
              <li key={each.id}>
                <TicketNode ticket={each} isShown={each.id === shown} />
              </li>
            ))}
          </ol>
        </>
      )}
      <div aria-live="polite">
        {ticket && (
          <div className="mt-3 rounded-xl border border-accent/50 bg-surface px-4 py-3">
            <h3 className="mb-2 font-medium">
              <span className="font-mono text-sm text-muted">{ticket.id}</span> {ticket.title}
            </h3>
            <TicketDetails ticket={ticket} dreamId={dreamId} />
          </div>
        )}
      </div>
    </>
  );
}

function TicketNode({ ticket, isShown }: { ticket: Ticket | undefined; isShown: boolean }) {
  const { build } = useTexts();
  if (!ticket) return null;
  const { id, title, status, estimate, depends_on } = ticket;
  return (
    <Link
      from="/implementations/$implementationId"
      to="."
      search={(before) => ({ ...before, ticket: id })}
      resetScroll={false}
      activeOptions={{ exact: true }}
      className={`flex h-full flex-col rounded-lg border bg-page px-3 py-2 text-sm hover:border-accent ${isShown ? "border-accent" : "border-line"}`}
    >
      <span className="flex items-center gap-2">
        <span className="font-mono text-xs text-muted">{id}</span>
        <span className="ms-auto">
          <TicketStatus status={status} />
        </span>
      </span>
      <span className="mt-1 line-clamp-2 leading-snug wrap-anywhere">{title}</span>
      <span className="sr-only">
        {status !== "done" && build.range(estimate.low, estimate.high)}
        {depends_on.length > 0 && ` ${build.after} ${depends_on.join(", ")}`}
      </span>
    </Link>
  );
}

/** The head of an arrow: not every browser gives it the colour of its line. */
const Head = ({ id, className }: { id: string; className: string }) => (
  <marker
    id={id}
    viewBox="0 0 8 8"
    refX="7"
    refY="4"
    markerWidth="10"
    markerHeight="10"
    markerUnits="userSpaceOnUse"
    orient="auto"
  >
    <path d="M0 0 8 4 0 8z" className={className} />
  </marker>
);

interface ArrowsProps {
  arrows: readonly Arrow[];
  places: readonly Place[];
  shown: string | undefined;
  size: { width: number; height: number };
}

/** Lines between the tickets; each ticket says in words what it waits for. */
function Arrows({ arrows, places, shown, size }: ArrowsProps) {
  const head = useId();
  const byId = new Map(places.map((place) => [place.id, place]));
  return (
    <svg aria-hidden className="absolute inset-0" {...size} viewBox={`0 0 ${size.width} ${size.height}`}>
      <defs>
        <Head id={`${head}-plain`} className="fill-muted" />
        <Head id={`${head}-shown`} className="fill-accent" />
      </defs>
      {arrows.map(({ from, to }) => {
        const [start, end] = [byId.get(from), byId.get(to)];
        if (!start || !end) return null;
        const [x1, y1] = [leftOf(start) + NODE.width, topOf(start) + NODE.height / 2];
        const [x2, y2] = [leftOf(end), topOf(end) + NODE.height / 2];
        const bend = Math.min(GAP.x, (x2 - x1) / 2);
        const isShown = from === shown || to === shown;
        return (
          <path
            key={`${from} ${to}`}
            d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
            fill="none"
            strokeWidth={isShown ? 2 : 1.5}
            markerEnd={`url(#${head}-${isShown ? "shown" : "plain"})`}
            className={isShown ? "stroke-accent" : "stroke-muted"}
          />
        );
      })}
    </svg>
  );
}
