import { rules } from "@dreamcatcher/organizing/index";
import { ChunkMessage } from "#shared/imports/chunk.ts";
import { giveUpChunk, organizeChunk } from "#shared/imports/organize.ts";
import { queueConsumer } from "#shared/platform/jobs/queue-consumer.ts";

export const handler = queueConsumer(ChunkMessage, (message) => organizeChunk(rules, message), giveUpChunk);
