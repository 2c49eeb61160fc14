import { noticeEndMs } from "../../../domain/honours/notice-end";
import type { Answer } from "../answer";
import { handle } from "../handler";
import { honourListById } from "../store/honour-lists-store";
import { honourRoles } from "./honour-roles";
import { takeStep } from "./take-step";

/** Puts a counted list on notice, for at least five working days. Nobody publishes a list he stands on himself. */
export const publishHonourList = handle<"honours.publish">()({
  together: ({ listId }) => ({ list: honourListById(listId) }),
  run: (_input, caller, { list }): Promise<Answer<"honours.publish">> =>
    takeStep(list, caller, {
      event: "noticed",
      reason: "",
      by: honourRoles,
      change: ({ policy }) => ({
        noticeFromMs: caller.nowMs,
        noticeUntilMs: noticeEndMs(caller.nowMs, policy.noticeWorkDays),
        isPublic: true,
        shownAtMs: caller.nowMs,
      }),
    }),
});
