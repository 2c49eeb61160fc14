import * as v from "valibot";
import { content, pointsRule } from "../../contract/category-shapes";
import { count, geoPoint, id, mobile, text } from "../../contract/fields";
import { offeringTerms } from "../../contract/mall-terms";
import { templatesMax } from "../../domain/categories/category-policy";
import { roles } from "../../domain/people/role";
import { aisles } from "../../domain/mall/aisle";

const area = v.strictObject({
  areaId: id,
  name: text(40),
  kind: v.picklist(["city", "street", "community", "estate", "grid", "building"]),
  /** How neighbours call the place. */
  placeName: text(60),
  phone: v.optional(v.string(), ""),
  /** Where it lies (GCJ-02). Without one it is taken to lie where whatever holds it lies. */
  location: v.optional(v.nullable(geoPoint), null),
});

const { deadlines, icon, mustReview, name, plannedMinutes, requiredSkills } = content;
/** A kind of help with its first policy; whatever is left out is as for most kinds. */
const category = v.strictObject({
  ...{ deadlines, icon, mustReview, name, plannedMinutes, requiredSkills },
  categoryId: id,
  usualText: text(200),
  /** Further texts to tap beside the usual one. */
  otherTexts: v.optional(v.pipe(v.array(text(200)), v.maxLength(templatesMax - 1)), []),
  pointsRule: v.strictObject({ ...pointsRule, version: id }),
  isShown: v.optional(content.isShown, true),
  form: v.optional(content.form, []),
  slotCount: v.optional(content.slotCount, 1),
  slotsChangeable: v.optional(content.slotsChangeable, false),
  takersNeeded: v.optional(content.takersNeeded, 1),
  asksPhotos: v.optional(content.asksPhotos, false),
  needsRecheck: v.optional(content.needsRecheck, false),
  forbidden: v.optional(content.forbidden, []),
  risk: v.optional(content.risk, "low"),
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
  ...offeringTerms,
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
