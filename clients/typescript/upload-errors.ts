/** The URL of an upload has expired: start the import anew, by `imports.start`. */
export class UploadExpired extends Error {
  /** The name of this class of errors. */
  override readonly name = "UploadExpired";
  /** The id of the import, which waits for a file that cannot come any more. */
  readonly import_id: string;

  /** @internal */
  constructor(import_id: string, expires_at: string, cause: unknown) {
    super(`The URL to upload import ${import_id} expired at ${expires_at}: start the import anew.`, {
      cause,
    });
    this.import_id = import_id;
  }
}

/** The file is not the one that the import was started with: it has another size. Nothing is sent. */
export class AnotherFile extends Error {
  /** The name of this class of errors. */
  override readonly name = "AnotherFile";
  /** The id of the import, which still waits for its file. */
  readonly import_id: string;

  /** @internal */
  constructor(import_id: string, announced: number, size: number) {
    super(
      `The file has ${size} bytes, and import ${import_id} was started with one of ${announced}: ` +
        "upload that file, or start another import.",
    );
    this.import_id = import_id;
  }
}
