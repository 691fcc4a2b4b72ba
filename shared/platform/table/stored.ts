import * as z from "zod";
import { logger } from "#shared/platform/observability/logger.ts";
import { type Item, type Key, keyOf, withoutKeys } from "./keys.ts";
import { fieldsWithoutBounds } from "./without-bounds.ts";

/** Brings the attributes of one version to the next, by what its key says where that is needed. */
export type Migration = (attributes: Item, key: Key) => Item;

/** The one way in which rows of a kind are read from the table and written to it. */
export interface RowCodec<Row> {
  /** @throws UnreadableRow */
  read(item: Item): Row;
  /**
   * The row's attributes, which its keys go with.
   *
   * @throws WrittenLater
   */
  write(row: Row): Item;
}

export type RowOf<Kind> = Kind extends RowCodec<infer Row> ? Row : never;

/** Not even the shape is right: nothing of this service has written it so. */
export class UnreadableRow extends Error {
  override readonly name = "UnreadableRow";
}

/** A later version of this service has written the row in a way that this one cannot keep. */
export class NewerRowVersion extends Error {
  override readonly name = "NewerRowVersion";
}

/**
 * Rows of this schema. They are read by its shape alone, so a bound that has become tighter since holds for
 * what comes in and not for what is there. The first of `migrations` brings rows of version 1, which bear no
 * version, to version 2, and so on. What this version does not know of a row stays in it when it is written
 * again; a row of a later version is read as far as it is known, and not written.
 */
export function stored<Schema extends z.ZodObject>(
  schema: Schema,
  migrations: readonly Migration[] = [],
): RowCodec<z.output<Schema>> {
  const present = migrations.length + 1;
  // Made with the first row: not every function that knows of a kind reads one.
  let rows: z.ZodType | undefined;
  return {
    read(item) {
      const { version = 1, ...attributes } = withoutKeys(item);
      try {
        const migrated = migrations
          .slice(Number(version) - 1)
          .reduce((row, next) => next(row, keyOf(item)), attributes);
        rows ??= z.looseObject(fieldsWithoutBounds(schema.shape));
        const row = rows.parse(migrated) as Item;
        return (Number(version) > present ? { ...row, version } : row) as z.output<Schema>;
      } catch (cause) {
        throw new UnreadableRow(`${item.pk} ${item.sk}`, { cause });
      }
    },
    write(row) {
      const version = Number(row.version ?? present);
      if (version > present) throw new NewerRowVersion(`a row of version ${version}, known is ${present}`);
      return { ...row, version: present };
    },
  };
}

/** The same where an item is an entity, all of its fields, and says something besides. */
export function storedWith<Name extends string, Entity extends z.ZodObject, Besides extends z.ZodObject>(
  name: Name,
  entity: Entity,
  besides: Besides,
  migrations?: readonly Migration[],
): RowCodec<Record<Name, z.output<Entity>> & z.output<Besides>> {
  type Row = Record<Name, z.output<Entity>> & z.output<Besides>;
  const flat = stored(z.object({ ...entity.shape, ...besides.shape }), migrations);
  return {
    read(item) {
      const attributes = Object.groupBy(Object.entries(flat.read(item)), ([field]) =>
        field in entity.shape ? "entity" : "besides",
      );
      const { entity: own = [], besides: rest = [] } = attributes;
      return { ...Object.fromEntries(rest), [name]: Object.fromEntries(own) } as Row;
    },
    write({ [name]: own, ...rest }) {
      return flat.write({ ...rest, ...(own as object) } as RowOf<typeof flat>);
    },
  };
}

/** The rows of a list. One that cannot be read is logged with its key, and takes no other with it. */
export const readRows = <Row>({ read }: RowCodec<Row>, items: readonly Item[]): Row[] =>
  items.flatMap((item) => {
    try {
      return [read(item)];
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      logger.error("a row cannot be read", error);
      return [];
    }
  });
