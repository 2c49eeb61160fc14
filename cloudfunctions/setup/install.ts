import { ancestorsOf } from "../../domain/areas/ancestors-of";
import type { GeoPoint } from "../../domain/areas/geo-point";
import { quietShelf } from "../../domain/mall/offering";
import { consentVersion } from "../../domain/people/consent";
import { addCategories } from "./add-categories";
import { newPerson } from "../api/people/new-person";
import { findArea, type AreaDocument } from "../api/store/areas-store";
import { installOnce } from "../api/store/install-store";
import type { OfferingDocument } from "../api/store/offerings-store";
import type { PersonDocument } from "../api/store/person-document";
import type { Organisation } from "./organisation";

/** How many documents of each kind were new. Installing the same organisation again adds nothing and changes nothing. */
export type Installed = Readonly<Record<keyof Organisation, number>>;

export async function install(organisation: Organisation, nowMs: number): Promise<Installed> {
  const areas = located(organisation.areas.map(areaDocument));
  const known = new Map(areas.map((area) => [area._id, area]));
  return {
    areas: await addAll(areas.map((area) => ["areas", area])),
    categories: await addCategories(organisation.categories),
    shops: await addAll(organisation.shops.map(({ shopId, ...shop }) => ["shops", { ...shop, _id: shopId }])),
    offerings: await addAll(
      organisation.offerings.map((offering) => ["offerings", offeringDocument(offering, organisation.shops)]),
    ),
    people: await addAll(
      await Promise.all(
        organisation.people.map(
          async (person) => ["people", await personDocument(person, organisation.people, known, nowMs)] as const,
        ),
      ),
    ),
  };
}

type Addition = readonly [Parameters<typeof installOnce>[0], { readonly _id: string }];

async function addAll(additions: readonly Addition[]): Promise<number> {
  let added = 0;
  for (const [collection, document] of additions) if (await installOnce(collection, document)) added += 1;
  return added;
}

function areaDocument({ areaId, ...area }: Organisation["areas"][number]): AreaDocument {
  const parentId = ancestorsOf(areaId).at(-2) ?? null;
  return { ...area, _id: areaId, parentId };
}

/** An area without a place of its own lies where the nearest one above it lies. */
function located(areas: readonly AreaDocument[]): AreaDocument[] {
  const own = new Map(areas.map(({ _id, location }) => [_id, location ?? null]));
  return areas.map((area) => ({
    ...area,
    location: ancestorsOf(area._id).reduce<GeoPoint | null>((above, one) => own.get(one) ?? above, null),
  }));
}

const offeringDocument = (
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

async function personDocument(
  person: Organisation["people"][number],
  everybody: Organisation["people"],
  known: ReadonlyMap<string, AreaDocument>,
  nowMs: number,
): Promise<PersonDocument> {
  const area = await areaOf(person.areaId, known);
  const registered = newPerson({
    ...person,
    openid: person.openid ?? `none:${person.personId}`,
    area,
    consentVersion,
    nowMs,
  });
  return {
    ...registered,
    roles: await Promise.all(person.roles.map(async (held) => heldRole(held, known, nowMs))),
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

async function areaOf(areaId: string, known: ReadonlyMap<string, AreaDocument>): Promise<AreaDocument> {
  const area = known.get(areaId) ?? (await findArea(areaId));
  if (area === null) throw new Error(`no area ${areaId}: install it first`);
  return area;
}

async function heldRole(
  held: Organisation["people"][number]["roles"][number],
  known: ReadonlyMap<string, AreaDocument>,
  nowMs: number,
): Promise<PersonDocument["roles"][number]> {
  const placeName = held.areaId === null ? "" : (await areaOf(held.areaId, known)).name;
  return { ...held, placeName, grantedAtMs: nowMs, endsAtMs: null };
}
