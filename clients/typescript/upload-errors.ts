/** The URL of an upload has expired: start the import anew, by `imports.start`. */
export class UploadExpired extends Error {
  /** The name of this class of errors. */
  override readonly name = "UploadExpired";
}

/** The file is not the one that the import was started with: it has another size. Nothing is sent. */
export class AnotherFile extends Error {
  /** The name of this class of errors. */
  override readonly name = "AnotherFile";
}
