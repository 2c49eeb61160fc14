import type { World } from "../world/simulated-world";
import type { Intention } from "./intention";
import { longerWishes } from "./longer-wishes";
import { mallWishes } from "./mall-wishes";
import { orderWishes } from "./order-wishes";
import { otherWishes } from "./other-wishes";
import { pointsWishes } from "./points-wishes";
import { usually } from "./wish";

const wishes = [...orderWishes, ...longerWishes, ...mallWishes, ...pointsWishes, ...otherWishes];
const allWeights = wishes.reduce((sum, { weight }) => sum + weight, 0);

/** Something that somebody in the village wants now: mostly sensible, sometimes not his to want. */
export function drawIntention(world: World, key: string): Intention {
  for (;;) {
    let left = world.chance.next() * allWeights;
    const wish = wishes.find(({ weight }) => (left -= weight) < 0);
    if (wish === undefined) throw new Error("nobody wants anything");
    if (wish.fits?.(world) === false && world.chance.happens(usually)) continue;
    return wish.draw(world, key);
  }
}
