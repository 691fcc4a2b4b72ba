import { rules } from "#shared/dreams/organize/index.ts";
import { ChunkMessage } from "#shared/imports/chunk.ts";
import { giveUpChunk, organizeChunk } from "#shared/imports/organize.ts";
import { queueConsumer } from "#shared/jobs/queue-consumer.ts";

export const handler = queueConsumer(ChunkMessage, (message) => organizeChunk(rules, message), giveUpChunk);
