import { readConversation } from "@dreamcatcher/reading/read";
import type { CaptureResult, Dream } from "../generated/types.ts";
import { type CapturedTalk, identifyHere } from "./capturing/identify.ts";
import { organizeHere } from "./capturing/organize.ts";
import type { Account } from "./manager.ts";
import { Service } from "./service.fixtures.ts";

/** The service, which also captures conversations, by the rules of devices. */
export class CapturingService extends Service {
  readonly captured = new Map<string, string>();
  /** The messages of each request to capture. */
  readonly lengths: number[] = [];
  #count = 0;
  readonly #talks = new Map<string, CapturedTalk[]>();

  override account(options: Parameters<Service["account"]>[0] = {}): Account {
    const { account, client } = super.account(options);
    const request = async (name: string, input: { body: { conversation: object; tags: string[] } }) => {
      if (name !== "capture-conversation") return client.request(name as never, input as never);
      await options.before?.();
      const data = await this.capture(input.body.conversation, input.body.tags);
      await options.after?.();
      return { status: 200, headers: new Headers(), data };
    };
    return { account, client: { request: request as Account["client"]["request"] } };
  }

  async capture(captured: object, tags: string[] = []): Promise<CaptureResult> {
    const transcript = readConversation(captured);
    this.lengths.push(transcript.messages.length);
    const { conversation_id, talks } = await identifyHere(
      transcript,
      async (opening) => this.#talks.get(opening) ?? [],
    );
    if (talks) this.#talks.set(talks.opening, talks.known);
    const { fields } = await organizeHere(transcript, conversation_id, tags);
    const known = this.captured.get(conversation_id);
    // The conversation went with its dream.
    const isKnown = known !== undefined && this.dreams.has(known);
    const dream_id = isKnown ? known : `s-${this.#count++}`;
    if (!isKnown) this.put(dream_id, fields);
    this.captured.set(conversation_id, dream_id);
    const dream = this.dreams.get(dream_id) as Dream;
    return { outcome: isKnown ? "unchanged" : "created", conversation_id, dream_id, dream } as CaptureResult;
  }
}
