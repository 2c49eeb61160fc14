/** Someone whose phone can be opened here. */
export type Person = { openid: string; name: string; role: string; blurb: string; age?: number };

const roleNames: Record<string, string> = {
  resident: "居民",
  volunteer: "志愿者",
  gridWorker: "网格员",
  communityStaff: "社区工作人员",
  keeper: "超市管理员",
  admin: "管理员",
};

export const roleName = (role: string): string => roleNames[role] ?? role;

/** Without an openid a timer or an operator called. */
export function callerName(people: readonly Person[], openid: string | undefined): string {
  if (openid === undefined) return "定时任务";
  return people.find((person) => person.openid === openid)?.name ?? openid;
}
