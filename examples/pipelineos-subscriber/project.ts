import { createHash } from "node:crypto";

/** What is used here of `DreamImported` and `ImplementationRequested`; docs/events/ has all of it. */
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

/** One answer: its name, and its detail as docs/events/pipelineos/ says. */
export interface Answer {
  name: string;
  detail: { metadata: object; data: { project_id: string } };
}

const DAY = 24 * 60 * 60 * 1000;
const MOST_AGENTS = 3;

/**
 * The story of a dream's project, from its creation to its completion: a ticket for each todo that is not done.
 * The ids are made from the request's, so that a request delivered again makes no second project, and answers sent
 * again are known as the same.
 *
 * @param now in ms
 */
export function answersTo({ metadata, data: { dream, implementation } }: Request, now: number): Answer[] {
  const { owner_id, dream_id, correlation_id, traceparent } = metadata;
  const project_id = `project-${digest(`${owner_id} ${dream_id} ${implementation?.id ?? ""}`)}`;
  const open = dream.todos.filter(({ done }) => !done).map(({ id, text }) => ({ id, title: text }));
  const tickets = open.length > 0 ? open : [{ id: "1", title: dream.title }];
  const agents = tickets.slice(0, MOST_AGENTS).map((_, n) => ({ id: `agent-${n + 1}` }));
  const estimated_completion = new Date(now + tickets.length * DAY).toISOString();
  const story: [name: string, data: object][] = [
    ["ProjectCreated", { estimated_completion }],
    ["TicketsCreated", { tickets }],
    ["AgentsAssigned", { agents }],
    ["ProjectProgressed", { progress: 0.5, message: `Worked on ${tickets[0]?.title}` }],
    ["ProjectCompleted", { outcome: "completed" }],
  ];
  return story.map(([name, data], n) => ({
    name,
    detail: {
      metadata: {
        event_id: `${metadata.event_id}-${name}`,
        // Each a moment after the one before: that is their order, whichever way they arrive.
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
