import * as z from "zod";

/** The files of a control group that are read. Version 2 has no `sockets`: its `usage` includes them. */
const GroupFile = z.enum(["usage", "stat", "kills", "cpu", "sockets"]);
export type GroupFiles<T> = Partial<Record<z.infer<typeof GroupFile>, T>>;

/**
 * A control group as file descriptors, as JSON in SANDBOX_GROUP: the caller opens the files, which the
 * sandbox's user may not. `joins` are written to enter the group, `readings` are read, and `reclaim` frees
 * its page cache.
 */
export const GroupDescriptors = z.object({
  joins: z.array(z.int()),
  readings: z.partialRecord(GroupFile, z.int()),
  reclaim: z.int().optional(),
});
export type GroupDescriptors = z.infer<typeof GroupDescriptors>;
