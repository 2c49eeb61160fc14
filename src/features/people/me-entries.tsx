import { goTo, type PackagePath } from "../../device/go-to";
import type { Person } from "../../session/use-session";
import { Card } from "../../ui/card";
import type { IconName } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";

type Entry = {
  title: string;
  icon: IconName;
  path: PackagePath;
  note?: string;
};

/** The ways on from 我的: only those this person can go. */
export function MeEntries({ person }: { person: Person }) {
  return (
    <>
      {[workEntries(person), ownEntries(person)].map((entries, index) =>
        entries.length === 0 ? null : (
          <Card key={index}>
            {entries.map(({ path, title, icon, note }) => (
              <ListRow key={path} title={title} icon={icon} {...(note ? { note } : {})} onPress={() => goTo(path)} />
            ))}
          </Card>
        ),
      )}
    </>
  );
}

function workEntries({ roles }: Person): Entry[] {
  const entries: Entry[] = [];
  const staff = roles.find(({ role }) => role === "gridWorker" || role === "communityStaff" || role === "admin");
  const keeper = roles.find(({ role }) => role === "keeper");
  if (staff)
    entries.push({ title: "工作台", icon: "board", path: "/packages/staff/workbench/index", note: staff.placeName });
  if (keeper)
    entries.push({ title: "核销台", icon: "scan", path: "/packages/staff/counter/index", note: keeper.placeName });
  return entries;
}

function ownEntries({ unreadCount, volunteer }: Person): Entry[] {
  const messages: Entry = { title: "消息", icon: "bell", path: "/packages/me/inbox/index" };
  return [
    { title: "我的求助", icon: "list", path: "/packages/order/mine/index" },
    { title: "每周的求助", icon: "clock", path: "/packages/me/recurring/index", note: "定好一次，每周替您发出" },
    volunteerEntry(volunteer?.status ?? "none"),
    ...(volunteer?.status === "approved" ? [freeTimeEntry(volunteer.freeCells)] : []),
    unreadCount > 0 ? { ...messages, note: `${unreadCount} 条未读` } : messages,
    { title: "家人", icon: "family", path: "/packages/me/family/index", note: "请家人替您求助，或替家人求助" },
    { title: "我的资料", icon: "person", path: "/packages/me/data/index", note: "看、改、导出，谁看过我的电话" },
    { title: "积分和时长", icon: "star", path: "/packages/me/points/index" },
    { title: "我的星级", icon: "heart", path: "/packages/me/stars/index", note: "差多少升星，时间银行" },
    { title: "排行榜", icon: "board", path: "/packages/me/ranks/index", note: "热心邻居和队伍" },
    {
      title: "志愿记录和证明",
      icon: "seal",
      path: "/packages/me/record/index",
      note: "做过的服务，开证明，获过的荣誉",
    },
    { title: "荣誉公示", icon: "spark", path: "/packages/me/honours/index", note: "谁要评上了，有意见可以提" },
    { title: "查验证明", icon: "search", path: "/packages/me/verify/index", note: "别人给您看的证明是不是真的" },
    { title: "积分时长不对", icon: "edit", path: "/packages/me/corrections/index", note: "说哪里不对，看查到哪一步" },
    { title: "入账公示", icon: "book", path: "/packages/me/public-entries/index", note: "手工记的积分和时长" },
    { title: "我的兑换券", icon: "gift", path: "/packages/mall/vouchers/index" },
  ];
}

const freeTimeEntry = (freeCells: readonly unknown[] | null): Entry => ({
  title: "我有空的时间",
  icon: "clock",
  path: "/packages/volunteer/free-time/index",
  note: freeCells === null ? "说了，合适的求助先给您看" : "改了马上算数",
});

function volunteerEntry(status: NonNullable<Person["volunteer"]>["status"] | "none"): Entry {
  const apply: Entry = { title: "成为志愿者", icon: "heart", path: "/packages/volunteer/apply/index" };
  switch (status) {
    case "none":
      return { ...apply, note: "帮邻居的忙，攒积分换东西" };
    case "applied":
      return { ...apply, note: "已经报名，等社区答复" };
    case "refused":
      return { ...apply, note: "上次没通过，可以再报" };
    case "approved":
      return { title: "我接的单", icon: "hand", path: "/packages/volunteer/taken/index" };
    case "suspended":
      return { title: "我接的单", icon: "hand", path: "/packages/volunteer/taken/index", note: "暂时不能接新单" };
  }
}
