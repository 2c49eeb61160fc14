import { honourTitle } from "../../domain/honours/honour-kind";
import type { HonourStep } from "../../domain/honours/honour-list";
import { honourMessages } from "../../domain/messages/honour-messages";
import { unchained } from "../api/store/audit-store";
import {
  listUnrelayedHonours,
  markCorrected,
  toHonourList,
  type HonourListDocument,
} from "../api/store/honour-lists-store";
import { addHonour, endHonoursOf } from "../api/store/honours-store";
import { findRecipients, markRelayed } from "../api/store/relay-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

/** Passes on a list's steps, and writes a frozen result into the records of those who won, each exactly once. */
export const relayHonours = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "honourNews",
    next: () => listUnrelayedHonours(batchRows),
    settle: (list) => relay(list, tick.nowMs),
  });

async function relay(list: HonourListDocument, nowMs: number): Promise<boolean> {
  for (const step of list.journal.filter(({ version }) => version > list.relayedVersion)) {
    if (step.event === "frozen") await giveHonours(list, step.atMs);
    const messages = honourMessages(toHonourList(list), step);
    const recipients = await findRecipients(messages.map(({ personId }) => personId));
    await tellNews(newsOf(list, step, messages), recipients, nowMs);
  }
  return markRelayed("honourLists", list);
}

/** Before the new ones stand, what they put right stands no more: nobody has both. */
async function giveHonours(list: HonourListDocument, atMs: number): Promise<void> {
  if (list.correctsListId !== null) {
    await markCorrected(list.correctsListId, list._id);
    await endHonoursOf(list.correctsListId, list._id);
  }
  const title = honourTitle(list.kind, list.year);
  for (const { candidateId, personIds, shownName } of list.winners ?? []) {
    await Promise.all(
      personIds.map((personId) =>
        addHonour({
          _id: `${list._id}:${candidateId}:${personId}`,
          listId: list._id,
          personId,
          title: list.kind === "volunteer" ? title : `${title}（${shownName}）`,
          areaName: list.areaName,
          year: list.year,
          atMs,
          correctedBy: null,
        }),
      ),
    );
  }
}

const newsOf = (list: HonourListDocument, step: HonourStep, messages: News["messages"]): News => ({
  eventId: `honour:${list._id}:${step.version}`,
  atMs: step.atMs,
  audit: {
    _id: `honour:${list._id}:${step.version}`,
    atMs: step.atMs,
    who: step.byPersonId,
    role: step.role,
    scope: list.areaId,
    call: `honour.${step.event}`,
    target: list._id,
    outcome: "done",
    code: "",
    reason: step.reason,
    ...unchained,
  },
  messages,
  orderId: null,
  redemptionId: null,
  page: `packages/me/honours/index?listId=${list._id}`,
});
