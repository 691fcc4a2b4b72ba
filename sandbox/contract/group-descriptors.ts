import * as z from "zod";

/** What a control group tells, by one file each; version 2 has what `sockets` hold in its `usage`. */
const GroupFile = z.enum(["usage", "stat", "kills", "cpu", "sockets"]);
export type GroupFiles<T> = Partial<Record<z.infer<typeof GroupFile>, T>>;

/**
 * How bubblewrap's caller hands a control group in, as JSON in SANDBOX_GROUP: descriptors that it has opened,
 * as the project's user could not.
 */
export const GroupDescriptors = z.object({
  joins: z.array(z.int()),
  readings: z.partialRecord(GroupFile, z.int()),
  reclaim: z.int().optional(),
});
export type GroupDescriptors = z.infer<typeof GroupDescriptors>;
