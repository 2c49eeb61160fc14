import { firstPolicy } from "../../../domain/policies/policies";
import { asking } from "../world/ask";
import { startMs } from "../world/village-mall";
import { move } from "./moves";

/** What is written at a desk: rules, offerings, opening hours, organisations, lists of honours, certificates. */
const hours = [{ weekdays: [1 as const, 3 as const], fromMinute: 540, untilMinute: 660 }];
const tea = {
  title: "茶叶",
  picture: "tea",
  pictures: [],
  donor: "社区",
  rules: "凭券领取",
  perPersonLimit: 1,
  perHouseholdLimit: 0,
  limitPeriod: "ever" as const,
  minStars: 0 as const,
  validUntilMs: null,
  session: null,
  booking: null,
  cancelHours: 2,
  isOnOffer: false,
};

export const writeOffering = (again = "") =>
  move(`write-an-offering${again}`, (_, key) =>
    asking("keeper", "mall.saveOffering", {
      ...{ offeringId: null, shopId: "shop", kind: "goods", wish: tea, editVersion: 0, key },
    }),
  );
export const price = (who: string, pricePoints: number) =>
  move(`price-soap-at-${pricePoints}-by-${who}`, (_, key) =>
    asking(who, "mall.priceOffering", { offeringId: "soap", pricePoints, key }),
  );
export const openAt = (who: string) =>
  move(`write-opening-hours-by-${who}`, (_, key) => asking(who, "mall.saveShopHours", { shopId: "shop", hours, key }));
export const writeRule = (who: string, dayMaxPoints: number) =>
  move(`at-most-${dayMaxPoints}-a-day-by-${who}`, (_, key) =>
    asking(who, "policies.save", {
      wish: { kind: "points", value: { ...firstPolicy("points").value, dayMaxPoints } },
      ...{ validFromMs: null, afterVersion: 1, why: "试一试", key },
    }),
  );
export const stayOffBoards = (isOffBoards: boolean) =>
  move(`${isOffBoards ? "off" : "on"}-the-boards`, (_, key) =>
    asking("vic", "stars.setRankOptOut", { isOffBoards, key }),
  );
export const foundOrganisation = (again = "") =>
  move(`found-an-organisation${again}`, (_, key) =>
    asking("staff", "organisations.save", {
      ...{ organisationId: null, areaId: "town.street.village", name: "夕阳红", kind: "society", version: 0, key },
      ...{ memberIds: ["p-vic", "p-wes"], teamIds: [] },
    }),
  );
export const startList = (who: string) =>
  move(`start-a-list-of-honours-by-${who}`, (_, key) =>
    asking(who, "honours.start", { areaId: "town", kind: "volunteer", year: 2025, correctsListId: null, key }),
  );
export const certify = (again = "") =>
  move(`ask-for-a-certificate${again}`, ({ nowMs }, key) =>
    asking("vic", "certificates.issue", { fromMs: startMs, untilMs: nowMs - 5 * 60_000, key }),
  );
