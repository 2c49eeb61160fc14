import { everybody, personIdOf, staff, volunteers } from "../world/organisation";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import { idOf, one, someone, type Wish } from "./wish";

const anAlarm = (world: World) => one(world.chance, rowsOf(world, "alarms"), ({ isOpen }) => isOpen);
const words = (world: World) => one(world.chance, rowsOf(world, "orderMessages"), ({ state }) => state === "held");
const weekly = (world: World) => one(world.chance, rowsOf(world, "recurrences"), ({ state }) => state === "active");

const isOpen = ({ status }: { readonly status: string }): boolean => status === "open";

/** What is wanted of calls for help, of words in doubt, of weekly requests, and of one's own phone. */
export const otherWishes: readonly Wish[] = [
  {
    weight: 3,
    draw: (world, key) => ({
      who: world.chance.pick(everybody),
      call: "inbox.recordConsent",
      input: { accepted: [world.chance.pick(["orderProgress", "grabbed", "redemption"])], key },
    }),
  },
  ...(["alarms.answer", "alarms.close"] as const).map((call): Wish => ({
    weight: 2,
    fits: (world) => rowsOf(world, "alarms").some(({ isOpen }) => isOpen),
    draw: (world, key) => {
      const who = someone(world.chance, "p-grid", staff);
      const note = call === "alarms.close" ? { note: "已经没事了" } : {};
      return { who, call, input: { alarmId: idOf(anAlarm(world)), ...note, key } };
    },
  })),
  {
    weight: 2,
    fits: (world) => rowsOf(world, "orderMessages").some(({ state }) => state === "held"),
    draw: (world, key) => {
      const decision = world.chance.pick(["show", "withhold"]);
      const who = someone(world.chance, "p-grid", staff);
      return { who, call: "thread.decideHeld", input: { messageId: idOf(words(world)), decision, key } };
    },
  },
  {
    weight: 1,
    draw: ({ chance }, key) => ({
      who: chance.pick(["ann", "bea"]),
      call: "recurrences.save",
      input: {
        categoryId: chance.pick(["errand", "moving"]),
        text: "请帮我买菜",
        weekdays: [1 + chance.below(7)],
        from: "09:00",
        until: "11:00",
        key,
      },
    }),
  },
  {
    weight: 1,
    fits: (world) => rowsOf(world, "recurrences").some(({ state }) => state === "active"),
    draw: (world, key) => {
      const row = weekly(world);
      const who = someone(world.chance, row?.requesterId, everybody);
      return { who, call: "recurrences.end", input: { recurrenceId: idOf(row), key } };
    },
  },
  {
    weight: 1,
    draw: ({ chance }, key) => {
      const members = [...volunteers.slice(0, 4), ...(chance.happens(0.1) ? ["far"] : [])];
      const memberIds = members.filter(() => chance.happens(0.6)).map(personIdOf);
      const wish = { teamId: null, areaId: "town.street.village.g1", name: "热心队", version: 0, memberIds };
      const leaderId = memberIds[0] ?? personIdOf("vic");
      return { who: someone(chance, "p-grid", staff), call: "teams.save", input: { ...wish, leaderId, key } };
    },
  },
  {
    weight: 3,
    fits: (world) => rowsOf(world, "teams").length > 0 && rowsOf(world, "orders").some(isOpen),
    draw: (world, key) => {
      const teamId = idOf(one(world.chance, rowsOf(world, "teams"), ({ isActive }) => isActive));
      const orderId = idOf(one(world.chance, rowsOf(world, "orders"), isOpen));
      return {
        who: someone(world.chance, "p-grid", staff),
        call: "orders.offerToTeam",
        input: { orderId, teamId, key },
      };
    },
  },
  {
    weight: 0.3,
    fits: (world) => rowsOf(world, "teams").some(({ isActive }) => isActive),
    draw: (world, key) => {
      const teamId = idOf(one(world.chance, rowsOf(world, "teams"), ({ isActive }) => isActive));
      return { who: someone(world.chance, "p-grid", staff), call: "teams.close", input: { teamId, key } };
    },
  },
];
