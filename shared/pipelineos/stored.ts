import * as z from "zod";
import { projectIdIn } from "#shared/platform/table/keys.ts";
import { type Migration, type RowOf, stored } from "#shared/platform/table/stored.ts";
import { ReportedProject } from "#shared/projects/project.ts";

/** The first rows of version 1 have their id only in their key. */
const withId: Migration = (project, key) => ({ id: projectIdIn(key), ...project });

/** A stored project; `change` is the id of its last change. */
export const storedProject = stored(ReportedProject.extend({ change: z.string() }), [withId]);

export type StoredProject = RowOf<typeof storedProject>;
