import { ancestorsOf } from "../../domain/areas/ancestors-of";
import type { GeoPoint } from "../../domain/areas/geo-point";
import { quietShelf } from "../../domain/mall/offering";
import { consentVersion } from "../../domain/people/consent";
import { newPerson } from "../api/people/new-person";
import type { AreaDocument } from "../api/store/areas-store";
import type { OfferingDocument } from "../api/store/offerings-store";
import type { PersonDocument } from "../api/store/person-document";
import type { ShopDocument } from "../api/store/shops-store";
import type { Organisation } from "./organisation";

/** Areas as they are stored. One without a place of its own lies where the nearest one above it lies. */
export function areaDocuments(areas: Organisation["areas"]): AreaDocument[] {
  return located(areas.map(areaDocument));
}

function areaDocument({ areaId, ...area }: Organisation["areas"][number]): AreaDocument {
  const parentId = ancestorsOf(areaId).at(-2) ?? null;
  return { ...area, _id: areaId, parentId };
}

function located(areas: readonly AreaDocument[]): AreaDocument[] {
  const own = new Map(areas.map(({ _id, location }) => [_id, location ?? null]));
  return areas.map((area) => ({
    ...area,
    location: ancestorsOf(area._id).reduce<GeoPoint | null>((above, one) => own.get(one) ?? above, null),
  }));
}

export const shopDocument = ({ shopId, ...shop }: Organisation["shops"][number]): ShopDocument => ({
  ...shop,
  _id: shopId,
});

/** An offering as it first lies on the shelf of one of these shops. */
export const offeringDocument = (
  { offeringId, stock, ...offering }: Organisation["offerings"][number],
  shops: Organisation["shops"],
): OfferingDocument => ({
  ...offering,
  ...shopNamed(shops.find((shop) => shop.shopId === offering.shopId)),
  _id: offeringId,
  ancestors: ancestorsOf(offering.areaId),
  isOnOffer: true,
  received: stock,
  available: stock,
  reserved: 0,
  issued: 0,
  writtenOff: 0,
  version: 1,
  ...quietShelf,
});

function shopNamed(shop: Organisation["shops"][number] | undefined) {
  if (shop === undefined) throw new Error("an offering names a shop that is not installed with it");
  return { shopName: shop.name, shopPlace: shop.placeName };
}

/** Somebody as she is installed; where she lives and works must be among the known areas. */
export function personDocument(
  person: Organisation["people"][number],
  everybody: Organisation["people"],
  known: ReadonlyMap<string, AreaDocument>,
  nowMs: number,
): PersonDocument {
  const area = areaOf(person.areaId, known);
  const registered = newPerson({
    ...person,
    openid: person.openid ?? `none:${person.personId}`,
    area,
    consentVersion,
    nowMs,
  });
  return {
    ...registered,
    roles: person.roles.map((held) => heldRole(held, known, nowMs)),
    volunteer:
      person.volunteerSkills === null
        ? null
        : {
            status: "approved",
            skills: person.volunteerSkills,
            selfIntroduction: "",
            appliedAtMs: nowMs,
            openOrders: [],
            givenBackAtMs: [],
          },
    family: person.family.map((bound) => ({ ...bound, sinceMs: nowMs })),
    actors: everybody
      .filter(({ family }) => family.some(({ personId }) => personId === person.personId))
      .map(({ personId, name }) => ({ personId, name, relationWord: "家人", sinceMs: nowMs })),
  };
}

function areaOf(areaId: string, known: ReadonlyMap<string, AreaDocument>): AreaDocument {
  const area = known.get(areaId);
  if (area === undefined) throw new Error(`no area ${areaId}: install it first`);
  return area;
}

function heldRole(
  held: Organisation["people"][number]["roles"][number],
  known: ReadonlyMap<string, AreaDocument>,
  nowMs: number,
): PersonDocument["roles"][number] {
  const placeName = held.areaId === null ? "" : areaOf(held.areaId, known).name;
  return { ...held, placeName, grantedAtMs: nowMs, endsAtMs: null };
}
