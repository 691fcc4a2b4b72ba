import * as z from "zod";
import { type Item, type Key, keyOf, withoutKeys } from "./keys.ts";
import { fieldsWithoutBounds } from "./without-bounds.ts";

/** Migrates the attributes of a row from one version to the next; it may use the row's key. */
export type Migration = (attributes: Item, key: Key) => Item;

/** Reads and writes the rows of one kind. */
export interface RowCodec<Row> {
  /** @throws {UnreadableRow} when the item does not have the schema's structure */
  read(item: Item): Row;
  /**
   * The item's attributes, without its keys.
   *
   * @throws {NewerRowVersion} when the row is of a newer version
   */
  write(row: Row): Item;
}

export type RowOf<Kind> = Kind extends RowCodec<infer Row> ? Row : never;

/** An item does not have the structure of its kind; this service has not written it. */
export class UnreadableRow extends Error {
  override readonly name = "UnreadableRow";
}

/** A row was written by a newer version of this service, which this version must not overwrite. */
export class NewerRowVersion extends Error {
  override readonly name = "NewerRowVersion";
}

/**
 * The codec of rows with this schema. Rows are read without its bounds, so that a tighter bound applies to
 * new input and not to stored rows. The first of `migrations` migrates version 1, whose rows have no
 * `version`, to version 2, and so on. Unknown attributes are kept when a row is rewritten; a row of a newer
 * version is read and not written.
 */
export function stored<Schema extends z.ZodObject>(
  schema: Schema,
  migrations: readonly Migration[] = [],
): RowCodec<z.output<Schema>> {
  const currentVersion = migrations.length + 1;
  // Created lazily: not every function that imports a codec reads a row.
  let rowSchema: z.ZodType | undefined;
  return {
    read(item) {
      const { version = 1, ...attributes } = withoutKeys(item);
      try {
        const migrated = migrations
          .slice(Number(version) - 1)
          .reduce((row, next) => next(row, keyOf(item)), attributes);
        rowSchema ??= z.looseObject(fieldsWithoutBounds(schema.shape));
        const row = rowSchema.parse(migrated) as Item;
        return (Number(version) > currentVersion ? { ...row, version } : row) as z.output<Schema>;
      } catch (cause) {
        throw new UnreadableRow(`${item.pk} ${item.sk}`, { cause });
      }
    },
    write(row) {
      const version = Number(row.version ?? currentVersion);
      if (version > currentVersion)
        throw new NewerRowVersion(`row version ${version} is newer than ${currentVersion}`);
      return { ...row, version: currentVersion };
    },
  };
}

/** The codec of rows that consist of all fields of an entity, and of further attributes. */
export function storedWith<Name extends string, Entity extends z.ZodObject, Attributes extends z.ZodObject>(
  name: Name,
  entity: Entity,
  attributes: Attributes,
  migrations?: readonly Migration[],
): RowCodec<Record<Name, z.output<Entity>> & z.output<Attributes>> {
  type Row = Record<Name, z.output<Entity>> & z.output<Attributes>;
  const flat = stored(z.object({ ...entity.shape, ...attributes.shape }), migrations);
  return {
    read(item) {
      const { fields = [], others = [] } = Object.groupBy(Object.entries(flat.read(item)), ([field]) =>
        field in entity.shape ? "fields" : "others",
      );
      return { ...Object.fromEntries(others), [name]: Object.fromEntries(fields) } as Row;
    },
    write({ [name]: fields, ...others }) {
      return flat.write({ ...others, ...(fields as object) } as RowOf<typeof flat>);
    },
  };
}
