import { maskName } from "../people/mask";
import type { Role } from "../people/role";

/** What somebody is called by the office she acts in. */
export const officeWords: Readonly<Record<Role, string>> = {
  resident: "居民",
  volunteer: "志愿者",
  gridWorker: "网格员",
  communityStaff: "社区工作人员",
  keeper: "店员",
  admin: "街道管理员",
};

/** Who read somebody's contact, as its owner is told: office and surname, so that she can ask about it. */
export const readerWords = (role: Role, name: string): string => `${officeWords[role]} ${maskName(name)}`;

/** Told to the owner of a phone whenever staff read it. */
export const contactReadMessage = (byWhom: string, reason: string) => ({
  title: "有人查看了您的电话",
  sentence: `${byWhom} 查看了您的电话，原因：${reason}。有疑问请打电话给社区。`,
});
