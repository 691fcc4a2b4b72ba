import { Logger } from "@aws-lambda-powertools/logger";

/**
 * One logger a process, JSON on stdout; service, level and stage come from the environment. What people said
 * never goes into a log: ids, counts, sizes and reasons do.
 */
export const logger = new Logger({ persistentKeys: { stage: process.env.STAGE } });
