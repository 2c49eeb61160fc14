import { asking } from "../world/ask";
import { move } from "./moves";

/** When he has time. */
export const haveTime = move("say-when-there-is-time", (_, key) =>
  asking("vic", "people.setFreeTime", { freeCells: ["2-afternoon"], key }),
);
/** That he is not to be sent again, or may come after all. */
export const bar = (who: string, isBarred = true) =>
  move(`${isBarred ? "bar" : "allow"}-him-by-${who}`, ({ orderId }, key) =>
    asking(who, "people.setBarred", { orderId, volunteerId: "p-vic", isBarred, key }),
  );
