/** As much of a request as CloudFront Functions get that ours read and change. */
export interface ViewerRequest {
  uri: string;
  querystring: Record<string, { value: string }>;
}

/** The code of a CloudFront Function that changes requests of viewers by `change`, a named function. */
export const viewerFunction = (change: (request: ViewerRequest) => ViewerRequest): string =>
  `${change}\nfunction handler(event) {\n  return ${change.name}(event.request);\n}\n`;
