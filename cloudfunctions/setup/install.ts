import { addCategories } from "./add-categories";
import { findArea, type AreaDocument } from "../api/store/areas-store";
import { installOnce } from "../api/store/install-store";
import type { Organisation } from "./organisation";
import { areaDocuments, offeringDocument, personDocument, shopDocument } from "./organisation-documents";

/** How many documents of each kind were new. Installing the same organisation again adds nothing and changes nothing. */
export type Installed = Readonly<Record<keyof Organisation, number>>;

export async function install(organisation: Organisation, nowMs: number): Promise<Installed> {
  const areas = areaDocuments(organisation.areas);
  const known = await knownAreas(areas, organisation.people);
  return {
    areas: await addAll(areas.map((area) => ["areas", area])),
    categories: await addCategories(organisation.categories),
    shops: await addAll(organisation.shops.map((shop) => ["shops", shopDocument(shop)])),
    offerings: await addAll(
      organisation.offerings.map((offering) => ["offerings", offeringDocument(offering, organisation.shops)]),
    ),
    people: await addAll(
      organisation.people.map((person) => ["people", personDocument(person, organisation.people, known, nowMs)]),
    ),
  };
}

type Addition = readonly [Parameters<typeof installOnce>[0], { readonly _id: string }];

async function addAll(additions: readonly Addition[]): Promise<number> {
  let added = 0;
  for (const [collection, document] of additions) if (await installOnce(collection, document)) added += 1;
  return added;
}

/** Those installed with it, and those of before that its people live in or work for. */
async function knownAreas(
  areas: readonly AreaDocument[],
  people: Organisation["people"],
): Promise<ReadonlyMap<string, AreaDocument>> {
  const known = new Map(areas.map((area) => [area._id, area]));
  const named = people.flatMap(({ areaId, roles }) => [areaId, ...roles.map((held) => held.areaId)]);
  for (const areaId of named) {
    if (areaId === null || known.has(areaId)) continue;
    const area = await findArea(areaId);
    if (area !== null) known.set(areaId, area);
  }
  return known;
}
