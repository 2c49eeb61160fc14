import type { CityGround } from "./plan-places";

/** The demo's city, around whose two communities the plan builds the other forty-six. */
export const demoGround: CityGround = {
  root: "zc",
  name: "邹城市",
  centre: { lat: 35.4058, lng: 116.9812 },
  communities: [
    { areaId: "zc.gangshan.houbali", name: "后八里沟社区", centre: { lat: 35.4026, lng: 116.9756 } },
    { areaId: "zc.gangshan.tiedong", name: "铁东社区", centre: { lat: 35.4118, lng: 116.9902 } },
  ],
};

/** The other cities of a bigger plan lie beside it; nothing of them is there before. */
export const groundOf = (cityNumber: number): CityGround =>
  cityNumber === 1
    ? demoGround
    : {
        root: `c${String(cityNumber).padStart(2, "0")}`,
        name: `第 ${cityNumber} 市`,
        centre: { lat: 35.4058, lng: 116.9812 + 0.6 * (cityNumber - 1) },
        communities: [],
      };
