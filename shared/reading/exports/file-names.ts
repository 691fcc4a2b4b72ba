/** Files that are no text, or none of a conversation, by the ends of their names. */
const NO_TEXT = new RegExp(
  `\\.(?:${[
    "png|jpe?g|gif|webp|heic|bmp|tiff?|ico|svg|psd|avif",
    "mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|opus|flac|aac",
    "pdf|docx?|xlsx?|pptx?|od[tsp]|epub|mobi|woff2?|ttf|otf|mbox|ics|vcf",
    "exe|dll|so|dylib|wasm|class|jar|pyc|bin|iso|dmg|apk|dat|db|sqlite3?|vscdb|parquet|npy|onnx",
    "gz|tgz|bz2|xz|zst|7z|rar|tar",
  ].join("|")})$`,
  "i",
);
const MACOS_EXTRA = /(?:^|\/)(?:__MACOSX\/|\._)/;

/** Whether a file in a zip or folder may hold conversations, by its name. */
export const mayHoldConversations = (name: string): boolean =>
  !name.endsWith("/") && !MACOS_EXTRA.test(name) && !NO_TEXT.test(name);
