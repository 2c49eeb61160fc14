import * as v from "valibot";
import { count, id, mobile, text } from "../../contract/fields";
import { roles } from "../../domain/people/role";
import { aisles } from "../../domain/mall/aisle";

const area = v.strictObject({
  areaId: id,
  name: text(40),
  kind: v.picklist(["city", "street", "community", "estate", "grid", "building"]),
  /** How neighbours call the place. */
  placeName: text(60),
  phone: v.optional(v.string(), ""),
});

const category = v.strictObject({
  categoryId: id,
  name: text(20),
  icon: id,
  usualText: text(200),
  plannedMinutes: count,
  mustReview: v.boolean(),
  requiredSkills: v.array(text(10)),
  deadlines: v.strictObject({ reviewMinutes: count, takenHours: count, evaluatedDays: count }),
  pointsRule: v.strictObject({ basePoints: count, perHourPoints: count, maxPoints: count, version: id }),
  isShown: v.optional(v.boolean(), true),
});

const shop = v.strictObject({ shopId: id, name: text(40), areaId: id, placeName: text(60), openingHours: text(60) });

const offering = v.strictObject({
  offeringId: id,
  shopId: id,
  areaId: id,
  kind: v.picklist(aisles),
  title: text(40),
  picture: id,
  pricePoints: count,
  stock: count,
  perPersonLimit: count,
  rules: text(200),
  donor: text(40),
});

const person = v.strictObject({
  personId: id,
  /** The WeChat user; none for people who have no smartphone. */
  openid: v.nullable(id),
  name: text(20),
  phone: mobile,
  areaId: id,
  door: text(40),
  roles: v.array(v.strictObject({ role: v.picklist(roles), areaId: v.nullable(id), shopId: v.nullable(id) })),
  volunteerSkills: v.nullable(v.array(text(10))),
  family: v.array(v.strictObject({ personId: id, name: text(20), relationWord: text(10) })),
});

/** What an operator installs when a community starts: its places, people, kinds of help, shops and first offerings. */
export const organisation = v.strictObject({
  areas: v.array(area),
  categories: v.array(category),
  shops: v.array(shop),
  offerings: v.array(offering),
  people: v.array(person),
});
export type Organisation = v.InferOutput<typeof organisation>;
export type OrganisationInput = v.InferInput<typeof organisation>;
