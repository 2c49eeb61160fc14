import { findRecipients, listUnrelayedRedemptions, markRelayed, type Recipient } from "../api/store/relay-store";
import type { RedemptionDocument } from "../api/store/redemptions-store";
import type { News } from "./news";
import { redemptionNews } from "./redemption-news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

type Relayed = {
  readonly _id: string;
  readonly document: RedemptionDocument;
  readonly news: readonly News[];
  readonly recipients: ReadonlyMap<string, Recipient>;
};

/** Passes on what happened to vouchers, exactly once per event, person and channel. */
export const relayRedemptions = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, { name: "redemptionNews", next: listRelayed, settle: (one) => relay(one, tick.nowMs) });

async function listRelayed(): Promise<readonly Relayed[]> {
  const documents = await listUnrelayedRedemptions(batchRows);
  const read = documents.map((document) => ({ _id: document._id, document, news: redemptionNews(document) }));
  const people = read.flatMap(({ news }) => news.flatMap(({ messages }) => messages.map(({ personId }) => personId)));
  const recipients = await findRecipients([...new Set(people)]);
  return read.map((one) => ({ ...one, recipients }));
}

async function relay({ document, news, recipients }: Relayed, nowMs: number): Promise<boolean> {
  for (const one of news) await tellNews(one, recipients, nowMs);
  return markRelayed("redemptions", document);
}
