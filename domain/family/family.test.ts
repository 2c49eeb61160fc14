import { bindingRefusal } from "./decide-binding";
import { familyMax, type FamilyMember } from "./family-tie";
import { invitationValidMs, isWaiting } from "./invitation";

const tie = (personId: string) => ({ personId, relationWord: "母亲", sinceMs: 0 });
const li: FamilyMember = { personId: "li", family: [], actors: [] };
const wang: FamilyMember = { personId: "wang", family: [], actors: [] };
const many = Array.from({ length: familyMax }, (_, place) => tie(`p${place}`));

describe("Binding two people", () => {
  it("needs the consent of the one who will be acted for", () => {
    expect(bindingRefusal({ actor: li, beneficiary: wang, hasConsent: true })).toBeNull();
    expect(bindingRefusal({ actor: li, beneficiary: wang, hasConsent: false })).toBe("CONSENT_NEEDED");
  });

  it("binds nobody to herself, and nobody twice in one direction", () => {
    expect(bindingRefusal({ actor: li, beneficiary: li, hasConsent: true })).toBe("OWN_INVITATION");
    const bound = { ...li, family: [tie("wang")] };
    expect(bindingRefusal({ actor: bound, beneficiary: wang, hasConsent: true })).toBe("ALREADY_BOUND");
    expect(bindingRefusal({ actor: wang, beneficiary: bound, hasConsent: true })).toBeNull();
  });

  it("ends at six on either side", () => {
    const one = many.slice(1);
    expect(bindingRefusal({ actor: { ...li, family: one }, beneficiary: wang, hasConsent: true })).toBeNull();
    expect(bindingRefusal({ actor: { ...li, family: many }, beneficiary: wang, hasConsent: true })).toBe("FAMILY_FULL");
    expect(bindingRefusal({ actor: li, beneficiary: { ...wang, actors: many }, hasConsent: true })).toBe("FAMILY_FULL");
  });
});

it("A code waits for half an hour and for one person", () => {
  const invitation = { expiresAtMs: invitationValidMs, isSettled: false };
  expect(isWaiting(invitation, invitationValidMs - 1)).toBe(true);
  expect(isWaiting(invitation, invitationValidMs)).toBe(false);
  expect(isWaiting({ ...invitation, isSettled: true }, 0)).toBe(false);
});
