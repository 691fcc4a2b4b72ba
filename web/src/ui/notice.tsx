import type { ReactNode } from "react";

interface NoticeProps {
  title: string;
  children?: ReactNode;
  /** `alert` is read out at once. */
  role?: "alert" | "status";
  /** Where it stands below the title of a page, a second heading. */
  heading?: "h1" | "h2";
}

/** What stands in place of content: nothing yet, an error, no permission. */
export const Notice = ({ title, children, role = "status", heading: Heading = "h1" }: NoticeProps) => (
  <div role={role} className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-20 text-center">
    <Heading className="text-lg font-semibold">{title}</Heading>
    {children}
  </div>
);
