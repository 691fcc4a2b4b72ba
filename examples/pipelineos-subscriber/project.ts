import { createHash } from "node:crypto";

/**
 * The fields of `DreamImported` and `ImplementationRequested` that are used here; docs/events/ has all of
 * them.
 */
export interface Request {
  metadata: {
    event_id: string;
    owner_id: string;
    dream_id: string;
    correlation_id: string;
    traceparent: string;
  };
  data: {
    dream: { title: string; todos: readonly { id: string; text: string; done: boolean }[] };
    implementation?: { id: string };
  };
}

/** An event of PipelineOS: its name, and its detail as in docs/events/pipelineos/. */
export interface ProjectEvent {
  name: string;
  detail: { metadata: object; data: { project_id: string } };
}

const DAY = 24 * 60 * 60 * 1000;
const MAX_AGENTS = 3;

/**
 * The events of a dream's project, from its creation to its completion, with a ticket for each open todo. The
 * ids derive from the request's, so that a request delivered again creates no second project and no new
 * events.
 *
 * @param now in ms
 */
export function projectEvents(
  { metadata, data: { dream, implementation } }: Request,
  now: number,
): ProjectEvent[] {
  const { owner_id, dream_id, correlation_id, traceparent } = metadata;
  const project_id = `project-${digest(`${owner_id} ${dream_id} ${implementation?.id ?? ""}`)}`;
  const open = dream.todos.filter(({ done }) => !done).map(({ id, text }) => ({ id, title: text }));
  const tickets = open.length > 0 ? open : [{ id: "1", title: dream.title }];
  const agents = tickets.slice(0, MAX_AGENTS).map((_, n) => ({ id: `agent-${n + 1}` }));
  const estimated_completion = new Date(now + tickets.length * DAY).toISOString();
  const events: [name: string, data: object][] = [
    ["ProjectCreated", { estimated_completion }],
    ["TicketsCreated", { tickets }],
    ["AgentsAssigned", { agents }],
    ["ProjectProgressed", { progress: 0.5, message: `Worked on ${tickets[0]?.title}` }],
    ["ProjectCompleted", { outcome: "completed" }],
  ];
  return events.map(([name, data], n) => ({
    name,
    detail: {
      metadata: {
        event_id: `${metadata.event_id}-${name}`,
        // A millisecond apart: this is their order, in whichever order they arrive.
        occurred_at: new Date(now + n).toISOString(),
        owner_id,
        dream_id,
        ...(implementation && { implementation_id: implementation.id }),
        correlation_id,
        traceparent,
      },
      data: { project_id, ...data },
    },
  }));
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
