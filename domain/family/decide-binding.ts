import { familyMax, type FamilyMember } from "./family-tie";

export type BindingRefusal = "OWN_INVITATION" | "ALREADY_BOUND" | "FAMILY_FULL" | "CONSENT_NEEDED";

export type Binding = {
  readonly actor: FamilyMember;
  readonly beneficiary: FamilyMember;
  /** Whether the one who will be acted for said yes, herself or on paper. */
  readonly hasConsent: boolean;
};

/** Whether these two may be bound. Only the consent of the one who will be acted for counts, whoever made the code. */
export function bindingRefusal({ actor, beneficiary, hasConsent }: Binding): BindingRefusal | null {
  if (actor.personId === beneficiary.personId) return "OWN_INVITATION";
  if (actor.family.some((tie) => tie.personId === beneficiary.personId)) return "ALREADY_BOUND";
  if (actor.family.length >= familyMax || beneficiary.actors.length >= familyMax) return "FAMILY_FULL";
  return hasConsent ? null : "CONSENT_NEEDED";
}
