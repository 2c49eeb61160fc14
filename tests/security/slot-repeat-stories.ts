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
    call: "orders.offerToTeam",
    by: "gridWorker",
    prepare: async (test) => ({ teamId: await playTeam(test), ...(await playOrder(test, "open")) }),
    otherwise: () => ({ teamId: absentThings.teamId }),
    foreigner: "farGridWorker",
  },
];
