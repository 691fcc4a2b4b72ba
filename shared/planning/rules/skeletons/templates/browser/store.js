/** Records in a browser's storage. */
class Store {
  constructor(storage) {
    this.storage = storage;
  }

  list(kind) {
    return JSON.parse(this.storage.getItem(kind) ?? "[]");
  }

  add(kind, fields) {
    const records = this.list(kind);
    const record = { id: String(Number(records.at(-1)?.id ?? 0) + 1), ...fields };
    this.storage.setItem(kind, JSON.stringify([...records, record]));
    return record;
  }
}
globalThis.Store = Store;
