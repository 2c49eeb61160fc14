import { honourTitle } from "../../../domain/honours/honour-kind";
import type { HonourListDocument } from "../store/honour-lists-store";
import type { ObjectionDocument } from "../store/honour-objections-store";

export const viewHead = (list: HonourListDocument) => ({
  listId: list._id,
  title: honourTitle(list.kind, list.year),
  kind: list.kind,
  year: list.year,
  areaName: list.areaName,
  state: list.state,
  noticeFromMs: list.noticeFromMs,
  noticeUntilMs: list.noticeUntilMs,
});

/** What was said, and what was answered; who said it is for staff alone. */
export const viewObjection = ({ _id, answer, atMs, entryId, state, words }: ObjectionDocument) => ({
  objectionId: _id,
  entryId,
  words,
  atMs,
  state,
  answerWords: answer?.words ?? null,
  answeredAtMs: answer?.atMs ?? null,
});
