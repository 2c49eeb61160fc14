import type { Output } from "../../contract";
import { call } from "./call";
import { failureOf } from "./failure";
import { useSearch, type Search } from "./use-search";

export type FoundVolunteer = Output<"teams.findVolunteers">["volunteers"][number];

const shape = {
  pattern: /^(\d{4}|[A-Za-z]{2,6}|[\u4e00-\u9fff·]{2,12})$/,
  hint: "请输全名、姓名拼音首字母，或手机号后四位。",
};

async function find(query: string) {
  const reply = await call("teams.findVolunteers", { query });
  return reply.ok
    ? { ok: true as const, rows: reply.value.volunteers }
    : { ok: false as const, failure: failureOf(reply) };
}

/** Volunteers of the area one looks after, by whole name, initials or the phone's last four digits. */
export const useVolunteerSearch = (): Search<FoundVolunteer> => useSearch(shape, find);

/** How the field of this search asks. */
export const volunteerField = {
  label: "志愿者是谁",
  placeholder: "如 张建国、zjg 或 0003",
  hint: "全名、拼音首字母，或手机号后四位",
  maxLength: 12,
  nobody: "本辖区没找到这位志愿者。要先报名并通过审批。",
};
