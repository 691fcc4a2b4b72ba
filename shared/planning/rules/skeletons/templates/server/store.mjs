/** Records in memory, which are gone when the process ends. A database can take its place: same methods. */
export class Store {
  #records = new Map();
  #lastId = 0;

  add(kind, fields) {
    this.#lastId += 1;
    const record = { id: String(this.#lastId), ...fields };
    this.#records.set(kind, [...this.list(kind), record]);
    return record;
  }

  list(kind) {
    return this.#records.get(kind) ?? [];
  }

  get(kind, id) {
    return this.list(kind).find((record) => record.id === id);
  }
}
