import type { PipelineosEvent } from "@dreamcatcher/contracts/pipelineos";
import { checkDreamExists, findDream, putDream } from "#shared/dreams/store.ts";
import { findImplementation, putImplementation } from "#shared/implementations/store.ts";
import type { ImplementationRecord } from "#shared/implementations/stored.ts";
import type { Context } from "#shared/platform/context.ts";
import { eventId } from "#shared/platform/events/event-id.ts";
import { outboxItem } from "#shared/platform/events/outbox.ts";
import { correlationIdFrom, traceparentFrom } from "#shared/platform/observability/trace.ts";
import { dreamPartition } from "#shared/platform/table/keys.ts";
import { retryOnConflict, transact } from "#shared/platform/table/transact.ts";
import { consequencesOf } from "./consequences.ts";
import { findProject, isProcessed, markProcessed, putProject } from "./store.ts";

/**
 * An event of PipelineOS names a dream or an implementation that does not exist or does not belong together.
 */
export class Misaddressed extends Error {
  override readonly name = "Misaddressed";
}

/**
 * Applies an event of PipelineOS: its marker, the project, dream, implementation and our event are one
 * transaction. A repeated or outdated event changes nothing.
 *
 * @throws {Misaddressed} when the event names what does not exist or does not belong together
 */
export const applyPipelineosEvent = (received: PipelineosEvent): Promise<void> =>
  retryOnConflict(async () => {
    const { metadata, data } = received.detail;
    const { owner_id, dream_id, event_id, implementation_id } = metadata;
    const [isRepeat, stored, record, named] = await Promise.all([
      isProcessed(metadata, event_id),
      findProject(metadata, data.project_id),
      findDream(owner_id, dream_id),
      implementation_id === undefined ? undefined : findImplementation(owner_id, implementation_id),
    ]);
    if (isRepeat) return;
    if (record === undefined) throw new Misaddressed(`owner ${owner_id} has no dream ${dream_id}`);
    if (implementation_id !== undefined) checkImplementation(named, implementation_id, received);

    const { project, implementation, event, ...next } = consequencesOf(received, {
      project: stored ?? { id: data.project_id, said: {} },
      record,
      implementation: named?.implementation,
    });
    const change = eventId(event?.at ?? new Date().toISOString());
    await transact([
      markProcessed(metadata, event_id, change),
      putProject(metadata, project, change, stored),
      next.record ? putDream(next.record, record.dream) : checkDreamExists(record.dream),
      ...(named && implementation
        ? [putImplementation({ ...named, implementation }, named.implementation)]
        : []),
      ...(event
        ? [
            outboxItem(contextOf(received), dreamPartition(owner_id, dream_id), {
              id: change,
              type: event.type,
              occurred_at: event.at,
              dream_id,
              data: event.data,
            }),
          ]
        : []),
    ]);
  });

function checkImplementation(
  named: ImplementationRecord | undefined,
  id: string,
  received: PipelineosEvent,
): void {
  const { metadata, data } = received.detail;
  if (named?.implementation.dream_id !== metadata.dream_id)
    throw new Misaddressed(`dream ${metadata.dream_id} has no implementation ${id}`);
  const { project_id } = named.implementation;
  if (project_id !== null && project_id !== data.project_id)
    throw new Misaddressed(`implementation ${id} is project ${project_id}, not ${data.project_id}`);
}

const contextOf = ({ detail: { metadata } }: PipelineosEvent): Context => ({
  owner_id: metadata.owner_id,
  correlation_id: correlationIdFrom(metadata.correlation_id, metadata.event_id),
  traceparent: traceparentFrom(metadata.traceparent),
});
