import type { Calls, QueryOf } from "../calls.ts";
import type { FeedEvent, FeedEventPage, LivePass } from "../generated/types.ts";
import { follow, type LiveOptions } from "../live/follow.ts";
import { openSocket } from "../live/open.ts";
import type { CallOptions, ClientOptions, OperationInput, PostOptions } from "../request.ts";

/** How many events are read at once: a page of large ones has fewer. */
const PAGE_LIMIT = 100;

type PassInput = NonNullable<OperationInput<"create-live-pass">["body"]>;

/** Follows events by a call, and reads them by its methods. */
export interface Live {
  /**
   * Follows the events of a dream, or with `*` those of all dreams and imports, until its signal aborts. They
   * come in the order in which they happened, none is left out, and none comes twice, whatever becomes of the
   * connection in the meantime. To go on later, keep the last event and pass it as `after`.
   */
  (followed: string, options?: LiveOptions): AsyncGenerator<FeedEvent, void, undefined>;

  /**
   * Reads events of all dreams and imports, or of one dream: those after a position, or from the oldest.
   * Pass the page's `position` as `after`, and its `event_id` as `after_event_id`, for those that follow.
   */
  events(query?: QueryOf<"list-events">, options?: CallOptions): Promise<FeedEventPage>;

  /** Gets the URL of a WebSocket, with a pass for one connection within a minute. */
  createPass(input?: PassInput, options?: PostOptions): Promise<LivePass>;
}

export function liveWith({ call }: Calls, { webSocket = globalThis.WebSocket }: ClientOptions): Live {
  const calls: Pick<Live, keyof Live> = {
    events: (query = {}, options) => call("list-events", { query }, options),
    createPass: (body = {}, options) => call("create-live-pass", { body }, options),
  };
  const live = (followed: string, options: LiveOptions = {}) =>
    follow(
      {
        readPage: ({ position, event_id }, signal) =>
          calls.events(
            {
              after: position,
              ...(event_id && { after_event_id: event_id }),
              limit: PAGE_LIMIT,
              ...(followed !== "*" && { dream_id: followed }),
            },
            { signal },
          ),
        createPass: (signal) => calls.createPass({ dream_id: followed }, { signal }),
        open: (urlOf) => openSocket(webSocket, urlOf),
      },
      options,
    );
  return Object.assign(live, calls);
}
