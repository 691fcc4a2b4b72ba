import * as z from "zod";
import { type RowOf, stored } from "#shared/platform/table/stored.ts";
import { ToldProject } from "#shared/projects/project.ts";

/** A project as it is stored; `change` is the id of the change that wrote it. */
export const storedProject = stored(ToldProject.extend({ change: z.string() }));

export type StoredProject = RowOf<typeof storedProject>;
