/** The store was wiped while it was synced; nothing of the sync is stored in what is there now. */
export class StoreWiped extends Error {
  /** The name of this class of errors. */
  override readonly name = "StoreWiped";

  /** @internal */
  constructor() {
    super("The store was wiped meanwhile.");
  }
}

/** The store holds the dreams of somebody else. Open another one for this account, or wipe this one. */
export class AnotherAccount extends Error {
  /** The name of this class of errors. */
  override readonly name = "AnotherAccount";
  /** Whose dreams the store holds; empty where it was wiped. */
  readonly account: string;

  /** @internal */
  constructor(account: string) {
    super("This store holds the dreams of another account: open another store, or wipe this one.");
    this.account = account;
  }
}

/** There is no such dream on this device. */
export class NoSuchDream extends Error {
  /** The name of this class of errors. */
  override readonly name = "NoSuchDream";
  /** The id that was asked for. */
  readonly dream_id: string;

  /** @internal */
  constructor(dream_id: string) {
    super(`There is no dream ${dream_id} on this device.`);
    this.dream_id = dream_id;
  }
}

/** The service did not come to some edits, for a reason of its own. They are sent again by the next sync. */
export class EditsNotTried extends Error {
  /** The name of this class of errors. */
  override readonly name = "EditsNotTried";

  /** @internal */
  constructor() {
    super("The service did not try some edits: they are sent again.");
  }
}

/** Nobody is signed in, so there is nothing to sync with. */
export class NotSignedIn extends Error {
  /** The name of this class of errors. */
  override readonly name = "NotSignedIn";

  /** @internal */
  constructor() {
    super("Nobody is signed in: call signIn with a client first.");
  }
}
