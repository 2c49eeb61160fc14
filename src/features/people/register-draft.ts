/** A registration being filled in; kept on the phone until the cloud took it. */
export type RegisterDraft = {
  name: string;
  phone: string;
  door: string;
  /** The building, and its words for reading again. */
  place: { areaId: string; words: string } | null;
  hasAgreed: boolean;
};

export const emptyRegisterDraft: RegisterDraft = { name: "", phone: "", door: "", place: null, hasAgreed: false };

export type RegisterErrors = Partial<Record<keyof RegisterDraft, string>>;

const MOBILE = /^1[3-9]\d{9}$/;

/** What is still missing or wrong, beside the field it belongs to. */
export function registerErrors({ name, phone, door, place, hasAgreed }: RegisterDraft): RegisterErrors {
  const errors: RegisterErrors = {};
  if (name.trim() === "") errors.name = "请写您的姓名";
  if (!MOBILE.test(phone.trim())) errors.phone = "请写 11 位的手机号";
  if (place === null) errors.place = "请选您住的楼";
  if (door.trim() === "") errors.door = "请写几单元几室";
  if (!hasAgreed) errors.hasAgreed = "看过以后请打勾";
  return errors;
}
