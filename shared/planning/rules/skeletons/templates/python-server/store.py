class Store:
    """Records in memory, gone when the process ends. A database can take its place: same methods."""

    def __init__(self):
        self._records = {}
        self._last_id = 0

    def add(self, kind, fields):
        self._last_id += 1
        record = {"id": str(self._last_id), **fields}
        self._records.setdefault(kind, []).append(record)
        return record

    def list(self, kind):
        return list(self._records.get(kind, []))

    def get(self, kind, record_id):
        return next((record for record in self.list(kind) if record["id"] == record_id), None)
