import { memo } from "react";
import ReactMarkdown, { defaultUrlTransform } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { headingsBelow } from "./headings-below.ts";
import { htmlAsText } from "./html-as-text.ts";

const SCHEMES = /^(?:https?:|mailto:|#|\/)/i;

/** Addresses that a talk may link to; scripts and data are none. */
const safeUrl = (url: string) => (SCHEMES.test(url) ? defaultUrlTransform(url) : "");

/**
 * Text of a talk, as untrusted Markdown: HTML is shown as it was typed, and images from elsewhere as links to
 * them.
 */
export const Markdown = memo(({ text }: { text: string }) => (
  <div className="prose">
    <ReactMarkdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[htmlAsText, rehypeSanitize, headingsBelow]}
      urlTransform={safeUrl}
      components={{
        a: ({ href, children }) => (
          <a href={href} target="_blank" rel="noreferrer noopener">
            {children}
          </a>
        ),
        img: ({ src, alt }) => (
          <a href={typeof src === "string" ? src : undefined} target="_blank" rel="noreferrer noopener">
            {alt || String(src ?? "")}
          </a>
        ),
        pre: ({ children }) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by the keyboard as well
          <pre tabIndex={0}>{children}</pre>
        ),
        input: ({ checked }) => <span aria-hidden>{checked ? "☑ " : "☐ "}</span>,
      }}
    >
      {text}
    </ReactMarkdown>
  </div>
));
