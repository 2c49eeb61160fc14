import type { Outcome } from "../../../domain/orders/outcome";
import type { Stars } from "../../ui/star-rate";

/** What the resident is about to say; null where she has not said yet. */
export type ConfirmDraft = {
  outcome: Outcome | null;
  stars: Stars | null;
  tags: string[];
  comment: string;
};

export const emptyConfirmDraft: ConfirmDraft = { outcome: null, stars: null, tags: [], comment: "" };

const praise = ["准时", "耐心", "手艺好", "说话和气", "收拾干净", "帮了大忙"];
const complaints = ["来晚了", "不耐烦", "没做完", "不太会做", "没收拾", "向我收钱"];

/** Words to tap: good ones from four stars on, otherwise what may have gone wrong. */
export const tagsFor = (stars: Stars): readonly string[] => (stars >= 4 ? praise : complaints);

/** New stars bring other words; those that no longer fit go. */
export const withStars = (draft: ConfirmDraft, stars: Stars): ConfirmDraft => ({
  ...draft,
  stars,
  tags: draft.tags.filter((tag) => tagsFor(stars).includes(tag)),
});

/** What is still missing, in words for under the button; null when it can be sent. */
export function missingIn({ outcome, stars }: ConfirmDraft): string | null {
  if (outcome === null) return "先选一下办得怎么样";
  return stars === null ? "再点几颗星" : null;
}
