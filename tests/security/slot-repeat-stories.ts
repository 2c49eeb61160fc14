import { newKey } from "../harness/test-cloud";
import { absentThings } from "./things";
import { playOrder, playTeam } from "./order-scenes";
import type { RepeatStory } from "./repeat-story";

/** Waiting for a slot, handing it on, and asking a team. */
export const slotRepeatStories: readonly RepeatStory[] = [
  {
    call: "orders.joinWaiting",
    by: "volunteer",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ orderId: absentThings.orderId }),
  },
  {
    call: "orders.leaveWaiting",
    by: "volunteer",
    prepare: async (test) => {
      const scene = await playOrder(test, "taken");
      await test.succeed("chen", "orders.joinWaiting", { orderId: scene.orderId, key: newKey() });
      return scene;
    },
    otherwise: () => ({ orderId: absentThings.orderId }),
    foreigner: "farVolunteer",
  },
  {
    call: "orders.handOver",
    by: "taker",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "volunteer",
  },
  {
    call: "dispatch.confirm",
    by: "gridWorker",
    prepare: (test) => playOrder(test, "open"),
    otherwise: ({ orderId }) => ({ pairs: [{ orderId, volunteerId: "p-chen" }] }),
  },
  {
    call: "dispatch.undo",
    by: "gridWorker",
    prepare: async (test) => {
      const scene = await playOrder(test, "open");
      const pairs = [{ orderId: scene.orderId, volunteerId: "p-zhang" }];
      return { ...scene, ...(await test.succeed("zhao", "dispatch.confirm", { pairs, key: newKey() })) };
    },
    otherwise: () => ({ batchId: absentThings.batchId }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.offerToTeam",
    by: "gridWorker",
    prepare: async (test) => ({ teamId: await playTeam(test), ...(await playOrder(test, "open")) }),
    otherwise: () => ({ teamId: absentThings.teamId }),
    foreigner: "farGridWorker",
  },
];
