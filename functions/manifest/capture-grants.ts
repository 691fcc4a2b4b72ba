/** The grants that capturing a conversation needs, from the API or from an import. */
export const CAPTURE_GRANTS = [
  "table:GetItem",
  "table:BatchGetItem",
  "table:Query",
  "table:PutItem",
  "table:UpdateItem",
  "table:DeleteItem",
  "transcripts:GetObject",
  "transcripts:PutObject",
  "transcripts:DeleteObject",
  "fragments:PutObject",
  "fragments:DeleteObject",
  "documents:PutObject",
  "documents:DeleteObject",
] as const;
