import type { Input } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { goOnTo } from "../../device/go-to";
import type { AgreedTime } from "./agreed-times";
import { weeklyRule, type WeeklyWish } from "./weekly-wish";

type Asked = Omit<Input<"recurrences.save">, "key" | "weekdays" | "from" | "until" | "startsOn" | "endsOn">;

/** Sets up what is to come every week; its page then tells that it worked. True when it did. */
export function useWeekly() {
  const save = useChange("recurrences.save");
  return {
    ...save,
    run: async (asked: Asked, wish: WeeklyWish, agreed: AgreedTime | null, nowMs: number): Promise<boolean> => {
      const { answers, beneficiaryId, categoryId, needs, slotCount, text } = asked;
      const matter = { answers, beneficiaryId, categoryId, needs, slotCount, text };
      const reply = await save.run({ ...matter, ...weeklyRule(wish, agreed, nowMs) });
      if (reply.ok) goOnTo("/packages/me/recurring/index", { just: "saved" });
      return reply.ok;
    },
  };
}
