/** What taking in a conversation asks for, whether it comes by itself or with an import. */
export const CAPTURE_GRANTS = [
  "table:GetItem",
  "table:Query",
  "table:PutItem",
  "table:UpdateItem",
  "table:DeleteItem",
  "transcripts:GetObject",
  "transcripts:PutObject",
  "transcripts:DeleteObject",
  "fragments:PutObject",
  "fragments:DeleteObject",
] as const;
