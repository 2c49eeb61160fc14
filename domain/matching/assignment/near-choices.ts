import type { Choices, Side } from "./market";

/**
 * The cheap ones among the choices: whatever is not named for a member costs it at least `bound`, now and as long as the
 * other side's `dual` only falls.
 */
export type NearChoices = { readonly choices: Choices; readonly bound: Int32Array };

/** A side that looks for partners among the other. */
export type Field = {
  readonly own: Side;
  readonly other: Side;
  readonly choices: Choices;
  /** May be narrowed while prices are found. */
  near: NearChoices;
};

/** Beyond every price. */
const NO_BOUND = 0x7fffffff;

/** All choices are near: nothing beyond them. */
export const allNear = (choices: Choices): NearChoices => ({
  choices,
  bound: new Int32Array(choices.start.length - 1).fill(NO_BOUND),
});

/**
 * The choices that cost their own member less than `margin` above its `dual`. They may stand for all as long as the other
 * side's `dual` only falls, because what was left out only becomes dearer by that. They are sought among those near before,
 * which stand for all as far as their bound reaches.
 */
export function nearChoices({ own, other, choices, near }: Field, margin: number): NearChoices {
  const bound = own.dual.map((dual) => dual + margin);
  const start = new Int32Array(own.size + 1);
  const kept: Kept = { dual: other.dual, length: 0, partner: new Int32Array(0), cost: new Int32Array(0) };
  for (let member = 0; member < own.size; member++) {
    const most = bound[member] as number;
    keepNear(kept, most <= (near.bound[member] as number) ? near.choices : choices, member, most);
    start[member + 1] = kept.length;
  }
  const [partner, cost] = [kept.partner.subarray(0, kept.length), kept.cost.subarray(0, kept.length)];
  return { choices: { start, partner, cost, isFull: false }, bound };
}

/** The choices kept so far, in arrays with room for more. */
type Kept = { readonly dual: Int32Array; length: number; partner: Int32Array; cost: Int32Array };

/** Keeps those of the member's choices that cost it less than `most`. */
function keepNear(kept: Kept, { start, partner, cost, isFull }: Choices, member: number, most: number): void {
  const from = start[member] as number;
  const end = start[member + 1] as number;
  makeRoom(kept, end - from);
  const { dual, partner: keptPartner, cost: keptCost } = kept;
  let { length } = kept;
  for (let at = from; at < end; at++) {
    const to = isFull ? at - from : (partner[at] as number);
    const itsCost = cost[at] as number;
    // Written in any case, and written over if it is not near: a branch would be guessed wrong too often.
    keptPartner[length] = to;
    keptCost[length] = itsCost;
    length += Number(itsCost - (dual[to] as number) < most);
  }
  kept.length = length;
}

function makeRoom(kept: Kept, more: number): void {
  const needed = kept.length + more;
  if (needed <= kept.cost.length) return;
  const larger = (values: Int32Array) => {
    const copy = new Int32Array(2 * needed);
    copy.set(values);
    return copy;
  };
  kept.partner = larger(kept.partner);
  kept.cost = larger(kept.cost);
}
