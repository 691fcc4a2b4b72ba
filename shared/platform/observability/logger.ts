import { Logger } from "@aws-lambda-powertools/logger";

/**
 * One logger per process, JSON on stdout; service, level and stage come from the environment. Logs contain
 * ids, counts, sizes and reasons, never the content of conversations or dreams.
 */
export const logger = new Logger({ persistentKeys: { stage: process.env.STAGE } });
